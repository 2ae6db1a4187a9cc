"""A server, a browser signed in, and a picture of each shot in each language of the guide."""

from __future__ import annotations

import os
import shutil
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

from django.apps import apps
from django.contrib.staticfiles.handlers import StaticFilesHandler
from django.core.handlers.wsgi import WSGIHandler
from django.core.servers.basehttp import ThreadedWSGIServer
from django.test.testcases import QuietWSGIRequestHandler
from playwright.sync_api import sync_playwright

from portal.admin.guide.chapters import GUIDE_LANGUAGES
from portal.setup.demo.administrator import ensure_administrator
from tests.environment.browser import FLAGS, NAMES
from tests.screenshots.clock import SHOWN
from tests.screenshots.files import write_if_changed
from tests.screenshots.scene import reader, speak
from tests.screenshots.shots import SHOTS, bring_up

WIDTH, HEIGHT, MARGIN = 1200, 800, 24
STILL = "*, *::before, *::after { transition: none !important; animation: none !important; }"

# Playwright's loop runs in the main thread, where Django then refuses the database.
database = ThreadPoolExecutor(max_workers=1)


def asked(function, *arguments):
    return database.submit(function, *arguments).result()


def take(names: list[str]) -> None:
    """Take the shots called ``names``, or all, and say which files were written."""
    with server() as site, signed_in(site) as page:
        for language in GUIDE_LANGUAGES:
            asked(lambda tag=language: speak(reader(), tag))
            for shot in SHOTS:
                if not names or shot.name in names:
                    taken = write_if_changed(file_of(shot, language), picture(page, shot, language))
                    print(f"{language} {shot.name}: {'written' if taken else 'unchanged'}")
                    sys.stdout.flush()


def file_of(shot, language) -> Path:
    package = next(app for app in apps.get_app_configs() if app.name == shot.package)
    folder = Path(package.path, "static", package.label, "guide", language)
    return folder / f"{shot.name}.png"


def picture(page, shot, language) -> bytes:
    page.evaluate("localStorage.clear()")  # which panels an earlier picture has opened
    page.goto(asked(shot.address, language), wait_until="networkidle")
    page.add_style_tag(content=STILL)
    shot.prepare(page)
    page.wait_for_load_state("networkidle")
    page.wait_for_timeout(500)
    if not shot.element:
        return page.screenshot(caret="hide", animations="disabled")
    page.set_viewport_size({"width": WIDTH, "height": 2 * HEIGHT})
    bring_up(page, shot.element)
    page.wait_for_timeout(500)
    box = page.locator(shot.element).last.bounding_box()
    left, height = box["x"] - MARGIN, min(box["height"], shot.height)
    box |= {"x": left, "width": WIDTH - left, "height": height}
    try:
        return page.screenshot(clip=box, caret="hide", animations="disabled")
    finally:
        page.set_viewport_size({"width": WIDTH, "height": HEIGHT})


@contextmanager
def server():
    """The portal on a free port; gives its address."""
    serving = ThreadedWSGIServer(("localhost", 0), QuietWSGIRequestHandler)
    serving.set_app(StaticFilesHandler(WSGIHandler()))
    threading.Thread(target=serving.serve_forever, daemon=True).start()
    try:
        yield f"http://localhost:{serving.server_port}"
    finally:
        serving.shutdown()
        serving.server_close()


@contextmanager
def signed_in(site):
    """A page of a browser in which the demo's administrator is signed in."""
    name, password = asked(ensure_administrator)
    found = os.environ.get("PORTAL_CHROMIUM") or next(filter(None, map(shutil.which, NAMES)), None)
    if not found:
        sys.exit("Chromium is not installed on this machine; PORTAL_CHROMIUM may name it.")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=FLAGS)
        context = browser.new_context(
            base_url=site,
            viewport={"width": WIDTH, "height": HEIGHT},
            timezone_id="Asia/Almaty",
            locale="en",
            reduced_motion="reduce",
        )
        page = context.new_page()
        page.clock.set_fixed_time(SHOWN)
        page.goto("/admin/login/")
        page.fill("#id_username", name)
        page.fill("#id_password", password)
        page.click("button[type=submit]")
        page.wait_for_url("**/admin/")
        yield page
        browser.close()
