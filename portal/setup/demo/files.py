"""Reading the demo's files: entries by kind and key, each file's defaults filled in, and dates."""

import calendar
import datetime
import re
import tomllib
from decimal import Decimal
from pathlib import Path

RELATIVE = re.compile(r"today((?:[+-]\d+[ymd])*)(?:@(month|year))?")
STEP = re.compile(r"([+-]\d+)([ymd])")


class DemoFileError(ValueError):
    """A demo file that says something twice, or something that nothing can be made of."""


def read_entries(folders: list[Path]) -> dict[str, dict[str, dict]]:
    """All ``[[kind]]`` tables of the folders' files, by kind and key.

    A file's ``[defaults.kk]`` fills in what the ``kk`` table of its entries leaves out. Raises
    DemoFileError when two entries of a kind have the same key.
    """
    entries: dict[str, dict[str, dict]] = {}
    for path in (path for folder in folders for path in sorted(folder.glob("*.toml"))):
        tables = read_tables(path)
        defaults = tables.pop("defaults", {})
        for kind, rows in tables.items():
            if isinstance(rows, list):
                for row in rows:
                    add(entries.setdefault(kind, {}), with_defaults(row, defaults), path)
    return entries


def add(known: dict[str, dict], entry: dict, path: Path) -> None:
    key = entry["key"]
    if key in known:
        raise DemoFileError(f"{path.name}: there is another entry “{key}”")
    known[key] = entry


def with_defaults(entry: dict, defaults: dict) -> dict:
    return {
        name: {**defaults[name], **value} if name in defaults and isinstance(value, dict) else value
        for name, value in entry.items()
    }


def read_tables(path: Path) -> dict:
    return tomllib.loads(path.read_text(encoding="utf-8"), parse_float=Decimal)


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
