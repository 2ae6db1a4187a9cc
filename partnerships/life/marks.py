"""The acts of a ledger as numbered marks on the line of time."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass

from partnerships.ledger.acts import Kind
from partnerships.ledger_rows import LedgerRow


@dataclass(frozen=True)
class Mark:
    """The act's number in the ledger, and the days between which it lies: one day if it is known
    to the day."""

    number: int
    first: datetime.date
    last: datetime.date
    renews: bool = False

    @property
    def is_exact(self) -> bool:
        return self.first == self.last

    @property
    def middle(self) -> datetime.date:
        return self.first + (self.last - self.first) // 2


def marks(rows: Iterable[LedgerRow]) -> list[Mark]:
    """The marks of all rows that have a date, by time."""
    found = [_mark(number, row) for number, row in enumerate(rows, 1) if row.date]
    return sorted(found, key=lambda mark: (mark.middle, mark.number))


def numbers_without_date(rows: Iterable[LedgerRow]) -> list[int]:
    """The rows that cannot be drawn."""
    return [number for number, row in enumerate(rows, 1) if not row.date]


def _mark(number: int, row: LedgerRow) -> Mark:
    return Mark(number, row.date.earliest, row.date.latest, row.kind == Kind.RENEWAL)
