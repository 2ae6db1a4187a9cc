"""What happens when something is published."""

from django.dispatch import receiver
from wagtail.signals import published, unpublished

from portal.caching import changes
from portal.publishing.withdrawal import acts  # noqa: F401
from portal.records.base import Record
from portal.records.reindex import reindex_what_names
from portal.search.engines import schema as search_schema
from portal.search.index import signal_handlers as search_signal_handlers
from portal.setup import installation, packages  # noqa: F401
from portal.site.icons import making as icon_signals  # noqa: F401
from portal.syndication.sharing import making as sharing_signals  # noqa: F401
from portal.translation import checks, facts  # noqa: F401

changes.connect()
search_schema.connect()
search_signal_handlers.connect()


@receiver([published, unpublished])
def index_what_names_the_record(sender, instance, **kwargs):
    if isinstance(instance, Record):
        reindex_what_names(instance)
