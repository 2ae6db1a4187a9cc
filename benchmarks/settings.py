"""Production's settings over the demo's database, on this machine alone.

BENCH_URLS names the addresses, BENCH_SECONDS for how long pages are kept, BENCH_CACHE the folder
of the cache, which all processes of one run share.
"""

import os
from pathlib import Path

os.environ.setdefault("SECRET_KEY", "only-for-measuring-on-this-machine")
os.environ.setdefault("ALLOWED_HOSTS", "localhost,127.0.0.1,testserver")

from portal.settings.production import *  # noqa: F403
from portal.settings.production import CACHES, PORTAL, VAR_DIR

SECURE_SSL_REDIRECT = False
ROOT_URLCONF = os.environ.get("BENCH_URLS", "benchmarks.urls")
PORTAL = {**PORTAL, "PAGE_CACHE_SECONDS": int(os.environ.get("BENCH_SECONDS", 0))}

CACHE_DIR = Path(os.environ.get("BENCH_CACHE", VAR_DIR / "cache" / "bench"))
CACHES["default"]["LOCATION"] = CACHE_DIR
CACHES["pages"]["LOCATION"] = CACHE_DIR / "pages"

# Static files are not what is measured: no manifest is needed.
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
