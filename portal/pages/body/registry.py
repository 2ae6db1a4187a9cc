"""Blocks that apps bring to the body of every page."""

from collections.abc import Callable
from dataclasses import dataclass

from wagtail.blocks import Block

from portal.values.registry import Registry


@dataclass(frozen=True)
class RegisteredBlock:
    """A block that an app brings.

    ``name`` is stored in every body that uses the block, so it never changes; two apps may not
    use the same one. ``factory`` is called without arguments and gives a new block.
    """

    name: str
    factory: Callable[[], Block]
    order: int = 100


body_blocks: Registry[RegisteredBlock] = Registry()
