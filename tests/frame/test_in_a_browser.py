"""Every template in Chromium: nothing that axe objects to, nothing wider than a phone."""

from pathlib import Path

import axe_playwright_python
import pytest

pytestmark = pytest.mark.browser

AXE = Path(axe_playwright_python.__file__).with_name("axe.min.js")
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
RUN = """async rules => (await axe.run(document, {runOnly: rules})).violations
         .map(found => `${found.id}: ${found.nodes[0].html}`)"""
WIDTHS = {"phone": 320, "desk": 1280}


def looked_at(page, addresses):
    """What is wrong with each template: axe's findings, and whether the page scrolls sideways."""
    wrong = {}
    for name, url in addresses.items():
        page.goto(url)
        if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
            wrong.setdefault(name, []).append("scrolls sideways")
        page.evaluate(AXE.read_text())
        if found := page.evaluate(RUN, RULES):
            wrong.setdefault(name, []).extend(found)
    return wrong


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", WIDTHS)
def test_every_template(page, addresses, width, scheme):
    page.set_viewport_size({"width": WIDTHS[width], "height": 900})
    page.emulate_media(color_scheme=scheme)
    assert looked_at(page, addresses) == {}


@pytest.mark.parametrize("language", ["ru", "en", "ky", "uz"])
def test_lists_and_articles_in_the_other_languages(page, addresses, language):
    page.set_viewport_size({"width": 320, "height": 900})
    names = ("news list", "register", "event", "agreement", "search", "nowhere")
    of_language = {name: addresses[name].replace("/kk/", f"/{language}/") for name in names}
    assert looked_at(page, of_language) == {}


def test_the_low_vision_version_fits_a_phone(page, addresses):
    page.set_viewport_size({"width": 320, "height": 900})
    page.goto("/low-vision/?on=1&next=/kk/")
    assert page.locator("html.low-vision").count() == 1
    assert looked_at(page, addresses) == {}


def test_menu_filters_and_languages_open_without_a_script(page, addresses):
    page.set_viewport_size({"width": 320, "height": 900})
    page.goto(addresses["register"])
    for opener, panel in (("menu", "#menu"), ("facets", "#facets")):
        assert not page.locator(panel).is_visible()
        page.click(f"button.opener[popovertarget={opener}]")
        assert page.locator(panel).is_visible()
        page.click(f"{panel} .close")
        assert not page.locator(panel).is_visible()
    page.click(".langs summary")
    assert page.locator(".langs a[hreflang=ru]").is_visible()


def test_the_open_menu_is_accessible(page, addresses):
    page.set_viewport_size({"width": 320, "height": 900})
    page.goto(addresses["home"])
    page.click("button.opener[popovertarget=menu]")
    page.evaluate(AXE.read_text())
    assert page.evaluate(RUN, RULES) == []
