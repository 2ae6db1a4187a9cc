"""Reading the demo's files: entries by kind and key, with each file's defaults filled in."""

from __future__ import annotations

import tomllib
from decimal import Decimal
from pathlib import Path


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
