"""An own ornament: a drawing or a picture from outside, harmless before it is stored."""

from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image, PngImagePlugin

from portal.models import SiteTheme
from portal.site.ornaments import ORNAMENTS
from portal.site.theme_setting import theme_of
from tests.site.test_theme import (
    account,
    administrator,
    form_address,
    form_of,
    save,
    signed_in,
    site,
)

__all__ = ["account", "administrator", "signed_in", "site"]

TILE = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 48">{}</svg>'
PATH = '<path d="M0 0h10v10z" fill="#a33b00"/>'


def drawing(markup=PATH):
    return TILE.format(markup).encode()


def picture(width=80, height=96, **options):
    written = BytesIO()
    Image.new("RGBA", (width, height), "#a33b00").save(written, "PNG", **options)
    return written.getvalue()


def upload(client, site, content, name="ornament.svg"):
    return save(client, site, own_ornament=SimpleUploadedFile(name, content))


def served(client, site):
    picture = theme_of(site).pictures["ornament"]
    address = theme_of(site).address("portal_theme_picture", "ornament", picture.ending)
    return client.get(address)


def test_an_own_drawing_is_served_inert_and_kept_by_browsers(administrator, client, site):
    assert upload(administrator, site, drawing()).status_code == 302
    answer = served(client, site)
    assert answer["Content-Type"] == "image/svg+xml"
    assert answer["Content-Security-Policy"].endswith("sandbox")
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert "immutable" in answer["Cache-Control"]
    assert b'fill="#a33b00"' in answer.content
    assert "ornament.svg" in theme_of(site).css


def test_a_picture_loses_what_is_not_pixels(administrator, client, site):
    words = PngImagePlugin.PngInfo()
    words.add_text("Author", "a name")
    words.add_text("Location", "43.2 76.9")
    upload(administrator, site, picture(400, 480, pnginfo=words), "o.png")
    answer = served(client, site)
    assert answer["Content-Type"] == "image/png"
    assert b"a name" not in answer.content
    assert Image.open(BytesIO(answer.content)).size == (160, 192)


@pytest.mark.parametrize(
    "markup",
    [
        "<script>alert(1)</script>",
        '<path d="M0 0h1" onload="alert(1)"/>',
        '<foreignObject><p xmlns="http://www.w3.org/1999/xhtml">x</p></foreignObject>',
        '<image href="https://example.org/x.png"/>',
        '<use href="https://example.org/x.svg#a"/>',
        '<a href="javascript:alert(1)"><path d="M0 0h1"/></a>',
        "<style>@import url(https://example.org)</style>",
        '<animate attributeName="d"/>',
        "<text>x</text>",
    ],
)
def test_what_is_no_drawing_is_refused_by_name(administrator, site, markup):
    answer = upload(administrator, site, drawing(markup))
    assert answer.status_code == 200
    assert list(answer.context["form"].errors) == ["own_ornament"]
    assert not SiteTheme.objects.filter(site=site).exclude(own_ornament=b"").exists()


@pytest.mark.parametrize(
    ("given", "lost"),
    [
        ('<path d="M0 0h1" fill="url(https://example.org/a)"/>', b"example.org"),
        ('<path d="M0 0h1" style="fill:#123456;background:url(//x.org)"/>', b"x.org"),
        ('<path d="M0 0h1" fill="red;}" class="a" data-x="y"/>', b"class"),
        ('<x:y xmlns:x="urn:x"><x:z/></x:y><path d="M0 0h1"/>', b"urn:x"),
        ("<!-- a name --><metadata>a name</metadata>" + PATH, b"a name"),
    ],
)
def test_what_leads_out_of_the_drawing_is_left_behind(administrator, client, site, given, lost):
    assert upload(administrator, site, drawing(given)).status_code == 302
    content = served(client, site).content
    assert lost not in content
    assert b"<path" in content


@pytest.mark.parametrize(
    "content",
    [
        b"not a drawing",
        b"\x89PNG\r\n\x1a\nnot a picture",
        picture()[:60],
        picture(4000, 4000),
        picture(400, 20),
        b'<svg viewBox="0 0 1 1"/>',
        b'<svg xmlns="http://www.w3.org/2000/svg"/>',
        TILE.format("<g>" * 200 + "</g>" * 200).encode(),
        TILE.format("<g/>" * 3000).encode(),
        b'<!DOCTYPE svg [<!ENTITY a "aaaa">]>' + drawing("<g>&a;</g>"),
        drawing().replace(b"0 0 40 48", b"0 0 400 4"),
        drawing().replace(b"0 0 40 48", b"0 0 nan inf"),
        drawing().decode().encode("utf-16"),
        drawing("<!--" + "x" * 600_000 + "-->"),
        b"",
    ],
)
def test_a_file_that_is_no_ornament_is_refused_with_a_reason(administrator, site, content):
    answer = upload(administrator, site, content, "o.png")
    assert answer.status_code == 200
    (error,) = answer.context["form"].errors["own_ornament"]
    assert error


def test_it_stays_when_the_form_is_saved_again_and_goes_when_removed(administrator, site):
    upload(administrator, site, drawing())
    save(administrator, site, link="#1f4e9c")
    assert SiteTheme.objects.get(site=site).own_ornament
    data = form_of(administrator, form_address(site))
    assert "own_ornament-clear" not in data
    save(administrator, site, **{"own_ornament-clear": "on"})
    assert not SiteTheme.objects.get(site=site).own_ornament


@pytest.mark.parametrize("ornament", [name for name, _label in ORNAMENTS])
def test_each_drawn_ornament(client, site, ornament):
    SiteTheme.objects.create(site=site, ornament=ornament, link="#1f4e9c")
    if ornament == "none":
        assert "background-image:none" in theme_of(site).css
    else:
        assert theme_of(site).light.ornament.encode() in served(client, site).content
