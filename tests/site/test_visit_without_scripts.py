"""A visit with JavaScript off: menu, languages, low vision, search, and what editors arranged."""

import pytest
from playwright.sync_api import expect
from wagtail.models import Site

from portal.models import SiteTheme
from portal.pages.home import arranged
from portal.site.identity import SiteIdentity
from portal.values.localised_text import LocalisedText
from tests.environment.browser import WAIT

pytestmark = [pytest.mark.browser, pytest.mark.own_site]

LONG_NAME = "Сарыдала Республикасының Денсаулық сақтау министрлігі"


@pytest.fixture
def visit(browser, live_site):
    """A phone's tab without JavaScript."""
    with browser.new_context(
        base_url=live_site, java_script_enabled=False, viewport={"width": 320, "height": 700}
    ) as context:
        context.set_default_timeout(WAIT)
        yield context.new_page()


@pytest.fixture
def site(portal_site):
    site = Site.objects.get(is_default_site=True)
    SiteIdentity.objects.update_or_create(
        site=site, defaults={"ministry": LocalisedText(kk=LONG_NAME), "emergency_number": "103"}
    )
    return site


def test_the_menu_opens_leads_on_and_closes(visit, addresses):
    visit.goto(addresses["register"])
    visit.click("button[popovertarget=menu]")
    expect(visit.locator("#menu [aria-current=page]")).to_be_visible()
    visit.click("#menu .close")
    expect(visit.locator("#menu")).to_be_hidden()
    visit.click("button[popovertarget=menu]")
    visit.click("#menu li:first-child a")
    visit.wait_for_url(f"**{addresses['news list']}")


def test_the_language_menu_leads_to_the_same_page(visit, addresses):
    visit.goto(addresses["register"])
    visit.click(".langs summary")
    visit.click(".langs a[hreflang=ru]")
    visit.wait_for_url("**/ru/agreements/")
    expect(visit.locator("html")).to_have_attribute("lang", "ru")


def test_low_vision_is_remembered_on_every_page_until_switched_off(visit, addresses, site):
    SiteTheme.objects.create(site=site, link="#1f4e9c")
    visit.goto(addresses["home"])
    visit.click(".util > a")
    expect(visit.locator("html.low-vision")).to_have_count(1)
    for name in ("home", "register", "expert", "search", "nowhere"):
        visit.goto(addresses[name])
        expect(visit.locator("html.low-vision"), name).to_have_count(1)
    size = visit.locator("main p").first.evaluate("e => getComputedStyle(e).fontSize")
    assert float(size.removesuffix("px")) >= 23
    ground = visit.locator(".ribbon").evaluate("e => getComputedStyle(e).backgroundColor")
    assert ground == "rgb(0, 0, 0)", "the theme must not win over the low-vision version"
    visit.goto(addresses["register"])
    visit.click(".util > a")
    visit.wait_for_url(f"**{addresses['register']}")
    expect(visit.locator("html.low-vision")).to_have_count(0)


def test_search_from_the_header_and_from_the_home_page(visit, addresses):
    for name, field in (("register", "#site-q"), ("home", "#home-q")):
        visit.goto(addresses[name])
        visit.fill(field, "медицина")
        visit.press(field, "Enter")
        visit.wait_for_url("**/kk/search/?q=*")
        expect(visit.locator("h1")).to_contain_text("медицина")


def test_the_header_leaves_room_on_a_phone(visit, addresses, site):
    visit.goto(addresses["register"])
    assert visit.locator("header.top").bounding_box()["height"] < 210
    visit.goto(addresses["home"])
    assert visit.locator("a[href='tel:103']").is_visible()


def test_sections_stand_as_an_editor_has_put_them(visit, addresses, portal_site):
    home = portal_site["kk"]
    order = [row.section.name for row in reversed(arranged([]))]
    home.sections = [{"name": name, "shown": name != "register"} for name in order]
    home.save_revision().publish()
    visit.goto(addresses["home"])
    found = visit.locator("h2[id^=home-]").evaluate_all("all => all.map(one => one.id)")
    assert found == ["home-experts", "home-events", "home-agreements"]
    assert visit.locator(".glance").count() == 0


def test_a_theme_colours_the_page(visit, addresses, site):
    SiteTheme.objects.create(site=site, link="#1f4e9c", deep="#10264d", ornament="star")
    visit.goto(addresses["home"])
    ribbon = visit.locator(".ribbon")
    assert ribbon.evaluate("e => getComputedStyle(e).backgroundColor") == "rgb(16, 38, 77)"
    image = ribbon.evaluate("e => getComputedStyle(e).backgroundImage")
    assert visit.request.get(image[5:-2]).ok
