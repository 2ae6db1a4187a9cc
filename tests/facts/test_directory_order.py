"""The directory stands in the order of the reader's own alphabet."""

import re

import pytest

from tests.factories import ExpertProfileFactory, PersonFactory


@pytest.fixture
def experts(portal_site):
    for names in (
        {"kk": ("Яков", "Я"), "en": ("Abel", "A")},
        {"kk": ("Әли", "Ә"), "en": ("Zhou", "Z")},
        {"kk": ("Бек", "Б"), "en": ("Moore", "M")},
    ):
        ExpertProfileFactory(person=PersonFactory(**names))


@pytest.mark.parametrize(
    ("language", "order"), [("kk", ["Әли", "Бек", "Яков"]), ("en", ["Abel", "Moore", "Zhou"])]
)
def test_names_follow_the_readers_alphabet(client, experts, language, order):
    answer = client.get(f"/{language}/experts/").text
    assert re.findall("|".join(order), "".join(re.findall("<h2>(.*?)</h2>", answer))) == order
