"""The engine that asks the search server."""

from collections.abc import Iterable, Iterator, Sequence
from time import monotonic

from elasticsearch.helpers import scan

from portal.search.engines.base import Answer, Ask, EngineIncomplete
from portal.search.engines.elasticsearch.answers import answer_of, is_complete
from portal.search.engines.elasticsearch.client import (
    PATIENT_SECONDS,
    SECONDS_FOR_WRITING,
    client,
    errors_told,
)
from portal.search.engines.elasticsearch.documents import (
    chunks,
    put_lines,
    remove_lines,
    send_all,
    send_side_by_side,
)
from portal.search.engines.elasticsearch.index import Index
from portal.search.engines.elasticsearch.mapping import WINDOW
from portal.search.engines.elasticsearch.queries import Query
from portal.search.engines.elasticsearch.settings import ServerSettings
from portal.search.engines.entries import SearchEntry

#: Entries whose facets are read with one query.
AT_ONCE = 500
#: An editor's act changes no more entries at once; more are sent by a job, which can wait.
OF_AN_EDITOR = 50


class ElasticsearchEngine:
    """Searches a copy of the entries on the server. ``prefix`` begins the names of its indexes."""

    name = "elasticsearch"

    def __init__(self, server: ServerSettings, prefix: str = ""):
        self.server = server
        self.hosts = len(server.hosts)
        self.reading = client(server)
        seconds = max(SECONDS_FOR_WRITING, server.seconds)
        self.writing = self.reading.options(request_timeout=seconds)
        self.patient = self.reading.options(request_timeout=PATIENT_SECONDS)
        self.index = Index(self.writing, server, prefix or server.index)

    # --- searching ---------------------------------------------------------------------------

    def search(self, ask: Ask) -> Answer:
        body, until = Query(ask).body(), monotonic() + self.server.seconds
        with errors_told():
            if ask.start + ask.size > WINDOW:
                body |= self.far_behind(body, ask.start, until)
            answer, held = answer_of(self.ask_server(body, until), self.name)
        if not is_complete(self.index.alias, held):
            raise EngineIncomplete("Elasticsearch does not hold every entry")
        return answer

    def ask_server(self, body: dict, until: float):
        """One ``_search`` that is over ``until`` then. With several shards the server first counts
        words over all of them, so that the order does not depend on who lies where."""
        left = max(until - monotonic(), 0.01)
        return self.reading.options(request_timeout=left).search(
            index=self.index.alias,
            body={**body, "timeout": f"{self.server.seconds * 1000:.0f}ms"},
            allow_partial_search_results=False,
            search_type="dfs_query_then_fetch" if self.server.shards > 1 else None,
        )

    def far_behind(self, body: dict, start: int, until: float) -> dict:
        """What continues after the first ``start`` hits, which the server does not count off at
        once when they are many."""
        step = {**body, "aggs": {}, "from": 0, "track_total_hits": False}
        after = {}
        while start:
            size = min(start, WINDOW)
            response = self.ask_server({**step, **after, "size": size}, until)
            hits = response.get("hits", {}).get("hits", ())
            if len(hits) < size:
                return {"from": 0, "size": 0}
            after = {"search_after": hits[-1]["sort"]}
            start -= size
        return {"from": 0, **after}

    # --- writing -----------------------------------------------------------------------------

    def put(self, entries: Sequence[SearchEntry]) -> None:
        with errors_told():
            targets = self.index.targets()
            if self.index.alias not in targets:
                self.index.create(self.index.alias)
                targets.append(self.index.alias)
            sender = self.writing if len(entries) <= OF_AN_EDITOR else self.patient
            for target in targets:
                send_all(sender, entry_chunks([entries], target))
            self.show(targets)

    def remove(self, keys: Iterable[str]) -> None:
        keys = list(keys)
        with errors_told():
            targets = self.index.targets()
            for target in targets:
                send_all(self.writing, chunks(remove_lines(keys, target)))
            self.show(targets)

    def show(self, targets: list[str]) -> None:
        """Let what was written be found now."""
        if self.index.alias in targets:
            self.writing.indices.refresh(index=self.index.alias)

    def rebuild(self, batches: Iterable[Sequence[SearchEntry]]) -> None:
        """Changes that are put meanwhile go into the new index as well."""
        with errors_told():
            building = Index(self.patient, self.server, self.index.prefix)
            name = building.start_building()
            try:
                send_side_by_side(self.patient, entry_chunks(batches, building.building))
                building.exchange(name)
            except BaseException:
                building.delete([name])
                raise

    # --- comparing ---------------------------------------------------------------------------

    def versions(self) -> dict[str, int]:
        with errors_told():
            if self.index.alias not in self.index.targets():
                return {}
            every = {"query": {"match_all": {}}, "version": True, "_source": False}
            hits = scan(self.patient, query=every, index=self.index.alias, size=5_000)
            return {hit["_id"]: hit["_version"] for hit in hits}


def entry_chunks(batches: Iterable[Sequence[SearchEntry]], index: str) -> Iterator[list[str]]:
    return chunks(
        line
        for batch in batches
        for start in range(0, len(batch), AT_ONCE)
        for line in put_lines(batch[start : start + AT_ONCE], index)
    )
