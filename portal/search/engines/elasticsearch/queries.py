"""From an ask to the body of ``_search``: the same set and counts as the databases give."""

from portal.search.engines.base import IN_READERS_LANGUAGE, MATCHING, WEIGHTS, Ask, Order

#: Values of one facet that are counted, so many that counts of several shards stay exact.
MOST_VALUES = 10_000
#: Keys of one field that order. A server refuses a query of more than some thousand clauses.
MOST_RANKING_KEYS = 240

EVERYTHING = {"match_all": {}}


class Query:
    """Builds the parts of one search."""

    def __init__(self, ask: Ask):
        self.ask = ask
        self.day = ask.day.isoformat()

    def body(self) -> dict:
        return {
            "query": self.nearer_in_readers_language(self.found()),
            "post_filter": self.narrowing(),
            "aggs": self.counts(),
            "sort": self.order(),
            "from": self.ask.start,
            "size": self.ask.size,
            "track_total_hits": True,
            "_source": False,
        }

    # --- what is found -----------------------------------------------------------------------

    def found(self) -> dict:
        filters = [*self.shown(), self.matched()]
        return {"bool": {"filter": filters, "should": self.scoring() if self.by_score else []}}

    def shown(self) -> list[dict]:
        return [
            {"range": {"shown_from": {"lte": self.day}}},
            {"range": {"shown_until": {"gt": self.day}}},
        ]

    def matched(self) -> dict:
        """Enough of the required words, each in one of the fields; the nearest for none."""
        if not self.ask.words:
            return EVERYTHING
        if not self.ask.needed:
            return any_of([terms(name, self.ask.ranking_keys(name)) for name in WEIGHTS])
        words = [
            any_of([terms(name, list(word.matching)) for name in MATCHING])
            for word in self.ask.required
        ]
        return any_of(words, at_least=self.ask.needed)

    # --- order -------------------------------------------------------------------------------

    @property
    def by_score(self) -> bool:
        return bool(self.ask.words) and self.ask.order != Order.DATE

    def scoring(self) -> list[dict]:
        """BM25 of each key in each field, summed."""
        return [
            {"match": {name: {"query": " ".join(keys[:MOST_RANKING_KEYS]), "boost": weight}}}
            for name, weight in WEIGHTS.items()
            if (keys := self.ask.ranking_keys(name))
        ]

    def nearer_in_readers_language(self, query: dict) -> dict:
        if not self.by_score or not self.ask.language:
            return query
        readable = {"term": {"facets.language": self.ask.language}}
        functions = [{"filter": readable, "weight": IN_READERS_LANGUAGE}]
        return {"function_score": {"query": query, "functions": functions}}

    def order(self) -> list[dict]:
        """What is equal stands by its key, so that no page repeats what another has shown."""
        first = {"_score": "desc"} if self.by_score else {"date": {"order": "desc"}}
        return [first, {"key": "asc"}]

    # --- facets ------------------------------------------------------------------------------

    def narrowing(self, but: str = "") -> dict:
        """One of the chosen values of each facet but one."""
        return {
            "bool": {
                "filter": [
                    self.with_value(name, values)
                    for name, values in self.ask.narrowed.items()
                    if name != but and values
                ]
            }
        }

    def with_value(self, name: str, values: tuple[str, ...]) -> dict:
        always = terms(f"facets.{name}", list(values))
        dated = [*self.holding(), {"term": {"periods.name": name}}]
        dated.append(terms("periods.value", list(values)))
        nested = {"nested": {"path": "periods", "query": {"bool": {"filter": dated}}}}
        return any_of([always, nested])

    def holding(self) -> list[dict]:
        return [
            {"range": {"periods.since": {"lte": self.day}}},
            {"range": {"periods.until": {"gt": self.day}}},
        ]

    def counts(self) -> dict:
        """How many documents there are, and of each facet how many things have each value."""
        chosen = [name for name in self.ask.counted if name in self.ask.narrowed]
        free = [name for name in self.ask.counted if name not in chosen]
        aggs = {"indexed": {"global": {}}}
        if free:
            aggs["free"] = {"filter": self.narrowing(), "aggs": self.count(free)}
        for place, name in enumerate(chosen):
            aggs[f"chosen_{place}"] = {"filter": self.narrowing(name), "aggs": self.count([name])}
        return aggs

    def count(self, names: list[str]) -> dict:
        return {
            **{f"facet:{name}": {"terms": every(f"facets.{name}")} for name in names},
            "dated": {"nested": {"path": "periods"}, "aggs": {"holding": self.dated(names)}},
        }

    def dated(self, names: list[str]) -> dict:
        """A thing that has a value in two periods of a day counts once."""
        things = {"things": {"reverse_nested": {}}}
        values = {"values": {"terms": every("periods.value"), "aggs": things}}
        return {
            "filter": {"bool": {"filter": [*self.holding(), terms("periods.name", names)]}},
            "aggs": {"names": {"terms": every("periods.name"), "aggs": values}},
        }


def terms(field: str, values: list[str]) -> dict:
    return {"terms": {field: values}}


def any_of(queries: list[dict], at_least: int = 1) -> dict:
    return {"bool": {"should": queries, "minimum_should_match": at_least}}


def every(field: str) -> dict:
    return {"field": field, "size": MOST_VALUES, "shard_size": MOST_VALUES}
