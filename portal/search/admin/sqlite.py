"""Search in the admin on SQLite: FTS5."""

from django.db.models import FloatField
from django.db.models.expressions import RawSQL
from modelsearch.backends.database.sqlite import sqlite as stock

from portal.search.admin.compiling import KeyCompiler, OfEntry
from portal.search.admin.entries import KeyIndex
from portal.search.admin.indexed import columns_of

ENTRIES = stock.IndexEntry._meta.db_table
FTS = stock.SQLiteFTSIndexEntry._meta.db_table
#: Weights of the columns autocomplete, body and title; a title counts more than all the rest.
RELEVANCE = f"-bm25({FTS}, 1, 1, 0) - 8 * bm25({FTS}, 0, 0, 1)"
#: CROSS JOIN keeps the order: SQLite would take the entries first, and run MATCH for each of them.
MATCHING = f"""
    FROM {FTS} CROSS JOIN {ENTRIES} e ON e.id = {FTS}.rowid
    WHERE {FTS} MATCH %s AND e.content_type_id IN ({{types}})
"""
#: A correlated MATCH would run for every row of the result. This one runs once.
SCORE = f"""(
    WITH hits(object_id, score) AS MATERIALIZED (SELECT {{object_id}}, {RELEVANCE} {MATCHING})
    SELECT score FROM hits WHERE hits.object_id = {{number}} LIMIT 1
)"""


class SqliteKeyIndex(KeyIndex, stock.SQLiteIndex):
    def entry(self, content_type_id: int, instance):
        columns = columns_of(instance)
        return stock.IndexEntry(
            content_type_id=content_type_id,
            object_id=str(instance.pk),
            title=" ".join(columns.title),
            body=" ".join(columns.body),
            autocomplete=" ".join(columns.autocomplete),
        )


class SqliteKeyCompiler(KeyCompiler, stock.SQLiteSearchQueryCompiler):
    def key(self, key):
        return f'"{key}"'

    def phrase(self, tokens):
        return f'"{" ".join(tokens)}"'

    def having(self, expression):
        sql = f"SELECT {self.object_id} {MATCHING.format(types=self.content_types)}"
        return RawSQL(sql, [self.in_columns(expression)])

    def scored(self, expression, whole):
        wanted = [expression or '""', self.phrase(whole.tokens) if whole else ""]
        sql = SCORE.format(object_id=self.object_id, types=self.content_types, number="{number}")
        params = [self.in_columns(" OR ".join(filter(None, wanted)))]
        return OfEntry(sql, params, FloatField())

    def in_columns(self, expression: str) -> str:
        other = "autocomplete" if self.typing else "body"
        names = ["title"] * self.in_title + [other] * self.beside_title
        return f"{{{' '.join(names)}}} : ({expression})"

    @property
    def object_id(self) -> str:
        """UUIDs are kept without hyphens, but are indexed as they are written."""
        is_uuid = self.queryset.model._meta.pk.get_internal_type() == "UUIDField"
        return "REPLACE(e.object_id, '-', '')" if is_uuid else "e.object_id"


class SqliteTypingCompiler(SqliteKeyCompiler):
    typing = True


class SqliteKeyBackend(stock.SQLiteSearchBackend):
    """``update_index`` writes batch by batch and never empties the index: nobody has to wait for
    one transaction around all of it."""

    index_class = SqliteKeyIndex
    query_compiler_class = SqliteKeyCompiler
    autocomplete_query_compiler_class = SqliteTypingCompiler
    atomic_rebuilder_class = stock.SQLiteSearchRebuilder
