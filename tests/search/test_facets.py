"""The labels of facets: in the reader's language, in an order, in one query at most."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils.translation import override

from portal.search.index.facets import search_facets
from tests.factories import OrganisationFactory, TopicFactory


def labels(name, *values, language="en"):
    facet = next(facet for facet in search_facets if facet.name == name)
    with override(language), CaptureQueriesContext(connection) as queries:
        found = facet.labels(values, language)
    assert len(queries) <= 1
    return {value: str(label) for value, label in found.items()}


def test_every_facet_of_the_portal_and_its_apps_is_there_in_order():
    names = [facet.name for facet in search_facets]
    assert names == [
        "type", "topic", "country", "organisation", "year", "status", "specialty", "offer",
        "language",
    ]  # fmt: skip


def test_values_that_are_none_have_no_label(portal_site):
    draft = TopicFactory(en="Hidden", live=False)
    for name in (facet.name for facet in search_facets):
        assert labels(name, "", "nothing", "-1", "9" * 30, str(draft.pk)) == {}, name


def test_records_are_called_in_the_readers_language_and_in_its_alphabet(portal_site):
    later = TopicFactory(en="Surgery", kk="Әдістеме")
    first = TopicFactory(en="Vaccines", kk="Вакцина")
    assert list(labels("topic", str(first.pk), str(later.pk)).values()) == ["Surgery", "Vaccines"]
    in_kazakh = labels("topic", str(first.pk), str(later.pk), language="kk")
    assert list(in_kazakh.items()) == [(str(later.pk), "Әдістеме"), (str(first.pk), "Вакцина")]
    party = OrganisationFactory(en="Charité")
    assert labels("organisation", str(party.pk)) == {str(party.pk): "Charité"}


@pytest.mark.parametrize(
    ("name", "values", "expected"),
    [
        ("year", ("2018", "2024"), [("2024", "2024"), ("2018", "2018")]),
        ("country", ("KZ", "DE"), [("DE", "Germany"), ("KZ", "Kazakhstan")]),
        ("language", ("ru", "kk"), [("kk", "Қазақша"), ("ru", "Русский")]),
        ("type", ("page", "news"), [("news", "News"), ("page", "Page")]),
        (
            "status",
            ("in_force", "under_negotiation"),
            [("under_negotiation", "Under negotiation"), ("in_force", "In force")],
        ),
        ("offer", ("surgery",), [("surgery", "Complex surgery")]),
    ],
)
def test_closed_lists_have_their_words(db, name, values, expected):
    assert list(labels(name, *values).items()) == expected
