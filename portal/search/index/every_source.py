"""All sources of things that search finds."""

from functools import lru_cache

from portal.search.index.files.source import DocumentSource
from portal.search.index.sources.of_content import SearchSource, sources_beside_files


@lru_cache(maxsize=1)
def search_sources() -> tuple[SearchSource, ...]:
    return (*sources_beside_files(), DocumentSource())


def source_of(key: str) -> SearchSource | None:
    """The source whose things have such keys."""
    return next((source for source in search_sources() if key.startswith(source.prefix)), None)
