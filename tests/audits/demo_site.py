"""The demo, served from its database to a browser; or one that is running, named by SITE."""

import os
import shutil
from contextlib import contextmanager

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "portal.settings.demo")
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")  # Playwright's event loop


@contextmanager
def demo_in_a_browser():
    """A browser, the address of the site, and an address of each template in each language."""
    import django

    django.setup()
    from tests.audits.addresses import in_every_language

    addresses = in_every_language()
    with site_address() as site, chromium() as browser:
        yield browser, site, addresses


@contextmanager
def site_address():
    from tests.environment.server import serving

    if running := os.environ.get("SITE"):
        yield running.rstrip("/")
        return
    with serving() as address:
        yield address


@contextmanager
def chromium():
    from playwright.sync_api import sync_playwright

    from tests.environment.browser import FLAGS, NAMES

    found = os.environ.get("PORTAL_CHROMIUM") or next(filter(None, map(shutil.which, NAMES)), None)
    if not found:
        raise SystemExit("Chromium is not installed on this machine.")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=FLAGS)
        yield browser
        browser.close()
