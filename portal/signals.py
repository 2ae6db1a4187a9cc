"""What happens when something is published."""

from django.dispatch import receiver
from wagtail.signals import published, unpublished

import portal.icons.signals
import portal.installation
import portal.packages
import portal.sharing.signals
import portal.translation.checks
import portal.translation.facts
import portal.withdrawal.acts  # noqa: F401
from portal.frame import kept
from portal.page_cache import changes
from portal.records.base import Record
from portal.records.reindex import reindex_what_names
from portal.search.engines import schema as search_schema
from portal.search.upkeep import occasions as search_occasions

kept.connect()
changes.connect()
search_schema.connect()
search_occasions.connect()


@receiver([published, unpublished])
def index_what_names_the_record(sender, instance, **kwargs):
    if isinstance(instance, Record):
        kept.forget()
        reindex_what_names(instance)
