"""A list that readers narrow: one class for news, agreements, experts, events, and later lists."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property
from operator import eq, ne
from urllib.parse import urlencode

from django.core.paginator import Page as PaginatedPage
from django.db.models import Count, QuerySet, Value
from django.http import HttpRequest
from django.utils.functional import Promise, SimpleLazyObject
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from portal.caching.cache import cached, cached_many
from portal.caching.statements import prepared
from portal.languages.alphabet import alphabetical
from portal.pages.facets import Choice, Facet, FacetMenu, label_of
from portal.pages.listing import PER_PAGE, paginate

#: More values of one facet nobody chooses by hand; it bounds the work of a query.
MOST_VALUES = 20

#: What is chosen: by the name of a facet the keys, each with its label or record.
Chosen = dict[str, dict[str, object]]


@dataclass(frozen=True)
class Sort:
    """An order of a list: by columns, or by the names that ``labels`` leads to, in the order of
    the reader's alphabet."""

    value: str
    label: Promise | str
    order: tuple = ("pk",)
    labels: str = ""


class FacetedList:
    """The items that an address asks for, and what may be asked next (abstract).

    Values of one facet widen, facets narrow each other. What stands in the address and is no value
    is left out of account: ``has_unknown``. A subclass says ``facets``, ``sorts`` (the first is
    the usual one), ``all_items`` and ``count_words``, and names itself on the type of its page
    (:class:`portal.pages.list_page.ListPage`).
    """

    facets: tuple[Facet, ...] = ()
    sorts: tuple[Sort, ...] = ()
    #: What the page says where nothing is left.
    nothing: Promise | str = ""
    per_page = PER_PAGE

    def __init__(self, request: HttpRequest, language: str):
        self.request, self.language = request, language

    def all_items(self) -> QuerySet:
        """Every item that the public may see; it depends on the language and the day alone."""
        raise NotImplementedError

    def with_rows(self, items: QuerySet) -> QuerySet:
        """The items with all that the list shows of them."""
        return items

    def count_words(self, number: int) -> str:
        """The number of items in words: "3 agreements"."""
        raise NotImplementedError

    @property
    def cache_name(self) -> str:
        """What is kept of the whole list goes by its class and the reader's language."""
        return f"list {type(self).__module__}.{type(self).__qualname__} {self.language}"

    # --- what the address asks ---------------------------------------------------------------

    @classmethod
    def names_in_address(cls) -> list[str]:
        """All that the list reads in its address, in the proper order."""
        return [*(facet.name for facet in cls.facets), "sort", "page"]

    @cached_property
    def chosen(self) -> Chosen:
        """One query at most for each facet of records in use."""
        chosen = {}
        for facet in self.facets:
            asked = map(facet.key_of, self.request.GET.getlist(facet.name))
            keys = [key for key in dict.fromkeys(asked) if key is not None][:MOST_VALUES]
            if keys:
                named = facet.named(keys, self.language)
                chosen[facet.name] = {key: named.get(key) for key in keys}
        return chosen

    @cached_property
    def sort(self) -> Sort:
        asked = self.request.GET.get("sort")
        return next((sort for sort in self.sorts if sort.value == asked), self.sorts[0])

    @cached_property
    def number(self) -> int:
        """The number of the page that is asked for."""
        asked = self.request.GET.get("page", "")
        return int(asked) if is_number(asked) else 1

    @cached_property
    def has_unknown(self) -> bool:
        """Whether something in the address was not understood."""
        given = self.request.GET
        read = [(facet.key_of, given.getlist(facet.name)) for facet in self.facets]
        return (
            any(value and key_of(value) is None for key_of, values in read for value in values)
            or any(len({*values}) > MOST_VALUES for _key_of, values in read)
            or given.get("sort", "") not in ["", *(sort.value for sort in self.sorts)]
            or not (given.get("page", "") == "" or is_number(given["page"]))
        )

    # --- addresses ---------------------------------------------------------------------------

    def query(self, chosen: Chosen | None = None, sort: Sort | None = None, page: int = 1) -> str:
        """The query of an address in its proper form: no empty part, facets in their order, values
        sorted. "" for the whole list; without a sort for the usual one."""
        chosen = self.chosen if chosen is None else chosen
        pairs = [
            (facet.name, value)
            for facet in self.facets
            for value in sorted(facet.value_of(*one) for one in chosen.get(facet.name, {}).items())
        ]
        if sort and sort != self.sorts[0]:
            pairs.append(("sort", sort.value))
        if page > 1:
            pairs.append(("page", str(page)))
        return f"?{urlencode(pairs)}" if pairs else ""

    def address(self, chosen: Chosen | None = None, sort: Sort | None = None) -> str:
        return self.query(chosen, sort or self.sort) or self.request.path

    @property
    def permanent_query(self) -> str:
        """As :meth:`query`, with the bare keys: for an identifier that outlives names."""
        keys = {name: dict.fromkeys(named) for name, named in self.chosen.items()}
        return self.query(keys)

    @cached_property
    def canonical_query(self) -> str:
        """The query of what is shown, in whatever order."""
        return self.query(page=self.items.number)

    @cached_property
    def proper_address(self) -> str:
        """Where to send a reader who has asked in another form: with empty parts, with a number
        or an old name for a record, in another order. "" where there is nothing to mend."""
        if self.has_unknown:
            return ""
        names = self.names_in_address()
        given = [(name, value) for name, values in self.request.GET.lists() for value in values]
        query = self.query(sort=self.sort, page=self.number)
        ours = urlencode([pair for pair in given if pair[0] in names])
        if ours == query.removeprefix("?"):
            return ""
        others = urlencode([pair for pair in given if pair[0] not in names])
        query = "&".join(filter(None, [query.removeprefix("?"), others]))
        return f"{self.request.path}?{query}" if query else self.request.path

    # --- items -------------------------------------------------------------------------------

    @cached_property
    def narrowed(self) -> QuerySet:
        return self.narrowed_by(self.chosen)

    def narrowed_by(self, chosen: Chosen) -> QuerySet:
        items = self.all_items()
        for facet in self.facets:
            if facet.name in chosen:
                items = facet.narrow(items, [*chosen[facet.name]])
        return items

    def narrowed_but(self, name: str) -> QuerySet:
        """The items of every choice but those of this facet."""
        return self.narrowed_by({n: keys for n, keys in self.chosen.items() if n != name})

    @cached_property
    def items(self) -> PaginatedPage:
        """The page to show, with its rows, which are read when they are shown, in a fixed number
        of queries."""
        if self.chosen and not self.sort.labels:
            return paginate(self.ordered(), self.request, self.per_page)
        whole = self.keys_by_name(self.sort.labels) if self.sort.labels else range(self.total)
        page = paginate(whole, self.request, self.per_page)
        part = page.object_list
        page.object_list = SimpleLazyObject(lambda: self.rows_of(part))
        return page

    @property
    def total(self) -> int:
        """The number of items of the whole list, kept until something changes."""
        counted = cached(
            f"{self.cache_name} total", lambda: number_of_all(type(self), self.language)
        )
        return next((number for _all, number in counted), 0)

    def rows_of(self, part: range | list[int]) -> list:
        """The items at these places of the whole list, or those with these keys."""
        if isinstance(part, range):
            places = (part.start, part.stop)
            return part_of_all(type(self), self.language, self.sort.value, *places)
        if self.chosen:
            items = self.with_rows(self.narrowed.filter(pk__in=part))
        else:
            items = items_of_all(type(self), self.language, keys=part)
        found = {item.pk: item for item in items}
        return [found[key] for key in part if key in found]

    def ordered(self) -> QuerySet:
        return self.with_rows(self.narrowed.order_by(*self.sort.order))

    def keys_by_name(self, labels: str) -> list[int]:
        """The keys of the chosen items by name; those of the whole list are kept."""
        if self.chosen:
            return self.sort_by_name(labels)
        return cached(f"{self.cache_name} {labels}", lambda: self.sort_by_name(labels))

    def sort_by_name(self, labels: str) -> list[int]:
        """Sorted here: a database knows the names of one language only, and seldom the alphabet of
        Kazakh."""
        named = self.narrowed.order_by().values_list("pk", labels)
        order = {
            key: alphabetical(names.best(self.language), self.language) for key, names in named
        }
        return sorted(order, key=lambda key: (order[key], key))

    def newest(self) -> QuerySet:
        """The chosen items for a feed, latest publication first."""
        return self.with_rows(self.narrowed.order_by("-first_published_at", "-pk"))

    # --- what may be chosen ------------------------------------------------------------------

    @cached_property
    def numbers(self) -> dict[str, dict[str, int]]:
        """How many items each key leaves under every other choice, by facet. Those of the whole
        list are kept until something changes; one query for these, one for the others."""
        prefix = f"{self.cache_name} "
        names = [prefix + facet.name for facet in self.facets]
        whole = [name for name in names if not {*self.chosen} - {name.removeprefix(prefix)}]
        kept = cached_many(whole, lambda missing: self.count(missing, prefix))
        rest = self.count([name for name in names if name not in kept], prefix)
        return {name.removeprefix(prefix): numbers for name, numbers in (kept | rest).items()}

    def count(self, names: list[str], prefix: str) -> dict[str, dict[str, int]]:
        """The numbers of the facets of these names, which stand behind ``prefix``; one query."""
        numbers: dict[str, dict[str, int]] = {name: {} for name in names}
        facets = [facet for facet in self.facets if prefix + facet.name in numbers]
        if self.chosen or not facets:
            rows = union([f.counts(self.narrowed_but(f.name)) for f in facets])
        else:
            rows = counts_of_all(type(self), self.language, tuple(facet.name for facet in facets))
        for name, key, number in rows:
            if key is not None:
                numbers[prefix + name][key] = number
        return numbers

    @cached_property
    def menus(self) -> list[FacetMenu]:
        """Every facet that has a choice to offer; one query for each facet of records."""
        menus = [FacetMenu(f.name, str(f.heading), self.choices(f), f.opens) for f in self.facets]
        return [menu for menu in menus if menu.choices]

    def choices(self, facet: Facet) -> list[Choice]:
        numbers, chosen = self.numbers[facet.name], self.chosen.get(facet.name, {})
        named = facet.named([*facet.offered(numbers), *chosen], self.language)
        return [
            self.choice(facet, key, named[key], numbers.get(key, 0))
            for key in facet.in_order(named, numbers)
        ]

    def choice(self, facet: Facet, key: str, named: object, number: int = 0) -> Choice:
        of_facet = self.chosen.get(facet.name, {})
        others = {other: name for other, name in of_facet.items() if other != key}
        return Choice(
            label=facet.label(named, self.language),
            number=number,
            is_chosen=key in of_facet,
            address=self.address({**self.chosen, facet.name: {**of_facet, key: named}}),
            without=self.address({**self.chosen, facet.name: others}),
        )

    @property
    def orders(self) -> list[tuple[Sort, str]]:
        """Each order with its address."""
        return [(sort, self.address(sort=sort)) for sort in self.sorts]

    # --- what is chosen ----------------------------------------------------------------------

    @cached_property
    def choices_made(self) -> list[Choice]:
        return [choice for menu in self.menus_in_use for choice in menu.choices]

    @cached_property
    def menus_in_use(self) -> list[FacetMenu]:
        """The facets in use with nothing but their chosen values."""
        return [
            FacetMenu(
                facet.name,
                str(facet.heading),
                [self.choice(facet, *one) for one in self.chosen[facet.name].items()],
            )
            for facet in self.facets
            if facet.name in self.chosen
        ]

    @property
    def without_choices(self) -> str:
        return self.address({})

    @cached_property
    def without_one(self) -> list[tuple[FacetMenu, Choice]]:
        """For an empty list: each facet in use without which something is left."""
        return self.ways(ne)

    @cached_property
    def with_only_one(self) -> list[tuple[FacetMenu, Choice]]:
        """For an empty list: each facet in use that leaves something by itself."""
        return self.ways(eq)

    def ways(self, keeps: Callable[[str, str], bool]) -> list[tuple[FacetMenu, Choice]]:
        """For each facet in use the list narrowed by those that are kept for it, labelled with its
        number of items; none that is empty. One query."""
        kept = {
            name: {other: keys for other, keys in self.chosen.items() if keeps(other, name)}
            for name in self.chosen
        }
        totals = [
            self.narrowed_by(chosen)
            .order_by()
            .annotate(facet=Value(name))
            .values_list("facet")
            .annotate(number=Count("pk"))
            for name, chosen in kept.items()
        ]
        left = dict(union(totals))
        return [
            (menu, Choice(self.count_words(number), number, False, self.address(kept[name]), ""))
            for menu in self.menus_in_use
            if (number := left.get(name := menu.name))
        ]

    @cached_property
    def labels(self) -> list[list]:
        """What is chosen, facet by facet, as it is called within a sentence."""
        return [
            [label_of(named, self.language) for named in chosen.values()]
            for chosen in self.chosen.values()
        ]

    @cached_property
    def words(self) -> str:
        """The same in words: "in force or suspended, Uzbekistan"."""
        either = f" {pgettext('between two choices of a list', 'or')} "
        return self.between.join(either.join(map(str, labels)) for labels in self.labels)

    @property
    def between(self) -> str:
        """What stands between facets: "signed, not in force; Uzbekistan"."""
        return "; " if any("," in str(one) for labels in self.labels for one in labels) else ", "

    def title(self, of_page: str) -> str:
        """The title of the list page with what is chosen and the number of a later page."""
        title = f"{of_page}: {self.words}" if self.chosen else of_page
        number = self.items.number
        return title if number == 1 else f"{title} ({_('page %(number)s') % {'number': number}})"

    def description(self, of_page: str) -> str:
        """The title and how many items that are; "" for the whole list, which has its own."""
        number = self.count_words(self.items.paginator.count)
        return f"{of_page}: {self.words} – {number}" if self.chosen else ""


@prepared
def number_of_all(of: type[FacetedList], language: str):
    items = of(HttpRequest(), language).all_items().order_by()
    return items.values_list(Value("")).annotate(number=Count("pk"))


@prepared
def part_of_all(of: type[FacetedList], language: str, sort: str, start: int, stop: int):
    whole = of(HttpRequest(), language)
    whole.sort = next(each for each in of.sorts if each.value == sort)
    return whole.ordered()[start:stop]


@prepared
def items_of_all(of: type[FacetedList], language: str, keys):
    whole = of(HttpRequest(), language)
    return whole.with_rows(whole.all_items().filter(pk__in=keys))


@prepared
def counts_of_all(of: type[FacetedList], language: str, names: tuple[str, ...]):
    items = of(HttpRequest(), language).all_items()
    return union([facet.counts(items) for facet in of.facets if facet.name in names])


def is_number(text: str) -> bool:
    return text.isascii() and text.isdecimal() and int(text[:10]) > 0 and len(text) < 10


def union(querysets: list[QuerySet]) -> Iterable:
    """The rows of all querysets, in one query."""
    return querysets[0].union(*querysets[1:], all=True).order_by() if querysets else ()
