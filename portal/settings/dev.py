"""On a developer's machine and for the demo: nothing has to be set."""

from portal.settings.base import *  # noqa: F403
from portal.settings.base import PORTAL

DEBUG = True
SECRET_KEY = "only-for-development-and-the-demo"
ALLOWED_HOSTS = ["*"]
PORTAL_DEMO_ALLOWED = True

PORTAL = {**PORTAL, "SEARCH_ENGINES": False}  # no search engine has business here

EMAIL_BACKEND = "django.core.mail.backends.console.EmailBackend"
