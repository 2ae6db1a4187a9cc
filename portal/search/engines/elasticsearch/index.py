"""The life of an index on the server: made, filled beside the one that is searched, exchanged."""

import time
from collections.abc import Iterable

from elasticsearch import Elasticsearch

from portal.search.engines.elasticsearch.mapping import (
    MAPPING,
    alias_of,
    index_settings,
    indexes_of,
)
from portal.search.engines.elasticsearch.settings import ServerSettings

#: While an index is filled, what is removed meanwhile is remembered so long.
WHILE_BUILDING = {"refresh_interval": "-1", "gc_deletes": "1h"}
AFTER_BUILDING = {"refresh_interval": "1s", "gc_deletes": None}


class Index:
    """The index that an alias names, and the one that may be building beside it.

    All writing goes through aliases: should an index vanish meanwhile, the server refuses to write
    instead of making an index of its own.
    """

    def __init__(self, client: Elasticsearch, server: ServerSettings, prefix: str):
        self.client = client
        self.server = server
        self.prefix = prefix
        self.alias = alias_of(prefix)
        self.building = f"{self.alias}-building"

    def targets(self) -> list[str]:
        """The aliases that there are: what changes is written to each of them."""
        found = self.client.options(ignore_status=404).indices.get_alias(
            name=f"{self.alias},{self.building}"
        )
        # Beside what it found it says what it did not find.
        held = [each.get("aliases", ()) for each in found.values() if isinstance(each, dict)]
        return [name for name in (self.alias, self.building) if any(name in one for one in held)]

    def create(self, alias: str, **settings) -> str:
        """A new empty index under an alias; gives its name."""
        name = f"{self.alias}-{time.time_ns()}"
        self.client.indices.create(
            index=name,
            aliases={alias: {}},
            mappings=MAPPING,
            settings={**index_settings(self.server), **settings},
        )
        return name

    def start_building(self) -> str:
        """An empty index in the place of what an earlier rebuild may have left half-built."""
        held = self.ours().items()
        self.delete([name for name, aliases in held if not is_searched(aliases)])
        return self.create(self.building, **WHILE_BUILDING)

    def exchange(self, name: str) -> None:
        """Search the index from now on, in one step, and delete all others of ours."""
        self.client.indices.put_settings(index=name, settings=AFTER_BUILDING)
        self.client.indices.refresh(index=name)
        self.client.indices.update_aliases(
            actions=[
                {"remove": {"index": f"{self.prefix}-*", "alias": self.alias, "must_exist": False}},
                {"remove": {"index": name, "alias": self.building}},
                {"add": {"index": name, "alias": self.alias}},
            ]
        )
        self.delete([other for other in self.ours() if other != name])

    def ours(self) -> dict[str, dict]:
        """Our indexes, of whatever form, with their aliases."""
        pattern = indexes_of(self.prefix)
        found = self.client.indices.get_alias(index=f"{self.prefix}-*")
        return {name: each["aliases"] for name, each in found.items() if pattern.fullmatch(name)}

    def delete(self, names: list[str]) -> None:
        for name in names:
            self.client.options(ignore_status=404).indices.delete(index=name)


def is_searched(aliases: Iterable[str]) -> bool:
    """Whether an index is searched, by this version of the portal or by another one."""
    return any(not alias.endswith("-building") for alias in aliases)
