"""Pieces of SQL with their parameters, and how they are put together."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass
class Sql:
    """A piece of SQL with its parameters in their order."""

    text: str
    params: list = field(default_factory=list)

    def __add__(self, other: Sql) -> Sql:
        return Sql(f"{self.text} {other.text}", [*self.params, *other.params])


def joined(parts: list[Sql], by: str) -> Sql:
    return Sql(by.join(part.text for part in parts), [p for part in parts for p in part.params])


def table(name: str, rows: Sql) -> Sql:
    """A table that the statement makes once and reads several times."""
    return Sql(f"{name} AS MATERIALIZED (") + rows + Sql(")")


def one_of(column: str, rows: Sql) -> Sql:
    """IS TRUE keeps both databases from turning the test into a join, whose order they would have
    to guess: each row is looked up in a set."""
    return Sql(f"({column} IN (") + rows + Sql(")) IS TRUE")
