"""The index on the search server: its fields, settings and names."""

import hashlib
import json
import re

from portal.search.engines.base import WEIGHTS
from portal.search.engines.elasticsearch.settings import ServerSettings

#: Keys are of a–z and 0–9, which the standard tokenizer leaves whole. Their places do not matter.
KEYS = {"type": "text", "analyzer": "standard", "index_options": "freqs"}
KEYWORD = {"type": "keyword"}
DATE = {"type": "date", "format": "strict_date"}
PERIODS = {"name": KEYWORD, "value": KEYWORD, "since": DATE, "until": DATE}

MAPPING = {
    "dynamic": False,
    "_source": {"enabled": False},  # nothing is read from it: the database has the entries
    "dynamic_templates": [
        {"facet": {"path_match": "facets.*", "match_mapping_type": "string", "mapping": KEYWORD}}
    ],
    "properties": {
        **dict.fromkeys(WEIGHTS, KEYS),
        "key": KEYWORD,
        "date": DATE,
        "shown_from": DATE,
        "shown_until": DATE,
        "facets": {"type": "object", "dynamic": True},
        "periods": {"type": "nested", "dynamic": False, "properties": PERIODS},
    },
}
#: Lucene lets even a key that nearly everything has weigh something, where SQLite's BM25 gives it
#: nothing; less weight for repetitions (1.2 is the default) makes up for that.
SIMILARITY = {"default": {"type": "BM25", "k1": 0.9, "b": 0.75}}
#: Names the form of the documents: an index of another form is not ours to search.
FORM = hashlib.sha256(json.dumps([MAPPING, SIMILARITY], sort_keys=True).encode()).hexdigest()[:8]
#: Results are paged by their places up to here, and by what stood there last beyond.
WINDOW = 10_000


def alias_of(prefix: str) -> str:
    """The name under which the index is searched."""
    return f"{prefix}-{FORM}"


def indexes_of(prefix: str) -> re.Pattern:
    """The names of all our indexes, of whatever form, and of nobody else's."""
    return re.compile(rf"{re.escape(prefix)}-[0-9a-f]{{8}}-\d+")


def index_settings(server: ServerSettings) -> dict:
    settings = {
        "number_of_shards": server.shards,
        "refresh_interval": "1s",
        "max_result_window": WINDOW,
        "similarity": SIMILARITY,
    }
    if "-" in server.replicas:
        return {**settings, "auto_expand_replicas": server.replicas}
    return {**settings, "number_of_replicas": int(server.replicas)}
