"""``python -m benchmarks.search [SIZE...]``: SQLite, PostgreSQL with DATABASE_URL naming one, and
Elasticsearch with ELASTICSEARCH_URL; each on a database or an index of its own."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from benchmarks.search import databases
from benchmarks.search.tables import tables

SIZES = ["500", "2000"]


def main(sizes: list[str]) -> None:
    figures = []
    for engine in engines():
        with database_for(engine) as address:
            figures += measured(engine, address, sizes)
    print(f"\n{os.cpu_count()} cores\n")
    print("\n\n".join(tables(figures)))


def engines() -> list[str]:
    found = ["sqlite"]
    if os.environ.get("DATABASE_URL", "").startswith("postgres"):
        found.append("postgresql")
    if os.environ.get("ELASTICSEARCH_URL"):
        found.append("elasticsearch")
    return found


@contextmanager
def database_for(engine: str) -> Iterator[str]:
    own = databases.postgresql(os.environ["DATABASE_URL"]) if engine == "postgresql" else None
    with own or databases.sqlite() as address:
        yield address


def measured(engine: str, address: str, sizes: list[str]) -> Iterator[dict]:
    """The figures of each size as they come. Raises CalledProcessError after what went wrong has
    been printed."""
    command = [sys.executable, "-m", "benchmarks.search.measure", engine, *sizes]
    environment = {
        **os.environ,
        "DATABASE_URL": address,
        "DJANGO_SETTINGS_MODULE": "benchmarks.settings",
        "PYTHONWARNINGS": "ignore",
    }
    with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True) as process:
        for line in process.stdout:
            print(line, end="", file=sys.stderr)
            yield json.loads(line)
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command)


main(sys.argv[1:] or SIZES)
