"""On a ministry's server, behind a web server that ends TLS. Checklist: docs/deployment.md."""

import os

from django.core.exceptions import ImproperlyConfigured

from portal.settings.base import *  # noqa: F403
from portal.settings.base import CACHES, MIDDLEWARE, PORTAL, VAR_DIR


def required(name):
    """The value of an environment variable; ImproperlyConfigured, with its name, when absent."""
    value = os.environ.get(name, "").strip()
    if not value:
        raise ImproperlyConfigured(f"Set the environment variable {name} (see docs/settings.md).")
    return value


DEBUG = False
PORTAL_DEMO_ALLOWED = False
SECRET_KEY = required("SECRET_KEY")
ALLOWED_HOSTS = [host.strip() for host in required("ALLOWED_HOSTS").split(",") if host.strip()]
WAGTAILADMIN_BASE_URL = os.environ.get("PORTAL_BASE_URL", f"https://{ALLOWED_HOSTS[0]}")

SECURE_SSL_REDIRECT = True
SECURE_HSTS_SECONDS = int(os.environ.get("PORTAL_HSTS_SECONDS", 365 * 24 * 3600))
SECURE_HSTS_INCLUDE_SUBDOMAINS = True
SESSION_COOKIE_SECURE = True
CSRF_COOKIE_SECURE = True
LANGUAGE_COOKIE_SECURE = True
# Only a web server that overwrites this header from outside may be believed.
if os.environ.get("PORTAL_BEHIND_PROXY") == "1":
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")

# A copy to try things on is no second portal for search engines.
PORTAL = {**PORTAL, "SEARCH_ENGINES": os.environ.get("PORTAL_SEARCH_ENGINES", "1") == "1"}

# Straight after SecurityMiddleware, as whitenoise asks for.
MIDDLEWARE.insert(1, "whitenoise.middleware.WhiteNoiseMiddleware")
STORAGES = {
    "default": {"BACKEND": "portal.pictures.storage.UploadStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}

# Shared by all worker processes, so that what one of them drops is gone for all.
CACHES["default"] = {
    "BACKEND": "portal.caching.files.SharedFileCache",
    "LOCATION": VAR_DIR / "cache",
    "OPTIONS": {"MAX_ENTRIES": 10_000},
}
CACHES["pages"] = {
    "BACKEND": "portal.caching.files.SharedFileCache",
    "LOCATION": VAR_DIR / "cache" / "pages",
    "OPTIONS": {"MAX_ENTRIES": 30_000},  # more than there are slots
}

# Mail leaves after the answer, and what cannot be sent now is sent by run_due.
EMAIL_BACKEND = "portal.publishing.notifications.outbox.OutboxEmailBackend"
PORTAL_OUTBOX = VAR_DIR / "outbox"
EMAIL_TIMEOUT = 10
EMAIL_HOST = os.environ.get("EMAIL_HOST", "localhost")
EMAIL_PORT = int(os.environ.get("EMAIL_PORT", 25))
EMAIL_HOST_USER = os.environ.get("EMAIL_HOST_USER", "")
EMAIL_HOST_PASSWORD = os.environ.get("EMAIL_HOST_PASSWORD", "")
EMAIL_USE_TLS = os.environ.get("EMAIL_USE_TLS") == "1"
