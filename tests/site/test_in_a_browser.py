"""Every template in Chromium: nothing that axe objects to, nothing wider than a phone."""

import pytest
from playwright.sync_api import expect

from partnerships.models import AgreementText
from tests.audits.axe import AXE, RULES, RUN, WIDTHS, looked_at, switch_low_vision_on
from tests.factories import AgreementFactory

pytestmark = pytest.mark.browser


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


def test_the_text_that_prevails_fits_a_phone(page, portal_site):
    texts = [AgreementText(language="ru", standing="authentic")]
    agreement = AgreementFactory(prevailing_language="ru", rows={"texts": texts})
    page.set_viewport_size({"width": 320, "height": 900})
    for language in portal_site:
        page.goto(agreement.get_absolute_url(language))
        assert page.evaluate("document.documentElement.scrollWidth") == 320, language


def test_the_low_vision_version_fits_a_phone(page, addresses):
    page.set_viewport_size({"width": 320, "height": 900})
    switch_low_vision_on(page)
    assert looked_at(page, addresses) == {}


def test_menu_filters_and_languages_open_without_a_script(page, addresses):
    page.set_viewport_size({"width": 320, "height": 900})
    page.goto(addresses["register"])
    for opener, panel in (("menu", "#menu"), ("facets", "#facets")):
        expect(page.locator(panel)).to_be_hidden()
        page.click(f"button.opener[popovertarget={opener}]")
        expect(page.locator(panel)).to_be_visible()
        page.click(f"{panel} .close")
        expect(page.locator(panel)).to_be_hidden()
    page.click(".langs summary")
    expect(page.locator(".langs a[hreflang=ru]")).to_be_visible()


def test_the_open_menu_is_accessible(page, addresses):
    page.set_viewport_size({"width": 320, "height": 900})
    page.goto(addresses["home"])
    page.click("button.opener[popovertarget=menu]")
    page.evaluate(AXE.read_text())
    assert page.evaluate(RUN, RULES) == []
