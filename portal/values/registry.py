"""What an app brings to the portal, without the portal knowing the app."""

from collections.abc import Iterator
from typing import Generic, TypeVar

Item = TypeVar("Item")

DEFAULT_ORDER = 100


class Registry(Generic[Item]):
    """An ordered collection that installed apps fill from their ``portal_hooks`` module.

    Items come out by their ``order`` attribute (100 where they have none), then as registered.
    Registering the same item again changes nothing, so a reloaded module does no harm.
    """

    def __init__(self) -> None:
        self._items: list[Item] = []

    def register(self, *items: Item) -> None:
        for item in items:
            if item not in self._items:
                self._items.append(item)

    def __iter__(self) -> Iterator[Item]:
        return iter(sorted(self._items, key=lambda item: getattr(item, "order", DEFAULT_ORDER)))

    def __len__(self) -> int:
        return len(self._items)
