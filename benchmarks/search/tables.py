"""The figures as tables in Markdown."""

from collections.abc import Iterable, Iterator


def tables(figures: list[dict]) -> Iterator[str]:
    for name in dict.fromkeys(each["engine"] for each in figures):
        own = [each for each in figures if each["engine"] == name]
        yield f"{name}, milliseconds of a search: half of all, 95 of 100 (sent alone)"
        yield table(["", *(f"{each['size']:,} pages" for each in own)], latency_rows(own))
    yield "Milliseconds to index a page, step by step"
    yield table(
        ["", "pages", "texts made", "keys", "written", "sent", "sent raw", "one save"],
        map(indexing_row, figures),
    )
    yield "What it takes"
    yield table(["", "pages", "disk, MB", "peak memory, MB", "load"], map(size_row, figures))


def latency_rows(own: list[dict]) -> Iterator[list[str]]:
    for name in own[0]["asks"]:
        yield [name, *(latency(each["asks"][name]) for each in own)]


def latency(ask: dict[str, float]) -> str:
    return f"{ask['p50']:.1f}, {ask['p95']:.1f} ({ask['raw50']:.1f}, {ask['raw95']:.1f})"


def indexing_row(each: dict) -> list[str]:
    seconds = each["seconds"]
    steps = [1000 * seconds[step] / each["added"] for step in seconds]
    return [
        each["engine"],
        f"{each['size']:,}",
        *(f"{step:.2f}" for step in [*steps, each["save"]]),
    ]


def size_row(each: dict) -> list[str]:
    sizes = (each["megabytes"], each["memory"])
    return [
        each["engine"],
        f"{each['size']:,}",
        *(f"{size:.0f}" for size in sizes),
        f"{each['load']:.1f}",
    ]


def table(head: list[str], rows: Iterable[list[str]]) -> str:
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)
