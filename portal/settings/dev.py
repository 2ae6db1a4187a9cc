"""On a developer's machine and for the demo: nothing has to be set."""

from portal.settings.base import *  # noqa: F403

DEBUG = True
SECRET_KEY = "only-for-development-and-the-demo"
ALLOWED_HOSTS = ["*"]
PORTAL_DEMO_ALLOWED = True

EMAIL_BACKEND = "django.core.mail.backends.console.EmailBackend"
