"""Names as the files write them, made into rows."""

from __future__ import annotations

from portal.records.names import NameKind


def with_name_rows(entry: dict) -> dict:
    """The entry with rows ``names`` in place of its tables ``official``, ``short``, … by language
    and a person's ``name`` (family, given, patronymic)."""
    tables = {**{kind: kind for kind in NameKind.values}, "name": NameKind.OFFICIAL}
    rows = [
        {"language": language, "kind": str(kind), **parts(value)}
        for table, kind in tables.items()
        for language, value in entry.get(table, {}).items()
    ]
    rest = {name: value for name, value in entry.items() if name not in tables}
    return {**rest, "names": [*rest.get("names", []), *rows]}


def parts(value: str | list[str]) -> dict:
    """One text is a name; a list holds a person's family name, given name and patronymic."""
    if isinstance(value, str):
        return {"name": value}
    return dict(zip(("family", "given", "patronymic"), value, strict=False))
