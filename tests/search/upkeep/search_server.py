"""A search server in memory, which can be down."""

from __future__ import annotations

from portal.search.engines.base import EngineUnavailable


class SearchServer:
    """Holds the version of each entry, by key. ``down`` makes every call fail; ``before`` is
    called before each ``put``, with the keys."""

    name = "server"

    def __init__(self):
        self.held: dict[str, int] = {}
        self.down = False
        self.calls = 0
        self.before = lambda keys: None

    def ask(self):
        self.calls += 1
        if self.down:
            raise EngineUnavailable("refused")

    def put(self, entries):
        self.ask()
        self.before([entry.key for entry in entries])
        for entry in entries:
            self.held[entry.key] = max(entry.version, self.held.get(entry.key, 0))

    def remove(self, keys):
        self.ask()
        for key in keys:
            self.held.pop(key, None)

    def rebuild(self, batches):
        self.ask()
        self.held = {entry.key: entry.version for batch in batches for entry in batch}

    def versions(self):
        self.ask()
        return dict(self.held)
