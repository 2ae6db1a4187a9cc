"""The demo as a visitor meets it, with the error pages of the portal. It serves its own files."""

from portal.settings.dev import *  # noqa: F403
from portal.settings.dev import PORTAL

DEBUG = False
PORTAL_SERVES_FILES = True
PORTAL = {**PORTAL, "PAGE_CACHE_SECONDS": 60}
