"""Loading the demo, all or nothing, with the indexes built once at the end."""

from __future__ import annotations

from django.core.management import call_command
from django.db import transaction
from wagtail.signal_handlers import disable_reference_index_auto_update

from portal.records.organisation import OrganisationName
from portal.records.search_indexing import paused_indexing
from portal.setup import set_up
from portal.setup.demo.contents import contents
from portal.setup.demo.demo import Demo
from portal.setup.demo.frame import write_homes, write_settings

OWN_MINISTRY = "Ministry of Health of the Republic of Sarydala"


def load_contents() -> None:
    # Around the transaction: much that is disabled waits for the commit.
    with paused_indexing(), disable_reference_index_auto_update():
        make_contents()
    build_indexes()


@transaction.atomic
def make_contents() -> None:
    """Set the portal up and make all records, then all pages with their translations."""
    homes = set_up()
    demo = Demo(list(contents), homes)
    demo.load_records()
    demo.load_pages()
    write_settings(demo)
    write_homes(demo)


def build_indexes() -> None:
    call_command("rebuild_references_index", verbosity=0)
    call_command("update_index", verbosity=0)
    call_command("search_index", "rebuild", verbosity=0)


def is_loaded() -> bool:
    return OrganisationName.objects.filter(name=OWN_MINISTRY).exists()
