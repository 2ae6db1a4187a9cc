"""Which backend serves the site's database."""

from django.utils.module_loading import import_string
from modelsearch.backends import database
from modelsearch.backends.base import BaseSearchBackend

#: By the name of the stock backend that it stands in for; each is importable on its database only.
BY_KEYS = {
    "SQLiteSearchBackend": "portal.search.admin.sqlite.SqliteKeyBackend",
    "PostgresSearchBackend": "portal.search.admin.postgresql.PostgresqlKeyBackend",
}


def backend(params: dict) -> BaseSearchBackend:
    """The backend by keys; the stock one where there is none (MySQL, SQLite without FTS5)."""
    stock = database.SearchBackend(params.copy())
    path = BY_KEYS.get(type(stock).__name__)
    return import_string(path)(params) if path else stock
