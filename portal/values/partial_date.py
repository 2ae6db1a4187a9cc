"""Dates as sources give them: to the day, to the month, to the year, or not at all."""

from __future__ import annotations

import calendar
import datetime
import re

from django.utils.translation import gettext as _

EDTF = re.compile(r"(?P<year>\d{4})(?:-(?P<month>\d{2})(?:-(?P<day>\d{2}))?)?")
DAY_FIRST = re.compile(r"(?:(?:(?P<day>\d{1,2})\.)?(?P<month>\d{1,2})\.)?(?P<year>\d{4})")


class PartialDate(str):
    """A date with its precision, written as EDTF level 0 (ISO 8601-2:2019, annex A).

    ``"2018-05-14"``, ``"2018-05"``, ``"2018"``, or ``""`` for unknown. As a string it sorts by
    time within one precision, goes into JSON as it is, and is false when unknown.
    """

    __slots__ = ()

    def __new__(cls, value: str | datetime.date | None = "") -> PartialDate:
        """Take EDTF text, a date or None.

        Raises ValueError when the text is no EDTF date or names a day that does not exist.
        """
        text = value.isoformat()[:10] if isinstance(value, datetime.date) else str(value or "")
        if text:
            match = EDTF.fullmatch(text)
            if match is None:
                raise ValueError(f"not an EDTF date: {text!r}")
            datetime.date(int(match["year"]), int(match["month"] or 1), int(match["day"] or 1))
        return super().__new__(cls, text)

    @classmethod
    def parse(cls, text: str) -> PartialDate:
        """Read what a person types: EDTF, or day first with dots (14.05.2018, 05.2018, 2018).

        Raises ValueError with a message for that person.
        """
        text = text.strip()
        match = DAY_FIRST.fullmatch(text)
        if match:
            parts = [match["year"], match["month"], match["day"]]
            text = "-".join(part.zfill(2) for part in parts if part)
        try:
            return cls(text)
        except ValueError as error:
            raise ValueError(
                _("Write a date as 14.05.2018, a month as 05.2018 or a year as 2018.")
            ) from error

    @property
    def year(self) -> int | None:
        return int(self[:4]) if self else None

    @property
    def month(self) -> int | None:
        return int(self[5:7]) if len(self) >= 7 else None

    @property
    def day(self) -> int | None:
        return int(self[8:10]) if len(self) == 10 else None

    @property
    def precision(self) -> str:
        """One of "day", "month", "year", "unknown"."""
        return {10: "day", 7: "month", 4: "year"}.get(len(self), "unknown")

    @property
    def earliest(self) -> datetime.date | None:
        """The first day that the date can mean; None when unknown."""
        return datetime.date(self.year, self.month or 1, self.day or 1) if self else None

    @property
    def latest(self) -> datetime.date | None:
        """The last day that the date can mean; None when unknown."""
        if not self:
            return None
        month = self.month or 12
        return datetime.date(self.year, month, self.day or calendar.monthrange(self.year, month)[1])
