"""On a developer's machine and for the demo: nothing has to be set."""

from importlib.util import find_spec

from portal.settings.base import *  # noqa: F403
from portal.settings.base import INSTALLED_APPS, PORTAL

DEBUG = True
SECRET_KEY = "only-for-development-and-the-demo"
ALLOWED_HOSTS = ["*"]
PORTAL_DEMO_ALLOWED = True
# A changed template shows at once.
PORTAL = {**PORTAL, "PAGE_CACHE_SECONDS": 0}

PORTAL = {**PORTAL, "SEARCH_ENGINES": False}  # no search engine has business here

# The commands that measure; a checkout has them, the package does not.
if find_spec("benchmarks"):
    INSTALLED_APPS = [*INSTALLED_APPS, "benchmarks"]

EMAIL_BACKEND = "django.core.mail.backends.console.EmailBackend"
