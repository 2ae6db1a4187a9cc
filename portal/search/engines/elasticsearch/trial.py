"""An index for trials on the server, which nobody else sees and which is gone afterwards."""

import re
import secrets
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

from elasticsearch import Elasticsearch

from portal.search.engines.elasticsearch.client import errors_told
from portal.search.engines.elasticsearch.engine import ElasticsearchEngine
from portal.search.engines.elasticsearch.settings import MOST_SECONDS, ServerSettings

#: What a trial that was cut off has left behind is deleted by the next one after so long.
SECONDS = 3600


@contextmanager
def trial(server: ServerSettings) -> Iterator[ElasticsearchEngine]:
    """An engine over an empty index. No setting can give another site's index such a name."""
    trials = f"{server.index}--trial"
    patient = replace(server, seconds=MOST_SECONDS)
    engine = ElasticsearchEngine(patient, f"{trials}-{secrets.token_hex(4)}")
    with errors_told():
        delete_stale(engine.writing, trials)
        engine.index.create(engine.index.alias)
    try:
        yield engine
    finally:
        with errors_told():
            engine.index.delete(list(engine.index.ours()))


def delete_stale(client: Elasticsearch, prefix: str) -> None:
    """The names of indexes end with when they were made, in nanoseconds."""
    limit = time.time_ns() - SECONDS * 10**9
    for name in client.indices.get_alias(index=f"{prefix}-*"):
        made = re.search(r"-(\d+)$", name)
        if made and int(made[1]) < limit:
            client.options(ignore_status=404).indices.delete(index=name)
