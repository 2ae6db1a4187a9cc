"""The icons of the site and the manifest that names them."""

import html5lib
import pytest
from django.contrib.staticfiles import finders
from PIL import Image
from wagtail.models import Site

from portal.models import SiteIdentity


def opened(address):
    return Image.open(finders.find(address.removeprefix("/static/")))


def test_a_manifest_in_each_language(client, portal_site):
    names = {"kk": "Ынтымақтастық порталы", "en": "Cooperation portal"}
    SiteIdentity.objects.create(
        site=Site.objects.get(), portal_name=names, ministry={"kk": "Министрлік"}
    )
    for language, name in names.items():
        response = client.get(f"/{language}/site.webmanifest")
        assert response["Content-Type"].startswith("application/manifest+json")
        manifest = response.json()
        assert manifest["short_name"] == name
        assert manifest["lang"] == language
        assert manifest["dir"] == "ltr"
        assert manifest["start_url"] == f"/{language}/"
        assert client.get(manifest["start_url"]).status_code == 200
        assert f'<link rel="manifest" href="/{language}/site.webmanifest">' in (
            client.get(f"/{language}/").text
        )


def test_the_icons_of_the_manifest_are_of_the_size_they_say(client, portal_site):
    icons = client.get("/kk/site.webmanifest").json()["icons"]
    assert {(icon["sizes"], icon["purpose"]) for icon in icons} == {
        ("192x192", "any"), ("512x512", "any"), ("192x192", "maskable"), ("512x512", "maskable"),
    }  # fmt: skip
    for icon in icons:
        image = opened(icon["src"])
        assert f"{image.width}x{image.height}" == icon["sizes"]
        # A phone cuts a maskable icon to a shape of its own: no corner may be empty.
        if icon["purpose"] == "maskable":
            assert image.mode == "RGB"


def test_the_icons_of_a_page(client, portal_site):
    tree = html5lib.parse(client.get("/kk/").text, namespaceHTMLElements=False)
    links = {
        link.get("rel"): link.get("href") for link in tree.iter("link") if not link.get("type")
    }
    assert opened(links["apple-touch-icon"]).size == (180, 180)
    assert (32, 32) in opened(links["icon"]).info["sizes"]


def test_the_icon_at_its_old_address(client, portal_site):
    response = client.get("/favicon.ico")
    assert response.status_code == 302
    assert finders.find(response["Location"].removeprefix("/static/"))


@pytest.mark.browser
def test_the_policy_lets_a_browser_read_the_manifest(page, portal_site):
    page.goto("/kk/")
    names = page.evaluate(
        "fetch(document.querySelector('link[rel=manifest]').href).then(r => r.json())"
        ".then(manifest => manifest.short_name)"
    )
    assert names
