"""The order of what is found: the part of the statement that gives a page of hits.

It is made in two steps. Words and names order all that is found; among the first ``BEST`` of these,
runs of letters and the reader's language give the final order. Letters stand in nearly every page:
to weigh them in all would take most of the time, and change the first pages hardly ever.
"""

from portal.search.engines.base import IN_READERS_LANGUAGE, WEIGHTS, Ask, Order
from portal.search.engines.sql import Sql, joined, table

#: So many are ordered by all that is known. Who turns more pages sees the rest by words alone.
BEST = 300
#: What differs less is alike, and stands in the order of the keys: a sum depends on the order in
#: which a database adds.
DIGITS = 6
#: The field that orders only among the best, unless it alone may tell what is near.
LETTERS = "gram_keys"


class Ordering:
    """Orders the table ``narrowed``. Subclasses know how a database weighs keys."""

    ask: Ask
    #: Where build, dates and key of an entry are read, as ``e``.
    entries = "portal_searchentry e"
    #: What makes a text compare letter by letter, whatever the language of the database.
    binary = ""

    def scored(self, name: str, keys: list[str], weight: float, among: str) -> Sql:
        """SELECT of ``id`` and ``score`` of the entries that have any of the keys in a field and
        are in the table ``among``."""
        raise NotImplementedError

    @property
    def is_by_relevance(self) -> bool:
        return bool(self.ask.words) and self.ask.order == Order.RELEVANCE

    def hits(self) -> Sql:
        """The page of hits in their order, the place of each as its number."""
        chosen = self.by_relevance() if self.is_by_relevance else self.by_date()
        limit = Sql("LIMIT %s OFFSET %s", [self.ask.size, self.ask.start])
        return Sql("SELECT 'hit', key, place FROM (") + chosen + limit + Sql(") AS page")

    def by_date(self) -> Sql:
        order = f"e.date IS NULL, e.date DESC, e.key{self.binary}"
        return Sql(
            f"SELECT e.key, ROW_NUMBER() OVER (ORDER BY {order}) AS place"
            f" FROM narrowed n CROSS JOIN {self.entries} WHERE e.id = n.id ORDER BY {order}"
        )

    def by_relevance(self) -> Sql:
        nearness = "CASE WHEN r.entry_id IS NULL THEN 1 ELSE %s END"
        score = f"ROUND(CAST(s.score * {nearness} AS numeric), {DIGITS})"
        order = f"s.step, {score} DESC, e.key{self.binary}"
        nearer = [IN_READERS_LANGUAGE]
        return (
            Sql(f"SELECT e.key, ROW_NUMBER() OVER (ORDER BY {order}) AS place FROM (", nearer)
            + self.in_steps()
            + Sql(f") AS s JOIN {self.entries} ON e.id = s.id LEFT JOIN portal_searchfacet r")
            + Sql("ON r.entry_id = s.id AND r.name = 'language' AND r.value = %s")
            + Sql(f"ORDER BY {order}", [self.ask.language, *nearer])
        )

    def in_steps(self) -> Sql:
        """The best, and the rest for who turns so many pages."""
        best = Sql("SELECT id, score, 1 AS step FROM best")
        if self.ask.start + self.ask.size <= BEST:
            return best
        rest = "SELECT id, score, 2 FROM ranked WHERE id NOT IN (SELECT id FROM best)"
        return best + Sql(f"UNION ALL {rest}")

    # --- the tables that it reads ------------------------------------------------------------

    def ranks(self) -> list[Sql]:
        """All that is narrowed by words, the first of these, and the same by all that is known."""
        first = f"SELECT id, score FROM ranked ORDER BY score DESC, id LIMIT {BEST}"
        names = [name for name in WEIGHTS if name != LETTERS or not self.ask.needed]
        rest = [name for name in WEIGHTS if name not in names]
        return [
            table("ranked(id, score)", self.summed("SELECT id, 0.0 AS score FROM narrowed", names)),
            table("first(id, score)", Sql(first)),
            table("best(id, score)", self.summed("SELECT id, score FROM first", rest, "first")),
        ]

    def summed(self, start: str, names: list[str], among: str = "narrowed") -> Sql:
        """What stands in the rows of a SELECT, and the scores by these fields added to it."""
        parts = [
            self.scored(name, keys, WEIGHTS[name], among)
            for name in names
            if (keys := self.ask.ranking_keys(name))
        ]
        rows = joined([Sql(start), *parts], " UNION ALL ")
        return Sql("SELECT p.id, SUM(p.score) FROM (") + rows + Sql(") AS p GROUP BY p.id")
