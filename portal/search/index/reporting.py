"""What the state of the index is, in lines for the terminal."""

from collections.abc import Iterator

from portal.search.engines import integrity
from portal.search.engines.base import EngineUnavailable
from portal.search.engines.entries import SearchBacklog, SearchBuild, SearchEntry, current_build
from portal.search.index.analysis_version import is_of_this_analysis
from portal.search.index.comparing import (
    Differences,
    entries_against_sources,
    server_against_entries,
)
from portal.search.index.rebuilding import leftovers
from portal.search.index.server import server

NAMED = 5
REBUILD = "run “manage.py search_index rebuild”"


def warning() -> str | None:
    """What is wrong with the index as a whole; None when nothing is. In a few small queries."""
    if is_of_this_analysis() is None:
        return f"The search index has never been built: {REBUILD}."
    if not is_of_this_analysis():
        return f"The search index was made by other rules than queries are read by: {REBUILD}."
    return None


def state() -> Iterator[str]:
    """The lines of ``search_index status``."""
    engine = server()
    yield f"build           {current_build()}"
    yield f"things          {SearchEntry.objects.filter(build=current_build()).count()}"
    yield f"search server   {engine.name if engine else 'none'}"
    yield from waiting_lines()
    for build in SearchBuild.objects.filter(whole=False):
        yield f"rebuild         {build.number} under way, last sign of life {build.seen:%F %T %Z}"
    if text := warning():
        yield text


def waiting_lines() -> Iterator[str]:
    for written, name in ((False, "waiting"), (True, "not sent")):
        rows = SearchBacklog.objects.filter(written=written)
        oldest = rows.order_by("since").first()
        since = f", since {oldest.since:%F %T %Z}" if oldest else ""
        yield f"{name:<16}{rows.values('key').distinct().count()}{since}"


def differences() -> Iterator[str]:
    """The lines of ``search_index check``; none when all is well."""
    if text := warning():
        yield text
    for table in integrity.damaged():
        yield f"damaged table: {table}"
    if number := leftovers().count():
        yield f"left over from other builds: {number}"
    for written, name in ((False, "waiting"), (True, "not sent")):
        rows = SearchBacklog.objects.filter(written=written).order_by("pk")
        yield from listed(name, list(dict.fromkeys(rows.values_list("key", flat=True))))
    yield from lines_of("index", entries_against_sources())
    try:
        yield from lines_of("search server", server_against_entries())
    except EngineUnavailable as failure:
        yield f"search server: does not answer ({failure})"


def lines_of(place: str, found: Differences) -> Iterator[str]:
    for name in ("missing", "stale", "superfluous"):
        yield from listed(f"{place}: {name}", getattr(found, name))


def listed(name: str, keys: list[str]) -> Iterator[str]:
    if keys:
        more = f" and {len(keys) - NAMED} more" if len(keys) > NAMED else ""
        yield f"{name}: {', '.join(keys[:NAMED])}{more}"
