"""One SQL statement that answers an ask: total, counts of each facet, and a page of hits.

What the databases do differently, they say in three parts: where the dates of entries are read,
which entries have a key, and how much a field adds to the order. The rest is the same, and so are
the sets and the counts.
"""

from portal.search.engines.base import MATCHING, WEIGHTS, Ask
from portal.search.engines.ordering import Ordering
from portal.search.engines.sql import Sql, joined, one_of, table

#: Entries of the build that is searched, on a day on which they are shown.
SHOWN = """
    e.build = (SELECT COALESCE(MAX(number), 0) FROM portal_searchbuild WHERE whole)
    AND (e.shown_from IS NULL OR e.shown_from <= %s)
    AND (e.shown_until IS NULL OR e.shown_until > %s)
"""
#: Of so many entries the values of facets are looked up one by one.
FEW = 1000
#: Values of facets that hold on a day.
HOLDING = "(f.since IS NULL OR f.since <= %s) AND (f.until IS NULL OR f.until > %s)"


class Statement(Ordering):
    """Builds the statement for one ask. Subclasses know the tables of one database."""

    def __init__(self, ask: Ask):
        self.ask = ask
        self.days = [ask.day, ask.day]

    def having(self, keys: dict[str, list[str]]) -> Sql:
        """SELECT of the ``id`` of entries, shown or not, that have any of these keys, given by
        field."""
        raise NotImplementedError

    def whole(self) -> Sql:
        """Rows of three: what it is ("total", "hit", the name of a facet), a value, a number."""
        sets = [table("matched(id)", self.matched())] if self.ask.words else []
        sets += [table("found(id)", self.found()), table("narrowed(id)", self.narrowing(""))]
        for name in self.chosen_and_counted:
            sets.append(table(f"{self.narrowed_but(name)}(id)", self.narrowing(name)))
        sets += self.ranks() if self.is_by_relevance else []
        answers = [Sql("SELECT 'total', '', COUNT(*) FROM narrowed"), *self.counts(), self.hits()]
        return Sql("WITH") + joined(sets, ", ") + joined(answers, " UNION ALL ")

    def found(self) -> Sql:
        matched = "matched m CROSS JOIN" if self.ask.words else ""
        where = "e.id = m.id AND" if self.ask.words else ""
        return Sql(f"SELECT e.id FROM {matched} {self.entries} WHERE {where} {SHOWN}", self.days)

    def matched(self) -> Sql:
        """Entries in which enough of the required words are found; the nearest for none."""
        if not self.ask.needed:
            return self.having({name: self.ask.ranking_keys(name) for name in WEIGHTS})
        words = [
            self.having({key: list(word.matching) for key in MATCHING})
            for word in self.ask.required
        ]
        if len(words) == 1:
            return words[0]
        return (
            Sql("SELECT id FROM (")
            + joined(words, " UNION ALL ")
            + Sql(") AS hits GROUP BY id HAVING COUNT(*) >= %s", [self.ask.needed])
        )

    # --- narrowing ---------------------------------------------------------------------------

    @property
    def chosen_and_counted(self) -> list[str]:
        return [name for name in self.ask.counted if name in self.ask.narrowed]

    def narrowed_but(self, name: str) -> str:
        """The table of what is found and narrowed by all facets but one."""
        return f"narrowed_{self.ask.counted.index(name)}"

    def narrowing(self, but: str) -> Sql:
        """What is found and has one of the chosen values of each facet but this one."""
        conditions = [
            self.with_value(name, values)
            for name, values in self.ask.narrowed.items()
            if name != but and values
        ]
        return joined([Sql("SELECT id FROM found WHERE 1 = 1"), *conditions], " AND ")

    def with_value(self, name: str, values: tuple[str, ...]) -> Sql:
        places = ", ".join(["%s"] * len(values))
        rows = Sql(
            "SELECT f.entry_id FROM portal_searchfacet f"
            f" WHERE f.name = %s AND f.value IN ({places}) AND {HOLDING}",
            [name, *values, *self.days],
        )
        return one_of("id", rows)

    # --- counts ------------------------------------------------------------------------------

    def counts(self) -> list[Sql]:
        free = [name for name in self.ask.counted if name not in self.ask.narrowed]
        counts = self.count(free, "narrowed") if free else []
        for name in self.chosen_and_counted:
            counts += self.count([name], self.narrowed_but(name))
        return counts

    def count(self, names: list[str], of: str) -> list[Sql]:
        """Of few entries the values are looked up; of many, the values are gone through in the
        order of their index, so that nothing has to be sorted. One of the two comes back empty."""
        return [self.count_of_few(names, of), self.count_of_many(names, of)]

    def count_of_few(self, names: list[str], of: str) -> Sql:
        """IS TRUE keeps SQLite from looking values up by their name."""
        places = ", ".join(["%s"] * len(names))
        return Sql(
            f"SELECT f.name, f.value, COUNT(*) FROM {of} n CROSS JOIN portal_searchfacet f"
            f" WHERE (SELECT COUNT(*) FROM {of}) <= {FEW} AND f.entry_id = n.id"
            f" AND (f.name IN ({places})) IS TRUE AND {HOLDING} GROUP BY f.name, f.value",
            [*names, *self.days],
        )

    def count_of_many(self, names: list[str], of: str) -> Sql:
        """For few there is no name, so that no row is read."""
        each = " UNION ALL ".join(["SELECT %s AS name"] * len(names))
        return Sql(
            "SELECT f.name, f.value, COUNT(*) FROM portal_searchfacet f WHERE f.name IN ("
            f"SELECT name FROM ({each}) AS names WHERE (SELECT COUNT(*) FROM {of}) > {FEW})"
            f" AND {HOLDING} AND (f.entry_id IN (SELECT id FROM {of})) IS TRUE"
            " GROUP BY f.name, f.value",
            [*names, *self.days],
        )
