"""The figure on an agreement's page: the drawing in three widths, its key and its words."""

import datetime
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from partnerships.ledger.course import Period
from partnerships.ledger.states import OPERATIVE, State
from partnerships.ledger.status import Status
from partnerships.ledger_rows import LedgerRow
from partnerships.life.bands import Band, Look, bands
from partnerships.life.drawing import Drawing, Flag, drawn
from partnerships.life.shapes import Shape, band_shapes, box, marks, numbers_without_date
from portal.languages.dates import format_date, format_range

#: Class and width: for a phone, for a tablet and for a desk. The letters stay as large.
WIDTHS = {"slim": 320, "mid": 640, "broad": 1040}

LOOK_WORDS = {
    Look.SIGNED: State.SIGNED.label,
    Look.PROVISIONAL: State.PROVISIONAL.label,
    Look.FORCE: State.IN_FORCE.label,
    Look.SUSPENDED: State.SUSPENDED.label,
    Look.UNKNOWN: State.UNKNOWN.label,
    Look.TO_RUN: gettext_lazy("still to run"),
    Look.ENDLESS: gettext_lazy("goes on, no end is known"),
}


@dataclass(frozen=True)
class KeyEntry:
    """What a look means."""

    text: str
    shapes: list[Shape]


@dataclass(frozen=True)
class LifeFigure:
    """``undated`` are the numbers of the acts that cannot be drawn."""

    drawings: list[Drawing]
    key: list[KeyEntry]
    title: str
    description: str
    undated: list[int]


def life_figure(
    rows: list[LedgerRow], line: list[Period], status: Status, asked: datetime.date | None
) -> LifeFigure | None:
    """The figure of a ledger whose ``status`` is that of today, with a line at the day that was
    asked for. None where nothing is dated."""
    shown, numbered = bands(line, status), marks(rows)
    if not shown and not numbered:
        return None
    flags = _flags(shown, status, asked)
    drawings = [drawn(name, width, shown, numbered, flags) for name, width in WIDTHS.items()]
    inexact = any(not mark.is_exact for mark in numbered)
    return LifeFigure(
        drawings,
        _key(shown, inexact),
        _("Life of the agreement"),
        _description(shown),
        numbers_without_date(rows),
    )


def _flags(shown: list[Band], status: Status, asked: datetime.date | None) -> list[Flag]:
    """The day asked for, today, and the end of the term that runs."""
    flags = [Flag(status.on, _("Today"), strong=not asked)]
    if asked:
        flags.insert(0, Flag(asked, format_date(asked), strong=True))
    runs = any(band.look is Look.TO_RUN for band in shown)
    if status.state in OPERATIVE and status.term_end and runs:
        ends = _("term ends: %(date)s") % {"date": format_date(status.term_end)}
        flags.append(Flag(status.term_end.latest, ends))
    return flags


def _key(shown: list[Band], inexact: bool) -> list[KeyEntry]:
    present = [look for look in Look if any(band.look is look for band in shown)]
    entries = [KeyEntry(str(LOOK_WORDS[look]), band_shapes(look, 1, 1, 26, 10)) for look in present]
    if inexact:
        words = _("the day is not known, only the month or year")
        entries.append(KeyEntry(words, [Shape("span", box(1, 4, 26, 4))]))
    return entries


def _description(shown: list[Band]) -> str:
    """The bands in words, one after the other."""
    told = (f"{LOOK_WORDS[band.look]}: {_between(band)}" for band in shown)
    return "; ".join(told)


def _between(band: Band) -> str:
    last = band.end and band.end - datetime.timedelta(days=1)
    if last is None:
        return _("from %(date)s") % {"date": format_date(band.start)}
    return format_range(band.start, max(last, band.start))
