"""By what the list of news can be narrowed: each choice with how many items it leaves.

A number heeds the other choices made, and not the one of its own group, which it would replace.
"""

from __future__ import annotations

from collections.abc import Iterable

from django.apps import apps
from django.db.models import CharField, Count, F, QuerySet, Value
from django.db.models.functions import Cast, Substr
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from portal.languages.alphabet import alphabetical
from portal.pages.facets import AT_MOST, Choice, Facet

#: The year of items without a date, in the address.
UNDATED = "none"
#: They stand open; another group does when something of it is chosen.
OPEN_GROUPS = ("year", "topic")

MODELS = {
    "topic": "portal.Topic",
    "organisation": "portal.Organisation",
    "person": "portal.Person",
    "event": "portal.Event",
}
HEADINGS = {
    "year": gettext_lazy("Year"),
    "topic": gettext_lazy("Topic"),
    "organisation": gettext_lazy("Organisation"),
    "person": gettext_lazy("Person"),
    "event": gettext_lazy("Event"),
}


def facets(archive) -> list[Facet]:
    """Every group that has a choice to offer. One query for all numbers, one a kind of record."""
    numbers = counted(archive)
    choices = {"year": years(archive, numbers["year"])}
    for name in archive.ROWS:
        choices[name] = records(archive, name, numbers[name])
    return [
        Facet(name, str(HEADINGS[name]), each, name in OPEN_GROUPS)
        for name, each in choices.items()
        if each
    ]


def counted(archive) -> dict[str, dict[str, int]]:
    """How many items each choice leaves: by group, by key as text ("" for no date)."""
    queries = [_years(archive.narrowed_but("year"))]
    for name, path in archive.ROWS.items():
        queries.append(_records(archive.narrowed_but(name), name, path))
    numbers: dict[str, dict[str, int]] = {name: {} for name in HEADINGS}
    for name, key, number in queries[0].union(*queries[1:], all=True):
        numbers[name][key] = number
    return numbers


def _years(items: QuerySet) -> QuerySet:
    return _counts(items.order_by().annotate(key=Substr("date", 1, 4)), "year")


def _records(items: QuerySet, name: str, path: str) -> QuerySet:
    known = items.order_by().filter(**{f"{path}__live": True})
    return _counts(known.annotate(key=Cast(F(path), CharField())), name)


def _counts(items: QuerySet, name: str) -> QuerySet:
    named = items.annotate(group=Value(name, output_field=CharField()))
    return named.values_list("group", "key").annotate(number=Count("pk", distinct=True))


def years(archive, numbers: dict[str, int]) -> list[Choice]:
    """Latest first, without a date at the end. A chosen year stays, even with nothing in it."""
    keys = {key or UNDATED for key in numbers} | ({archive.year} if archive.year else set())
    latest_first = sorted(keys, key=lambda key: "" if key == UNDATED else key, reverse=True)
    return [
        _choice(
            archive,
            "year",
            key,
            _("date not published") if key == UNDATED else key,
            numbers.get("" if key == UNDATED else key, 0),
            key == archive.year,
        )
        for key in latest_first
    ]


def records(archive, name: str, numbers: dict[str, int]) -> list[Choice]:
    """Those in most items first, then by name in the reader's alphabet."""
    chosen = archive.chosen.get(name)
    # The page of a person or an organisation of whom there is less leads to its news itself.
    most = sorted(numbers, key=lambda key: (-numbers[key], int(key)))[:AT_MOST]
    wanted = {int(key) for key in most} | ({chosen} if chosen else set())
    found = apps.get_model(MODELS[name]).objects.live().in_bulk(wanted) if wanted else {}
    return [
        _choice(
            archive, name, str(record.pk), record, numbers.get(str(record.pk), 0),
            record.pk == chosen,
        )
        for record in in_order(found.values(), numbers, archive.language)
    ]  # fmt: skip


def in_order(found: Iterable, numbers: dict[str, int], language: str) -> list:
    return sorted(
        found,
        key=lambda record: (
            -numbers.get(str(record.pk), 0),
            alphabetical(record.label(language), language),
        ),
    )


def _choice(archive, name: str, key: str, label, number: int, is_chosen: bool) -> Choice:
    query = archive.request.GET.copy()
    query.pop("page", None)
    query[name] = key
    address = f"?{query.urlencode()}"
    query.pop(name)
    return Choice(label, number, is_chosen, address, f"?{query.urlencode()}")
