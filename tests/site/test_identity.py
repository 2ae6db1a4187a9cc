"""The names and contacts of the site stand on every page, in the reader's language."""

import pytest
from wagtail.models import Site

from portal.site.identity import Link, SiteIdentity, read_link, tel
from portal.values.localised_text import LocalisedText


@pytest.fixture
def identity(portal_site):
    identity = SiteIdentity.for_site(Site.objects.get(is_default_site=True))
    identity.ministry = LocalisedText(kk="Денсаулық сақтау министрлігі", ru="Министерство")
    identity.emergency_number = "103"
    identity.social = LocalisedText(kk="Telegram https://t.me/ministry\nжазба")
    identity.save()
    return identity


def test_names_are_said_in_the_readers_language(client, portal_site, identity):
    text = client.get(portal_site["ru"].url).text
    assert "— Министерство</title>" in text
    assert "<b>Министерство</b>" in text


def test_a_missing_name_falls_back_and_says_its_language(client, portal_site, identity):
    assert '<b><span lang="ru">Министерство</span></b>' in client.get(portal_site["en"].url).text


def test_contacts_stand_in_the_footer_and_empty_ones_do_not(client, portal_site, identity):
    text = client.get(portal_site["kk"].url).text
    assert '<a class="num" href="tel:103">103</a>' in text
    assert '<a href="https://t.me/ministry"' in text
    assert "mailto:" not in text


@pytest.mark.parametrize(
    ("line", "link"),
    [
        ("Telegram https://t.me/x", Link("Telegram", "https://t.me/x")),
        ("https://t.me/x", Link("t.me/x", "https://t.me/x")),
        ("Telegram javascript:alert(1)", None),
        ("", None),
    ],
)
def test_a_line_of_social_networks(line, link):
    assert read_link(line) == link


@pytest.mark.parametrize(
    ("number", "address"),
    [
        ("103", "tel:103"),
        ("+7 (7172) 74-36-50", "tel:+77172743650"),
        ("8 7172 743650, 12", "tel:87172743650"),
    ],
)
def test_a_number_is_dialled_by_its_digits(number, address):
    assert tel(number) == address
