"""A ministry's own colours and ornament: chosen in the admin, checked, served to every page."""

import re
from pathlib import Path

import pytest
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.html import escape
from wagtail.models import Site

import portal
from portal.models import SiteTheme
from portal.site.palette import DARK, LIGHT
from portal.site.theme_setting import theme_of
from tests.admin.conftest import account, administrator, form_of, signed_in

__all__ = ["account", "administrator", "signed_in"]

BLUE = {"link": "#1f4e9c", "deep": "#10264d"}
STYLESHEET = Path(portal.__file__).parent / "static/portal/portal.css"


@pytest.fixture
def site(portal_site):
    return Site.objects.get(is_default_site=True)


@pytest.fixture
def theme(site):
    return SiteTheme.objects.create(site=site, **BLUE)


def form_address(site):
    return reverse("wagtailsettings:edit", args=["portal", "sitetheme", site.pk])


def save(client, site, **changed):
    """Post the form as a browser does, with these fields changed; the answer."""
    url = form_address(site)
    data = form_of(client, url)
    data.pop("own_ornament", None)  # a file field is empty until a file is chosen
    return client.post(url, {**data, **changed})


def linked(client, url):
    """The address of the theme's stylesheet on a page, or None."""
    found = re.search(r'href="([^"]*/theme-[0-9a-f]+\.css)"', client.get(url).text)
    return found and found[1]


def test_without_choices_nothing_is_linked_or_served(client, portal_site, site):
    SiteTheme.objects.create(site=site)
    assert linked(client, portal_site["kk"].url) is None
    assert client.get("/theme-0123456789ab.css").status_code == 404
    assert client.get("/theme-0123456789ab-ornament.svg").status_code == 404


def test_what_an_editor_chooses_stands_on_every_page_at_once(administrator, portal_site, site):
    home = portal_site["kk"].url
    assert linked(administrator, home) is None
    assert save(administrator, site, **BLUE).status_code == 302
    address = linked(administrator, home)
    css = administrator.get(address)
    assert css["Content-Type"] == "text/css; charset=utf-8"
    assert css["Cache-Control"] == "public, max-age=31536000, immutable"
    assert "--link:#1f4e9c" in css.text
    save(administrator, site, link="#7a1f3d")
    assert linked(administrator, home) != address


def test_an_old_address_leads_to_the_stylesheet_of_today(client, site, theme):
    old = theme_of(site).url
    theme.link = "#7a1f3d"
    theme.save()
    answer = client.get(old)
    assert (answer.status_code, answer.url) == (302, theme_of(site).url)
    assert answer["Cache-Control"] == "no-cache"
    assert client.get("/theme.css").url == theme_of(site).url


def test_error_pages_link_an_address_that_needs_no_database(client, site):
    assert 'href="/theme.css"' in render_to_string("500.html")
    empty = client.get("/theme.css")
    assert (empty.status_code, empty.content) == (200, b"")
    assert empty["Cache-Control"] == "no-cache"


@pytest.mark.parametrize(
    ("field", "colour", "surface"),
    [
        ("link", "#7fb0b5", "chosen filters and portraits"),
        ("deep", "#80a0b0", "white words"),
        ("gold", "#f0d890", "panels"),
        ("link_dark", "#07404b", "chosen filters and portraits"),
    ],
)
def test_a_colour_that_cannot_be_read_is_refused_with_the_pair(
    administrator, site, settings, field, colour, surface
):
    settings.LANGUAGE_CODE = "en"
    answer = save(administrator, site, **{field: colour})
    assert answer.status_code == 200
    message = answer.context["form"].errors[field][0]
    assert escape(message) in answer.text
    assert message.startswith(f"{colour} against “{surface}” #")
    ratio, needed = map(float, re.findall(r"\d+\.\d", message))
    assert ratio < needed
    assert not SiteTheme.objects.filter(site=site).exclude(**{field: ""}).exists()
    better = re.search(r"read: (#[0-9a-f]{6})", message)[1]
    assert save(administrator, site, **{field: better}).status_code == 302


@pytest.mark.parametrize(
    "written", ["red", "#12345", "#07606b;}", "url(x)", "#07606b} body{display:none", "‮#07606b"]
)
def test_nothing_but_a_colour_is_taken(administrator, site, written):
    answer = save(administrator, site, link=written)
    assert list(answer.context["form"].errors) == ["link"]
    assert not SiteTheme.objects.filter(site=site).exclude(link="").exists()


@pytest.mark.parametrize("written", ["07606B", "#07606B", "  #07606b "])
def test_a_colour_may_be_written_carelessly(administrator, site, written):
    save(administrator, site, link=written)
    assert SiteTheme.objects.get(site=site).link == "#07606b"


def test_the_stylesheet_holds_the_palette_of_a_portal_without_choices():
    """portal.css and the palette from which themes are derived are the same."""
    tokens = re.search(r"@layer portal.tokens \{(.*?)\n\}", STYLESHEET.read_text(), re.DOTALL)[1]
    light, dark = tokens.split("prefers-color-scheme: dark")
    for css, palette in ((light, LIGHT), (light + dark, DARK)):
        given = dict(re.findall(r"(--[\w-]+): (#[0-9a-f]{3,6});", css))
        longer = {
            n: v if len(v) == 7 else "#" + "".join(2 * c for c in v[1:]) for n, v in given.items()
        }
        assert {name: longer[name] for name in palette.properties()} == palette.properties()


def test_low_vision_wins_over_the_theme(client, site, theme):
    assert theme_of(site).css.startswith("@layer portal.tokens{")
    assert not re.search(r"(^|\})\s*\.portal", theme_of(site).css)


@pytest.mark.parametrize(("mode", "ground"), [("light", "#ffffff"), ("dark", "#1c0f11")])
def test_the_preview_shows_what_is_not_saved(administrator, site, mode, ground):
    url = reverse("wagtailsettings:preview_on_edit", args=["portal", "sitetheme", site.pk])
    data = {**form_of(administrator, form_address(site)), "link": "#9c1f2e"}
    data.pop("own_ornament", None)
    assert administrator.post(url, data).json()["is_valid"]
    shown = administrator.get(f"{url}?mode={mode}")
    assert f"--paper: {ground};" in shown.text
    assert "style-src 'self' 'unsafe-inline'" in shown["Content-Security-Policy"]
    assert not SiteTheme.objects.filter(site=site).exclude(link="").exists()


@pytest.mark.parametrize("group", ["Editors", "Register officers"])
def test_only_the_press_office_chooses(signed_in, site, group):
    client = signed_in(group)
    assert client.get(form_address(site)).status_code == 302
    assert client.post(form_address(site), {"link": "#1f4e9c"}).status_code == 302
    assert not SiteTheme.objects.filter(site=site).exclude(link="").exists()


def test_the_press_office_may(signed_in, site):
    assert save(signed_in("Press office"), site, link="#1f4e9c").status_code == 302
    assert SiteTheme.objects.get(site=site).link == "#1f4e9c"
