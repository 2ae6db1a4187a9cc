"""Facets: by what a list can be narrowed, and what a reader is shown of it."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from django.apps import apps
from django.db.models import Case, CharField, Count, F, Model, Q, QuerySet, Value, When
from django.db.models.constants import LOOKUP_SEP
from django.db.models.functions import Cast, Substr
from django.utils.functional import Promise, cached_property
from django.utils.translation import gettext_lazy as _

from portal.caching.statements import prepared
from portal.languages.alphabet import alphabetical
from portal.languages.cldr import capitalised, country_choices

#: So many choices of a group are shown; the rest are folded.
OPEN = 8
#: More records are not listed: the page of each leads to its part of the list itself.
AT_MOST = 60
#: The value in an address for what has no date.
UNDATED = "none"


@dataclass(frozen=True)
class Choice:
    """``address`` makes the choice, ``without`` takes back one that is made."""

    label: object
    number: int
    is_chosen: bool
    address: str
    without: str


@dataclass(frozen=True)
class FacetMenu:
    """A facet with its choices, as a page shows it; ``opens`` without being asked."""

    name: str
    heading: str
    choices: list[Choice]
    opens: bool = False

    @cached_property
    def shown(self) -> list[Choice]:
        """The first ones, and any that is chosen."""
        return [c for place, c in enumerate(self.choices) if place < OPEN or c.is_chosen]

    @cached_property
    def folded(self) -> list[Choice]:
        return [c for place, c in enumerate(self.choices) if place >= OPEN and not c.is_chosen]

    @property
    def is_open(self) -> bool:
        return self.opens or any(choice.is_chosen for choice in self.choices)


class Facet:
    """A facet of a list (abstract): ``path`` leads from an item to the column with its values.

    A value stands for a *key*, the text that the column holds. ``condition`` says which of the
    rows on the path count; it may depend on the day and the language.
    """

    def __init__(
        self,
        name: str,
        heading: Promise | str,
        path: str,
        *,
        condition: Callable[[], Q] = Q,
        opens: bool = False,
    ):
        self.name, self.heading, self.path = name, heading, path
        self.condition, self.opens = condition, opens

    def key_of(self, value: str) -> str | None:
        """The key that a value of the address stands for; None for what is no value."""
        raise NotImplementedError

    def value_of(self, key: str, named: object) -> str:
        """The value of a key in an address; ``named`` is what :meth:`named` says of it."""
        return key

    def named(self, keys: Iterable[str], language: str) -> Mapping[str, object]:
        """A label or a record for each key that has one, in the order in which to offer them.
        One query at most."""
        raise NotImplementedError

    def label(self, named: object, language: str) -> object:
        """What a choice is called by itself."""
        return label_of(named, language)

    def offered(self, numbers: Mapping[str, int]) -> Iterable[str]:
        """Of the keys with their numbers of items those to list."""
        return numbers

    def in_order(self, named: Mapping[str, object], numbers: Mapping[str, int]) -> list[str]:
        return list(named)

    def matching(self, keys: Iterable[str]) -> Q:
        return Q(**{f"{self.path}__in": keys})

    def narrow(self, items: QuerySet, keys: Iterable[str]) -> QuerySet:
        """The items with one of these keys. No join, so that each stays a single row."""
        found = self.condition() & self.matching(keys)
        if LOOKUP_SEP not in self.path:
            return items.filter(found)
        return items.filter(pk__in=items.model.objects.filter(found).values("pk"))

    def counts(self, items: QuerySet) -> QuerySet:
        """The name of the facet, a key, and how many of the items have it."""
        keyed = items.order_by().filter(self.condition()).annotate(key=self.key_expression())
        named = keyed.annotate(facet=Value(self.name, output_field=CharField()))
        return named.values_list("facet", "key").annotate(number=Count("pk", distinct=True))

    def key_expression(self):
        return F(self.path)


class CodeFacet(Facet):
    """Codes of a closed list. ``codes`` gives pairs of code and label, in their order; with
    ``by_number`` those with most items come first instead."""

    def __init__(self, name, heading, path, codes: Callable, *, by_number=False, **options):
        super().__init__(name, heading, path, **options)
        self.codes, self.by_number = codes, by_number

    def key_of(self, value):
        known = dict(self.codes())
        return next((code for code in (value, value.upper()) if code and code in known), None)

    def named(self, keys, language):
        return {code: label for code, label in self.codes() if code in keys}

    def label(self, named, language):
        return capitalised(str(named))

    def in_order(self, named, numbers):
        return sorted(named, key=lambda key: -numbers.get(key, 0) if self.by_number else 0)


def country_facet(path: str, heading: Promise | str = "", **options) -> CodeFacet:
    """Countries by ISO 3166-1, those with most items first."""
    heading = heading or _("Country")
    return CodeFacet("country", heading, path, country_choices, by_number=True, **options)


class YearFacet(Facet):
    """The years of a column of partial dates, latest first, and "date not published" last."""

    def key_of(self, value):
        if value == UNDATED:
            return ""
        return value if re.fullmatch("[0-9]{4}", value) else None

    def value_of(self, key, named):
        return key or UNDATED

    def named(self, keys, language):
        return {key: key or _("date not published") for key in sorted(keys, reverse=True)}

    def matching(self, keys):
        found = Q()
        for key in keys:
            found |= Q(**{f"{self.path}__startswith": key} if key else {self.path: ""})
        return found

    def key_expression(self):
        return Substr(self.path, 1, 4)


class RecordFacet(Facet):
    """Records that the items name, by number and name: ``12-kidney-transplants``. The number
    alone is read, so that an address outlives a change of the name. Only live records count."""

    ADDRESS = re.compile(r"([0-9]{1,9})(?:-.*)?")

    def __init__(self, name, heading, path, model: str, **options):
        super().__init__(name, heading, path, **options)
        self.model, self.rows = model, self.condition
        self.condition = lambda: self.rows() & Q(**{f"{path}__live": True})

    def key_of(self, value):
        match = self.ADDRESS.fullmatch(value)
        return str(int(match[1])) if match else None

    def value_of(self, key, named):
        return named.slug if named else key

    def named(self, keys, language):
        found = live_records(apps.get_model(self.model), keys=[int(key) for key in keys])
        records = sorted(found, key=lambda each: alphabetical(each.label(language), language))
        return {str(record.pk): record for record in records}

    def offered(self, numbers):
        return sorted(numbers, key=lambda key: (-numbers[key], int(key)))[:AT_MOST]

    def in_order(self, named, numbers):
        return sorted(named, key=lambda key: -numbers.get(key, 0))

    def key_expression(self):
        return Cast(F(self.path), CharField())


@prepared
def live_records(model: type[Model], keys):
    return model._default_manager.live().filter(pk__in=keys)


def label_of(named: object, language: str) -> object:
    """What a chosen value is called within a sentence: a record by its name in the language, a
    code by its label, and what is public no more by just that."""
    if hasattr(named, "label"):
        return named.label(language)
    return named or _("no longer published")


def oldest_first(field: str) -> tuple:
    """The order by a partial date, those without one last."""
    return (Case(When(**{field: ""}, then=Value(1)), default=Value(0)), field, "pk")
