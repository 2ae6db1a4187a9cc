"""The dated periods of an agreement: one state after another, over the whole line of time."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from partnerships.ledger.acts import Act, Terms
from partnerships.ledger.course import Course
from partnerships.ledger.states import State


@dataclass(frozen=True)
class Period:
    """From ``start`` up to, not including, ``end``; None is open."""

    state: State
    start: datetime.date | None
    end: datetime.date | None

    def __contains__(self, day: datetime.date) -> bool:
        return (self.start is None or self.start <= day) and (self.end is None or day < self.end)


def periods(acts: Iterable[Act], terms: Terms) -> list[Period]:
    """Periods that cover all days, in order, without gap or overlap, neighbours differing.

    A tacit renewal opens no period of its own: the agreement simply goes on in force.
    """
    changes = [*Course(acts, terms).changes, (None, None)]
    return [Period(state, start, end) for (start, state), (end, _) in pairwise(changes)]
