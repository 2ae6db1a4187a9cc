"""One SQL statement that answers an ask: total, counts of each facet, and a page of hits.

What the databases do differently, they say in two parts: which entries a word is found in, and how
much a field adds to the order. The rest is the same, and so are the sets and the counts.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from portal.search.engines.base import IN_READERS_LANGUAGE, MATCHING, WEIGHTS, Ask, Order

#: Entries of the build that is searched, on a day on which they are shown.
SHOWN = """
    e.build = (SELECT COALESCE(MAX(number), 0) FROM portal_searchbuild WHERE whole)
    AND (e.shown_from IS NULL OR e.shown_from <= %s)
    AND (e.shown_until IS NULL OR e.shown_until > %s)
"""
#: Values of facets that hold on a day.
HOLDING = "(f.since IS NULL OR f.since <= %s) AND (f.until IS NULL OR f.until > %s)"


@dataclass
class Sql:
    """A piece of SQL with its parameters in their order."""

    text: str
    params: list = field(default_factory=list)

    def __add__(self, other: Sql) -> Sql:
        return Sql(f"{self.text} {other.text}", [*self.params, *other.params])


def joined(parts: list[Sql], by: str) -> Sql:
    return Sql(by.join(part.text for part in parts), [p for part in parts for p in part.params])


class Statement:
    """Builds the statement for one ask. Subclasses know the tables of one database."""

    def __init__(self, ask: Ask):
        self.ask = ask
        self.days = [ask.day, ask.day]

    # --- what a database says ----------------------------------------------------------------

    #: What makes a text compare letter by letter, whatever the language of the database.
    binary = ""

    def having(self, name: str, keys: list[str]) -> Sql:
        """SELECT of the ``id`` of entries that have any of the keys in a field."""
        raise NotImplementedError

    def scored(self, name: str, keys: list[str], weight: float) -> Sql:
        """SELECT of ``id`` and ``score`` of the entries that have any of the keys in a field."""
        raise NotImplementedError

    # --- the whole ---------------------------------------------------------------------------

    def whole(self) -> Sql:
        """Rows of three: what it is ("total", "hit", the name of a facet), a value, a number."""
        sets = [Sql("found(id) AS MATERIALIZED (") + self.found() + Sql(")")]
        sets += [self.narrowed(), *map(self.narrowed_but, self.chosen_and_counted)]
        answers = [Sql("SELECT 'total', '', COUNT(*) FROM narrowed"), *self.counts(), self.hits()]
        return Sql("WITH") + joined(sets, ", ") + joined(answers, " UNION ALL ")

    def found(self) -> Sql:
        shown = Sql(f"SELECT e.id FROM portal_searchentry e WHERE {SHOWN}", self.days)
        return shown + Sql("AND e.id IN (") + self.matched() + Sql(")") if self.ask.words else shown

    def matched(self) -> Sql:
        """Entries in which enough of the required words are found; the nearest for none."""
        if not self.ask.needed:
            parts = [self.having(name, self.ask.ranking_keys(name)) for name in WEIGHTS]
            return joined([part for part in parts if part.params], " UNION ")
        words = [self.having_word(place) for place in range(len(self.ask.required))]
        return (
            Sql("SELECT id FROM (")
            + joined(words, " UNION ALL ")
            + Sql(") AS hits GROUP BY id HAVING COUNT(*) >= %s", [self.ask.needed])
        )

    def having_word(self, place: int) -> Sql:
        keys = list(self.ask.required[place].matching)
        fields = joined([self.having(name, keys) for name in MATCHING], " UNION ")
        return Sql("SELECT id FROM (") + fields + Sql(f") AS word_{place}")

    # --- narrowing ---------------------------------------------------------------------------

    @property
    def chosen_and_counted(self) -> list[str]:
        return [name for name in self.ask.counted if name in self.ask.narrowed]

    def narrowed(self) -> Sql:
        return Sql("narrowed(id) AS MATERIALIZED (") + self.narrowing("") + Sql(")")

    def narrowed_but(self, but: str) -> Sql:
        place = self.ask.counted.index(but)
        return Sql(f"narrowed_{place}(id) AS MATERIALIZED (") + self.narrowing(but) + Sql(")")

    def narrowing(self, but: str) -> Sql:
        """What is found and has one of the chosen values of each facet but this one."""
        conditions = [
            self.with_value(name, values)
            for name, values in self.ask.narrowed.items()
            if name != but and values
        ]
        where = joined([Sql("SELECT id FROM found WHERE 1 = 1"), *conditions], " AND ")
        return where

    def with_value(self, name: str, values: tuple[str, ...]) -> Sql:
        places = ", ".join(["%s"] * len(values))
        return Sql(
            f"id IN (SELECT f.entry_id FROM portal_searchfacet f WHERE f.name = %s"
            f" AND f.value IN ({places}) AND {HOLDING})",
            [name, *values, *self.days],
        )

    # --- answers -----------------------------------------------------------------------------

    def counts(self) -> list[Sql]:
        free = [name for name in self.ask.counted if name not in self.ask.narrowed]
        counts = [self.count(free, "narrowed")] if free else []
        for name in self.chosen_and_counted:
            counts.append(self.count([name], f"narrowed_{self.ask.counted.index(name)}"))
        return counts

    def count(self, names: list[str], of: str) -> Sql:
        places = ", ".join(["%s"] * len(names))
        return Sql(
            f"SELECT f.name, f.value, COUNT(*) FROM portal_searchfacet f JOIN {of} n"
            f" ON n.id = f.entry_id WHERE f.name IN ({places}) AND {HOLDING}"
            " GROUP BY f.name, f.value",
            [*names, *self.days],
        )

    def hits(self) -> Sql:
        """The page of hits in their order, the place of each as its number."""
        by_date = self.ask.order == Order.DATE or not self.ask.words
        chosen = self.by_date() if by_date else self.by_relevance()
        limit = Sql("LIMIT %s OFFSET %s", [self.ask.size, self.ask.start])
        return Sql("SELECT 'hit', key, place FROM (") + chosen + limit + Sql(") AS page")

    def by_date(self) -> Sql:
        order = f"e.date IS NULL, e.date DESC, e.key{self.binary}"
        return Sql(
            f"SELECT e.key, ROW_NUMBER() OVER (ORDER BY {order}) AS place"
            f" FROM narrowed n JOIN portal_searchentry e ON e.id = n.id ORDER BY {order}"
        )

    def by_relevance(self) -> Sql:
        nearness = "CASE WHEN r.entry_id IS NULL THEN 1 ELSE %s END"
        order = f"COALESCE(s.score, 0) * {nearness} DESC, e.key{self.binary}"
        nearer = [IN_READERS_LANGUAGE]
        return (
            Sql(f"SELECT e.key, ROW_NUMBER() OVER (ORDER BY {order}) AS place", nearer)
            + Sql("FROM narrowed n JOIN portal_searchentry e ON e.id = n.id LEFT JOIN (")
            + self.scores()
            + Sql(") AS s ON s.id = n.id LEFT JOIN portal_searchfacet r ON r.entry_id = n.id")
            + Sql("AND r.name = 'language' AND r.value = %s", [self.ask.language])
            + Sql(f"ORDER BY {order}", nearer)
        )

    def scores(self) -> Sql:
        parts = [
            self.scored(name, keys, weight)
            for name, weight in WEIGHTS.items()
            if (keys := self.ask.ranking_keys(name))
        ]
        return (
            Sql("SELECT id, SUM(score) AS score FROM (")
            + joined(parts, " UNION ALL ")
            + Sql(") AS fields GROUP BY id")
        )
