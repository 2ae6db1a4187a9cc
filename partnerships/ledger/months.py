"""Counting in months, as terms and notice periods are counted."""

import calendar
import datetime

ONE_DAY = datetime.timedelta(days=1)


def add_months(day: datetime.date, months: int) -> datetime.date | None:
    """The same day of the month, ``months`` later or earlier, or the last day of a shorter month.

    None when that lies outside the calendar (years 1 to 9999): such a term never ends.
    """
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if not datetime.MINYEAR <= year <= datetime.MAXYEAR:
        return None
    month += 1
    return datetime.date(year, month, min(day.day, calendar.monthrange(year, month)[1]))


def months_between(start: datetime.date, end: datetime.date) -> int:
    """From the month of one day to that of another."""
    return (end.year - start.year) * 12 + end.month - start.month


def day_before(day: datetime.date) -> datetime.date:
    """The last day of what ends, exclusively, on this day."""
    return day - ONE_DAY if day > datetime.date.min else day


def day_after(day: datetime.date) -> datetime.date:
    """The first day of what follows this day."""
    return day + ONE_DAY if day < datetime.date.max else day
