"""The ledger as the public reads it: what was entered, and what followed by itself."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass

from partnerships.ledger.computed_labels import act_label, what_changes
from partnerships.ledger.standing import ComputedAct
from partnerships.ledger.status import Status
from partnerships.records.ledger import TreatyAction
from portal.values.partial_date import PartialDate


@dataclass(frozen=True)
class LedgerRow:
    """An act that was entered (``entered``), or one that was computed, already in words;
    ``changes`` is HTML then."""

    date: PartialDate
    entered: TreatyAction | None = None
    label: str = ""
    changes: str = ""
    day: datetime.date | None = None
    kind: str = ""


def ledger_rows(actions: Iterable[TreatyAction], status: Status) -> list[LedgerRow]:
    """The entered acts in their order, each computed one behind the last of them that is not
    later. Acts computed after the day of the status are not there yet."""
    rows = [_entered_row(action) for action in actions]
    for act in status.computed:
        earlier = [place for place, row in enumerate(rows) if row.day and row.day <= act.day]
        rows.insert(max(earlier, default=-1) + 1, _computed_row(act))
    return rows


def _entered_row(action: TreatyAction) -> LedgerRow:
    date = PartialDate(action.date)
    return LedgerRow(date, entered=action, day=date.earliest, kind=action.kind)


def _computed_row(act: ComputedAct) -> LedgerRow:
    label, changes = act_label(act), what_changes(act)
    return LedgerRow(act.when, label=label, changes=changes, day=act.day, kind=str(act.kind))
