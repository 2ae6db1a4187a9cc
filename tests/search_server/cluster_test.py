"""make elasticsearch-cluster-test: kill the master of three nodes while searching and saving.

Nothing may be lost: every search is answered, by the database where the cluster cannot, and all
that was saved is on the cluster afterwards.
"""

from __future__ import annotations

import os
import signal
import sys
import tempfile
import time
from pathlib import Path

import django
from django.core.management import call_command

from tests.search_server.cluster import NODES, ask, cluster, master_of

KNOWN = 300
SECONDS_BEFORE, SECONDS_AFTER = 10, 30
#: The test ends by itself, whatever hangs.
AT_MOST = 600


def main() -> int:
    signal.signal(signal.SIGALRM, lambda *_: sys.exit("It took too long."))
    signal.signal(signal.SIGTERM, lambda *_: sys.exit("Ended from outside."))
    signal.alarm(AT_MOST)
    with tempfile.TemporaryDirectory(prefix="portal-cluster-") as name:
        folder = Path(name)
        folder.chmod(0o755)
        start = time.monotonic()
        with cluster(folder) as nodes:
            print(f"{NODES} nodes stand after {time.monotonic() - start:.0f} s.", flush=True)
            set_up(folder / "portal", [node.url for node in nodes])
            return survive(nodes)


def set_up(var: Path, urls: list[str]) -> None:
    """An empty portal of its own that searches on the cluster."""
    os.environ.pop("DATABASE_URL", None)
    os.environ |= {
        "PORTAL_VAR": str(var),
        "ELASTICSEARCH_URL": ",".join(urls),
        "ELASTICSEARCH_REPLICAS": "1",
        "DJANGO_SETTINGS_MODULE": "portal.settings.dev",
    }
    django.setup()
    call_command("migrate", verbosity=0)


def survive(nodes: list) -> int:
    from portal.search.engines.chosen import server_engine
    from portal.search.index.writing import write
    from tests.search_server.load import Load, thing

    server_engine().rebuild([write(thing(number) for number in range(KNOWN))])
    ask(nodes[0], "/_cluster/health?wait_for_status=green&timeout=60s")
    load = Load(KNOWN)
    load.start()
    time.sleep(SECONDS_BEFORE)
    before = len(load.saved), len(load.seconds)
    victim = master_of(nodes)
    victim.kill()
    print(f"The master was killed after {before[0]} saves and {before[1]} searches.", flush=True)
    time.sleep(SECONDS_AFTER)
    load.stop()
    left = [node for node in nodes if node is not victim]
    ask(left[0], f"/_cluster/health?wait_for_nodes={NODES - 1}&wait_for_status=yellow&timeout=60s")
    return report(load)


def report(load) -> int:
    from portal.search.engines.chosen import server_engine
    from portal.search.engines.entries import SearchEntry
    from portal.search.results.search import ask_for
    from tests.search_server.load import tell_what_waits, word

    waited = tell_what_waits()
    engine = server_engine()
    lost = (
        dict(SearchEntry.objects.values_list("key", "version")).items() ^ engine.versions().items()
    )
    unfound = [n for n in load.saved if engine.search(ask_for(word(n))).keys != [f"page:{n}"]]
    answers = ", ".join(f"{number} by {name}" for name, number in load.answers.items())
    ordered = sorted(load.seconds)
    print(f"Saved: {len(load.saved)}; waiting at the end: {waited}.")
    print(f"Searches: {answers}; p50 {ordered[len(ordered) // 2] * 1000:.0f} ms,")
    print(f"  p95 {ordered[len(ordered) * 95 // 100] * 1000:.0f} ms, longest {ordered[-1]:.2f} s.")
    print(f"Errors: {len(load.failures)}. Lost: {len(lost)}. Not found: {len(unfound)}.")
    print("\n".join(load.failures[:10]))
    whole = load.saved and load.answers[engine.name] and not (load.failures or lost or unfound)
    return 0 if whole else 1


if __name__ == "__main__":
    sys.exit(main())
