"""The icons of the site and the manifest that names them."""

import io

import html5lib
import pytest
from django.contrib.staticfiles import finders
from django.core.files.storage import default_storage
from PIL import Image
from wagtail.models import Site

from portal.models import SiteIdentity
from tests.sharing.test_pictures import committed, stored_image


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


@pytest.fixture
def identity(portal_site):
    """Names and contacts with an emblem that is wider than high."""
    identity = SiteIdentity(site=Site.objects.get())
    identity.emblem = stored_image("emblem.jpg", (600, 300), "#ff0000")
    with committed():
        identity.save()
    return identity


def addresses(client):
    tree = html5lib.parse(client.get("/kk/").text, namespaceHTMLElements=False)
    links = [link for link in tree.iter("link") if "icon" in link.get("rel", "")]
    icons = client.get("/kk/site.webmanifest").json()["icons"]
    return [*(link.get("href") for link in links), *(icon["src"] for icon in icons)]


def stored(address):
    with default_storage.open(address.removeprefix("/media/")) as file:
        return Image.open(io.BytesIO(file.read()))


def test_a_ministrys_own_emblem_is_on_every_icon(client, identity):
    found = addresses(client)
    assert len(found) == len(set(found)) == 6
    assert [stored(address).size[0] for address in found] == [32, 180, 192, 512, 192, 512]
    for address in found:
        image = stored(address).convert("RGBA")
        middle = image.getpixel((image.width // 2, image.height // 2))
        assert middle[0] > 200 > 60 > middle[1]
    assert client.get("/favicon.ico")["Location"] == found[0]
    # What a phone cuts off holds nothing of the emblem.
    assert stored(found[-1]).getpixel((60, 256)) == (255, 255, 255)


def test_another_emblem_replaces_the_files_and_none_brings_back_ours(client, identity):
    before = addresses(client)
    with committed():
        identity.save()  # other words: the icons stay
    assert addresses(client) == before
    identity.emblem = stored_image("other.jpg", (300, 300), "#00ff00")
    with committed():
        identity.save()
    assert not set(addresses(client)) & set(before)
    assert not any(default_storage.exists(a.removeprefix("/media/")) for a in before)
    with committed():
        identity.emblem.delete()
    assert all(address.startswith("/static/") for address in addresses(client))


def test_an_emblem_whose_file_is_gone(client, identity):
    default_storage.delete(identity.emblem.file.name)
    with committed():
        identity.emblem.save()
    assert all(address.startswith("/static/") for address in addresses(client))
