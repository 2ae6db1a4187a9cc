"""Chromium, driven by Playwright: the machine's own, never one that a tool downloads."""

import os
import shutil

import pytest
from django.db import connections

from tests.environment.presence import missing
from tests.environment.server import serving

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")

#: Milliseconds in which a page must show what is expected. It ends only what hangs: a full run
#: keeps the machine busy.
WAIT = 120_000

# CI runs as root, on a machine without a screen or a way out.
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-dev-shm-usage",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@pytest.fixture(scope="session")
def chromium():
    """The path of Chromium: named by PORTAL_CHROMIUM, or found on the machine."""
    found = os.environ.get("PORTAL_CHROMIUM") or next(filter(None, map(shutil.which, NAMES)), None)
    return found or missing("Chromium")


@pytest.fixture(scope="session")
def browser(chromium):
    """One browser for the whole run."""
    from playwright.sync_api import expect, sync_playwright

    expect.set_options(timeout=WAIT)
    opened = {connection.alias: connection for connection in connections.all()}
    with sync_playwright() as playwright:
        # Playwright's event loop runs in this thread from now on, and Django keeps connections for
        # code beside a loop apart: without this the test would see another database session.
        for alias, connection in opened.items():
            connections[alias] = connection
        browser = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        yield browser
        browser.close()


#: Wagtail takes what stands in a form two seconds after loading for what was there before, and
#: overlooks what is typed while it saves. Its own controllers say when that is over.
SETTLED = """() => {
  const form = document.querySelector("form[data-edit-form]");
  const find = (name) => window.wagtail.app.getControllerForElementAndIdentifier(form, name);
  const [edits, autosave] = [find("w-unsaved"), find("w-autosave")];
  if (!edits || autosave?.submitPromise) return false;
  return edits.forceValue || edits.initialFormData === edits.formData;
}"""


def wait_until_settled(page):
    """Wait until the form notices what is typed into it, and has saved what was."""
    page.wait_for_function(SETTLED)


@pytest.fixture
def live_site(db):
    """The address of a server that shows what the test has in its transaction."""
    with serving() as address:
        yield address


@pytest.fixture
def page(browser, live_site):
    """A fresh tab whose addresses start at the site; what the CSP blocks fails the test."""
    with browser.new_context(base_url=live_site) as context:
        context.set_default_timeout(WAIT)
        page = context.new_page()
        blocked = []
        page.on("console", lambda line: "Content Security" in line.text and blocked.append(line))
        yield page
        assert not blocked, "\n".join(line.text for line in blocked)
