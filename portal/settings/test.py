"""For the test suite: quick hashing, mail kept in memory, files in a folder of their own."""

import atexit
import os
import shutil
import tempfile
from pathlib import Path

from portal.settings.base import *  # noqa: F403
from portal.settings.base import DATABASES, INSTALLED_APPS, PORTAL
from portal.settings.databases import SQLITE

DEBUG = False
SECRET_KEY = "only-for-tests"
ALLOWED_HOSTS = ["testserver", "localhost", "127.0.0.1"]
PORTAL_DEMO_ALLOWED = True

TEST_DIR = Path(tempfile.mkdtemp(prefix="portal-tests-"))
atexit.register(shutil.rmtree, TEST_DIR, ignore_errors=True)
MEDIA_ROOT = TEST_DIR / "media"
# A file for each run: runs beside each other do not meet.
if DATABASES["default"]["ENGINE"] == SQLITE:
    DATABASES["default"]["TEST"] = {"NAME": str(TEST_DIR / "portal.sqlite3")}

INSTALLED_APPS = [*INSTALLED_APPS, "benchmarks"]

# What a page costs and shows is tested as it is made; tests/page_cache switches the cache on.
PORTAL = {**PORTAL, "PAGE_CACHE_SECONDS": 0}
# Indexes for each process of a run, and time for a machine that is busy with the others.
SEARCH_SERVER = {"INDEX": f"portal-tests-{os.getpid()}", "SECONDS": "20"}
PORTAL["ELASTICSEARCH"] = {**PORTAL["ELASTICSEARCH"], **SEARCH_SERVER}
AXES_ENABLED = False  # tests sign in without a request; tests/accounts switches it on
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
# Playwright keeps an event loop running in the tests' thread, which Django takes for async code.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")
