"""The running term of an agreement: when it ends, and by when notice must be given."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, replace

from partnerships.ledger.months import add_months, day_before
from portal.values.partial_date import PartialDate

#: How much of an ISO date is known at each precision.
KNOWN_LENGTH = {"day": 10, "month": 7, "year": 4}


@dataclass(frozen=True)
class Term:
    """A term counted in months from the first day of the first one.

    Each renewal is counted from that same first day, so that a term begun on 31 January does not
    creep to the 28th after one February. A beginning known to the year alone counts as its last
    day: a term is presumed to run until it is shown to have ended (VCLT 42 (2)).
    """

    origin: PartialDate
    months: int  # from the origin to the end of the current term

    @property
    def end(self) -> datetime.date | None:
        """The first day after the term; None when it lies beyond the calendar."""
        return add_months(self.origin.latest, self.months)

    @property
    def last_day(self) -> PartialDate:
        """The last day as far as it is known: of a term begun in 2015, the year alone."""
        return self.as_known(day_before(self.end)) if self.is_exact else self.as_known(self.end)

    @property
    def is_exact(self) -> bool:
        return self.origin.precision == "day"

    def as_known(self, day: datetime.date | None) -> PartialDate:
        """A day counted from the origin, no more precise than the origin is."""
        text = day.isoformat() if day else ""
        return PartialDate(text[: KNOWN_LENGTH[self.origin.precision]])

    def renewed(self, months: int) -> Term:
        return replace(self, months=self.months + months)

    def last_day_for_notice(self, notice_months: int | None) -> datetime.date | None:
        """The last day on which notice still keeps the term from being renewed.

        A full notice period must lie between it and the end (VCLT 56, 67); with no period agreed,
        any day of the term will do.
        """
        end = self.end
        limit = add_months(end, -notice_months) if end and notice_months else end
        return day_before(limit) if limit else None
