"""On a developer's machine and for the demo: nothing has to be set."""

from portal.settings.base import *  # noqa: F403
from portal.settings.base import PORTAL

DEBUG = True
SECRET_KEY = "only-for-development-and-the-demo"
ALLOWED_HOSTS = ["*"]
PORTAL_DEMO_ALLOWED = True
# A changed template shows at once.
PORTAL = {**PORTAL, "PAGE_CACHE_SECONDS": 0}

PORTAL = {**PORTAL, "SEARCH_ENGINES": False}  # no search engine has business here

EMAIL_BACKEND = "django.core.mail.backends.console.EmailBackend"
