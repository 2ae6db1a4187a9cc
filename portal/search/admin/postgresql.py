"""Search in the admin on PostgreSQL: vectors of keys, those of the title with the weight A."""

from django.contrib.postgres.search import SearchVectorField
from django.db.models import FloatField, Value
from django.db.models.expressions import RawSQL
from django.db.models.functions import Cast
from modelsearch.backends.database.postgres import postgres as stock

from portal.search.admin.compiling import KeyCompiler, OfEntry
from portal.search.admin.entries import KeyIndex
from portal.search.admin.indexed import TITLE, as_text, columns_of, field_texts

ENTRIES = stock.IndexEntry._meta.db_table
TITLE_WEIGHT, OTHER_WEIGHT = "A", "D"
#: Weights D, C, B, A; a title counts more than all the rest.
WEIGHTS = "'{{0.1, 0.1, 0.1, 1}}'"
#: Positions beyond it are not told apart.
LAST_POSITION = 16_383
MATCHING = f"FROM {ENTRIES} e WHERE e.content_type_id IN ({{types}})"


class PostgresqlKeyIndex(KeyIndex, stock.PostgresIndex):
    columns = (*KeyIndex.columns, "title_text", "body_text")

    def entry(self, content_type_id: int, instance):
        columns = columns_of(instance)
        title = vector(columns.title, TITLE_WEIGHT)
        return stock.IndexEntry(
            content_type_id=content_type_id,
            object_id=str(instance.pk),
            title=as_vector(title),
            body=as_vector(vector(columns.body, OTHER_WEIGHT)),
            autocomplete=as_vector(title + vector(columns.autocomplete, OTHER_WEIGHT, len(title))),
            **plain_texts(instance),
        )


def vector(tokens: list[str], weight: str, after: int = 0) -> list[str]:
    """The tokens with their places. Keys are of a–z and 0–9, so that nothing needs quotes."""
    return [
        f"{token}:{min(place, LAST_POSITION)}{weight}"
        for place, token in enumerate(tokens, start=after + 1)
    ]


def as_vector(tokens: list[str]) -> Cast:
    return Cast(Value(" ".join(tokens)), SearchVectorField())


def plain_texts(instance) -> dict[str, str]:
    """The words as they stand, for modelsearch's fuzzy search."""
    texts = {"title_text": [], "body_text": []}
    for field, text in field_texts(instance, type(instance).get_search_fields()):
        if isinstance(field, stock.SearchField):
            texts["title_text" if field.field_name == TITLE else "body_text"].append(text)
    return {name: as_text(several).replace("\x00", "") for name, several in texts.items()}


class PostgresqlKeyCompiler(KeyCompiler, stock.PostgresSearchQueryCompiler):
    either, both = " | ", " & "
    fuzzy = True

    @property
    def column(self) -> str:
        return "e.autocomplete" if self.typing else "(e.title || e.body)"

    def key(self, key):
        return f"{key}{self.weight}"

    def phrase(self, tokens):
        return f"({' <-> '.join(f'{token}{self.weight}' for token in tokens)})"

    @property
    def weight(self) -> str:
        """What keeps a search of some fields within them."""
        if self.in_title and self.beside_title:
            return ""
        return f":{TITLE_WEIGHT if self.in_title else OTHER_WEIGHT}"

    def having(self, expression):
        pk = self.queryset.model._meta.pk
        sql = f"""
            SELECT CAST(e.object_id AS {pk.rel_db_type(self.database)})
            {MATCHING.format(types=self.content_types)} AND {self.column} @@ %s::tsquery
        """
        return RawSQL(sql, [expression])

    def scored(self, expression, whole):
        exact = self.phrase(whole.tokens) if whole else ""
        sql = f"""(
            SELECT ts_rank({WEIGHTS}, {self.column}, %s::tsquery)
                + CASE WHEN {self.column} @@ %s::tsquery THEN 1 ELSE 0 END
            {MATCHING.format(types=self.content_types)} AND e.object_id = {{number}} LIMIT 1
        )"""
        return OfEntry(sql, [expression, exact], FloatField())

    @property
    def database(self):
        return stock.connections[self.queryset.db]


class PostgresqlTypingCompiler(PostgresqlKeyCompiler):
    typing = True


class PostgresqlKeyBackend(stock.PostgresSearchBackend):
    index_class = PostgresqlKeyIndex
    query_compiler_class = PostgresqlKeyCompiler
    autocomplete_query_compiler_class = PostgresqlTypingCompiler
