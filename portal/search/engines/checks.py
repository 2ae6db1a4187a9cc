"""A database that nobody can search in is named at the start, not to a visitor."""

from django.core.checks import Error, register
from django.db import connection

from portal.search.engines.chosen import DATABASE_ENGINES


@register
def check_database(app_configs, **kwargs) -> list[Error]:
    """The site's database is one in which the portal can search."""
    if connection.vendor in DATABASE_ENGINES:
        return []
    known = " or ".join(engine.title for engine in DATABASE_ENGINES.values())
    return [
        Error(
            f"The portal cannot search in a database of {connection.display_name}.",
            hint=f"Use {known}, also beside Elasticsearch: the database answers when that fails.",
            id="portal.E141",
        )
    ]
