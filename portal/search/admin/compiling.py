"""A search of a queryset as one statement: who has the keys, in which order.

Subclasses know the SQL of one database. What the database filters and sorts by need not be
declared as ``FilterField``, as it must be for an engine outside.
"""

from django.db.models import CharField, Expression, Func, Q
from django.db.models.expressions import RawSQL
from django.db.models.functions import Cast
from modelsearch.backends.base import SearchFieldError
from modelsearch.query import Fuzzy, MatchAll
from modelsearch.utils import get_descendants_content_types_pks

from portal.search.admin.indexed import TITLE
from portal.search.admin.reading import (
    EVERYTHING,
    NOTHING,
    AllOf,
    AnyKey,
    AnyOf,
    InOrder,
    Node,
    Without,
    read,
    wanted,
    whole_text,
)


class KeyCompiler:
    """Before a query compiler of modelsearch."""

    #: Whether words are found by their beginnings.
    typing = False
    #: Whether the compiler after it looks for similar text itself.
    fuzzy = False

    def check(self) -> None:
        """Raises SearchFieldError for a field that is not searched."""
        known = {field.field_name for field in self.queryset.model.get_searchable_search_fields()}
        for name in self.fields or ():
            if name not in known:
                raise SearchFieldError(f"{name} is no SearchField of the model.", field_name=name)

    def search(self, config, start, stop, score_field=None, **kwargs):
        if isinstance(self.query, MatchAll):
            return self.queryset[start:stop]
        if isinstance(self.query, Fuzzy) and self.fuzzy:
            return super().search(config, start, stop, score_field, **kwargs)
        found = self.queryset.filter(self.condition(read(self.query, self.typing)))
        score = self.score()
        if score_field:
            found = found.annotate(**{score_field: score})
        return self.ordered(found, score)[start:stop]

    def ordered(self, found, score: Expression):
        if self.order_by_relevance:
            return found.order_by(score.desc(nulls_last=True), "-pk")
        return found if found.query.order_by else found.order_by("-pk")

    # --- what is found -----------------------------------------------------------------------

    def condition(self, node: Node) -> Q:
        """Each part without a "not" is looked up at once."""
        if node == EVERYTHING:
            return ~Q(pk__in=[])
        if node == NOTHING:
            return Q(pk__in=[])
        if not denies(node):
            return Q(pk__in=self.having(self.expression(node)))
        if isinstance(node, Without):
            return ~self.condition(node.part)
        parts = [self.condition(part) for part in node.parts]
        return Q(*parts, _connector=Q.AND if isinstance(node, AllOf) else Q.OR)

    def score(self) -> Expression:
        """How well an object answers: by its title first, most of all if that is what is asked."""
        words = tuple(dict.fromkeys(wanted(read(self.query, self.typing)))) or (NOTHING,)
        return self.scored(self.expression(AnyOf(words)), whole_text(self.query))

    @property
    def content_types(self) -> str:
        return ", ".join(map(str, get_descendants_content_types_pks(self.queryset.model)))

    @property
    def in_title(self) -> bool:
        return not self.fields or TITLE in self.fields

    @property
    def beside_title(self) -> bool:
        return not self.fields or set(self.fields) != {TITLE}

    # --- in the language of the engine -------------------------------------------------------

    #: The signs between alternatives and between what has to be there.
    either, both = " OR ", " AND "

    def expression(self, node: Node) -> str:
        match node:
            case AnyKey():
                return f"({self.either.join(map(self.key, node.keys))})"
            case InOrder():
                return self.phrase(node.tokens)
            case AllOf() | AnyOf():
                sign = self.both if isinstance(node, AllOf) else self.either
                inner = list(filter(None, map(self.expression, node.parts)))
                return f"({sign.join(inner)})" if inner else ""
        raise TypeError(node)

    def key(self, key: str) -> str:
        raise NotImplementedError

    def phrase(self, tokens: tuple[str, ...]) -> str:
        raise NotImplementedError

    def having(self, expression: str) -> RawSQL:
        """The primary keys of the objects whose entry matches."""
        raise NotImplementedError

    def scored(self, expression: str, whole: InOrder | None) -> Expression:
        raise NotImplementedError


class OfEntry(Func):
    """A value read from the entry of each object; ``sql`` has a place for its number as text."""

    def __init__(self, sql: str, params: list, output_field):
        super().__init__(Cast("pk", CharField(max_length=50)), output_field=output_field)
        self.sql, self.params = sql, params

    def as_sql(self, compiler, connection, **extra):
        number, number_params = compiler.compile(self.source_expressions[0])
        return self.sql.format(number=number), [*self.params, *number_params]


def denies(node: Node) -> bool:
    """Whether there is a "not" or an "anything" in it, for which engines have no expression."""
    match node:
        case Without():
            return True
        case AllOf() | AnyOf():
            return not node.parts or any(map(denies, node.parts))
    return False
