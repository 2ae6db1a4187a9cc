"""From a response of ``_search`` to an answer."""

from collections import Counter, defaultdict
from collections.abc import Mapping

from django.core.cache import cache

from portal.search.engines.base import Answer, EngineUnreachable
from portal.search.engines.entries import SearchEntry, current_build

FACET = "facet:"


def answer_of(response: Mapping, engine: str) -> tuple[Answer, int]:
    """The answer, and how many documents the server holds.

    Raises EngineUnreachable for half an answer (the time was over, or a shard is missing), and for
    what is none.
    """
    try:
        if response["timed_out"] or response["_shards"]["failed"]:
            raise EngineUnreachable("Elasticsearch answered in part only")
        hits, found = response["hits"], response["aggregations"]
        keys = [hit["_id"] for hit in hits["hits"]]
        answer = Answer(engine, hits["total"]["value"], keys, counts_of(found))
        return answer, found["indexed"]["doc_count"]
    except (KeyError, TypeError) as error:
        raise EngineUnreachable("Elasticsearch gave no answer to a search") from error


def counts_of(aggregations: Mapping) -> dict[str, dict[str, int]]:
    counts = defaultdict(Counter)
    for name, group in aggregations.items():
        if name != "indexed":
            add_group(counts, group)
    return {name: dict(values) for name, values in counts.items()}


def add_group(counts: dict[str, Counter], group: Mapping) -> None:
    for label, facet in group.items():
        if label.startswith(FACET):
            for bucket in facet["buckets"]:
                counts[label.removeprefix(FACET)][bucket["key"]] += bucket["doc_count"]
    for name in group["dated"]["holding"]["names"]["buckets"]:
        for bucket in name["values"]["buckets"]:
            counts[name["key"]][bucket["key"]] += bucket["things"]["doc_count"]


#: So long the number of entries is believed without counting again, while the server agrees. What
#: is written without a note in the backlog shows after it.
SECONDS_KEPT = 5


def is_complete(index: str, held: int) -> bool:
    """Whether ``held`` documents are as many as there are entries in the database."""
    name = f"portal-search-entries-{index}"
    if cache.get(name) == held:
        return True
    entries = SearchEntry.objects.filter(build=current_build()).count()
    cache.set(name, entries, SECONDS_KEPT)
    return entries == held
