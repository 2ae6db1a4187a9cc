"""By what a list can be narrowed, as every list of the portal shows it."""

from __future__ import annotations

from dataclasses import dataclass

#: So many choices of a group are shown; the rest are folded.
OPEN = 8
#: More are not listed.
AT_MOST = 60


@dataclass(frozen=True)
class Choice:
    """``address`` makes the choice, ``without`` takes it back."""

    label: object
    number: int
    is_chosen: bool
    address: str
    without: str


@dataclass(frozen=True)
class Facet:
    """A group of choices; ``is_open`` when a reader sees them without asking."""

    name: str
    heading: str
    choices: list[Choice]
    opens: bool = False

    @property
    def shown(self) -> list[Choice]:
        """The first ones, and any that is chosen."""
        return [c for place, c in enumerate(self.choices) if place < OPEN or c.is_chosen]

    @property
    def folded(self) -> list[Choice]:
        return [choice for choice in self.choices if choice not in self.shown]

    @property
    def is_open(self) -> bool:
        return self.opens or any(choice.is_chosen for choice in self.choices)
