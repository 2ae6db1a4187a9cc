"""Reading a record's rows together with what they point at: one query a kind of row."""

from django.db.models import Model, Prefetch


def rows(relation: str, model: type[Model], *links: str) -> Prefetch:
    """Prefetch the rows of ``relation``, each joined with the records that ``links`` name.

    A record's labels lie beside its facts, so that a join brings its names along.
    """
    return Prefetch(relation, queryset=model.objects.select_related(*links))
