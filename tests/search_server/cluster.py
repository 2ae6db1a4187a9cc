"""Three nodes on the loopback address that form one cluster."""

from __future__ import annotations

import json
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.search_server.node import Node, free_port

NODES = 3


@contextmanager
def cluster(folder: Path) -> Iterator[list[Node]]:
    """The nodes, once they have found each other; what still runs afterwards is stopped."""
    ports = [free_port() for _ in range(NODES)]
    names = [f"node-{number}" for number in range(NODES)]
    nodes = [
        Node(folder / name, name=name, transport_port=port, seeds=ports, masters=names)
        for name, port in zip(names, ports, strict=True)
    ]
    try:
        for node in nodes:
            node.folder.mkdir()
            node.start()
        for node in nodes:
            node.wait(nodes=NODES)
        yield nodes
    finally:
        for node in nodes:
            if node.process and node.process.poll() is None:
                node.kill()


def ask(node: Node, path: str):
    with urllib.request.urlopen(f"{node.url}{path}", timeout=60) as response:
        return json.load(response)


def master_of(nodes: list[Node]) -> Node:
    """The node whose loss is felt most."""
    name = ask(nodes[0], "/_cat/master?format=json")[0]["node"]
    return next(node for node in nodes if node.name == name)
