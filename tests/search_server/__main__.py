"""python -m tests.search_server [--port PORT] [COMMAND …]

Without a command: a node for development, whose index is kept, until Ctrl+C. With one: a node of
its own for the command alone, which finds the address in ELASTICSEARCH_URL.
"""

from __future__ import annotations

import argparse
import os
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.search_server.distribution import NotToBeHad, cache_folder
from tests.search_server.node import DidNotStart, Node


def main() -> int:
    parser = argparse.ArgumentParser(prog="tests.search_server", description=__doc__)
    parser.add_argument("--port", type=int, default=9200, help="of a node for development")
    parser.add_argument("command", nargs=argparse.REMAINDER)
    options = parser.parse_args()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))  # so that the node is stopped, too
    try:
        return run_with(options.command) if options.command else serve(options.port)
    except (NotToBeHad, DidNotStart) as error:
        print(error, file=sys.stderr)
        return 1


def run_with(command: list[str]) -> int:
    with tempfile.TemporaryDirectory(prefix="portal-elasticsearch-") as folder:
        node = Node(Path(folder))
        try:
            node.start()
            node.wait()
            return subprocess.call(command, env=os.environ | {"ELASTICSEARCH_URL": node.url})
        finally:
            end(node)


def serve(port: int) -> int:
    folder = cache_folder() / f"elasticsearch-{port}"
    folder.mkdir(parents=True, exist_ok=True)
    node = Node(folder, port=port)
    print("Starting Elasticsearch …", flush=True)
    try:
        node.start()
        node.wait()
        print(f"It answers at {node.url}; Ctrl+C ends it. In another shell:\n")
        print(f"  export ELASTICSEARCH_URL={node.url}", flush=True)
        return node.process.wait()
    except KeyboardInterrupt:
        return 0
    finally:
        end(node)


def end(node: Node) -> None:
    if node.process and node.process.poll() is None:
        node.stop()


if __name__ == "__main__":
    sys.exit(main())
