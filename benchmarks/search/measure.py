"""``python -m benchmarks.search.measure ENGINE SIZE...``: one engine, in a process of its own, on
the empty database of DATABASE_URL. Prints one JSON object a size."""

import json
import os
import resource
import sys
import time

import django

ASKS = int(os.environ.get("BENCH_ASKS", 40))


def main(name: str, sizes: list[int]) -> None:
    django.setup()
    from benchmarks.search.databases import make_tables
    from benchmarks.search.indexing import grow, milliseconds_of_a_save
    from benchmarks.search.targets import target

    make_tables()
    with target(name) as measured:
        held = 0
        for size in sizes:
            seconds = grow(measured, held, size)
            figures = {
                "engine": name,
                "size": size,
                "added": size - held,
                "seconds": vars(seconds),
                "save": milliseconds_of_a_save(measured, size),
                "megabytes": measured.megabytes(),
                "memory": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e3,
                "asks": latency(measured),
                "load": os.getloadavg()[0],
            }
            print(json.dumps(figures), flush=True)
            held = size


def latency(measured) -> dict[str, dict[str, float]]:
    from benchmarks.search.asks import typical_asks

    return {name: timed(measured, asks) for name, asks in typical_asks(ASKS).items()}


def timed(measured, asks) -> dict[str, float]:
    """Milliseconds of a search and of the same sent alone, in turn: what else the machine does,
    it does to both."""
    whole, raw = [], []
    for ask in asks:
        send = measured.raw_search(ask)
        send()
        for times, call in ((whole, lambda ask=ask: measured.engine.search(ask)), (raw, send)):
            begun = time.perf_counter()
            call()
            times.append(1000 * (time.perf_counter() - begun))
    return {"p50": at(whole, 50), "p95": at(whole, 95), "raw50": at(raw, 50), "raw95": at(raw, 95)}


def at(times: list[float], share: int) -> float:
    return sorted(times)[min(len(times) - 1, len(times) * share // 100)]


if __name__ == "__main__":
    main(sys.argv[1], [int(size) for size in sys.argv[2:]])
