"""A list of one's own type has all rules for the few lines that say what it lists."""

import pytest
from django.test import RequestFactory
from django.utils.translation import override

from portal.models import Organisation
from portal.pages.faceted_list import FacetedList, Sort
from portal.pages.facets import CodeFacet, RecordFacet, country_facet
from portal.records.organisation import OrganisationKind
from tests.factories import OrganisationFactory

pytestmark = pytest.mark.django_db


class OrganisationList(FacetedList):
    facets = (
        CodeFacet("kind", "Kind", "kind", lambda: OrganisationKind.choices),
        country_facet("country"),
        RecordFacet("parent", "Part of", "parent", "portal.Organisation"),
    )
    sorts = (Sort("name", "by name", labels="labels"), Sort("latest", "latest first", ("-pk",)))

    def all_items(self):
        return Organisation.objects.live()

    def count_words(self, number):
        return f"{number} organisations"


@pytest.fixture(autouse=True)
def in_english():
    with override("en"):
        yield


@pytest.fixture
def organisations():
    ministry = OrganisationFactory(en="Ministry", kind="ministry", country="KZ")
    OrganisationFactory(en="Zeta", kind="hospital", country="KZ", parent=ministry)
    OrganisationFactory(en="Alpha", kind="hospital", country="UZ")
    return ministry


def asked(query=""):
    return OrganisationList(RequestFactory().get(f"/en/organisations/{query}"), "en")


def names(shown):
    return [str(record.label("en")) for record in shown.items]


def test_it_narrows_counts_sorts_and_says_so(organisations):
    assert names(asked()) == ["Alpha", "Ministry", "Zeta"]
    assert names(asked("?sort=latest")) == ["Alpha", "Zeta", "Ministry"]
    assert names(asked("?kind=hospital&kind=ministry&country=KZ")) == ["Ministry", "Zeta"]
    shown = asked(f"?parent={organisations.pk}&country=KZ&country=UZ")
    assert names(shown) == ["Zeta"]
    assert shown.words == "Kazakhstan or Uzbekistan, Ministry"
    numbers = {m.name: {str(c.label): c.number for c in m.choices} for m in shown.menus}
    assert numbers == {
        "kind": {"Hospital": 1},
        "country": {"Kazakhstan": 1, "Uzbekistan": 0},
        "parent": {"Ministry": 1},
    }


def test_its_names_are_what_the_page_cache_goes_by(organisations):
    assert OrganisationList.names_in_address() == ["kind", "country", "parent", "sort", "page"]
    assert asked("?country=kz&kind=").proper_address == "/en/organisations/?country=KZ"
