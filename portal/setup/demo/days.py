"""Dates of the demo: as they stand, or counted from the day of loading."""

from __future__ import annotations

import calendar
import datetime
import re

RELATIVE = re.compile(r"today((?:[+-]\d+[ymd])*)(?:@(month|year))?")
STEP = re.compile(r"([+-]\d+)([ymd])")


def resolve(text: str, today: datetime.date) -> str:
    """An EDTF date for ``"today-5y+45d"`` or ``"today-8y@month"``; other texts stay as they are.

    Steps apply from left to right: years, months (a day that the month lacks becomes its last),
    days. ``@month`` and ``@year`` keep only the month or the year.
    """
    match = RELATIVE.fullmatch(text)
    if not match:
        return text
    day = today
    for number, unit in STEP.findall(match[1]):
        day = step(day, int(number), unit)
    return day.isoformat()[: {"year": 4, "month": 7}.get(match[2], 10)]


def step(day: datetime.date, number: int, unit: str) -> datetime.date:
    if unit == "d":
        return day + datetime.timedelta(days=number)
    months = day.year * 12 + day.month - 1 + number * (12 if unit == "y" else 1)
    year, month = divmod(months, 12)
    last = calendar.monthrange(year, month + 1)[1]
    return day.replace(year=year, month=month + 1, day=min(day.day, last))
