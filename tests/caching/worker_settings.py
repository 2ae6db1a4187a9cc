"""Production's settings for the test of two workers: their own addresses, no manifest of files."""

from portal.settings.production import *  # noqa: F403
from portal.settings.production import MIDDLEWARE

ROOT_URLCONF = "tests.caching.worker_urls"
MIDDLEWARE = ["tests.caching.worker_urls.name_the_worker", *MIDDLEWARE]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
