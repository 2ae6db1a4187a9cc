"""What a portal needs before anyone writes: languages, home and index pages, groups, workflows.

Every step may run again and changes nothing that is there.
"""

from django.db import transaction
from wagtail.models import Page

from portal.pages.list_page import set_up_indexes
from portal.records.grants import group_grants
from portal.setup.groups import set_up_groups, set_up_workflows
from portal.setup.homes import set_up_homes, set_up_locales

__all__ = ["group_grants", "set_up"]


@transaction.atomic
def set_up() -> dict[str, Page]:
    """Make what is missing of languages, home and index pages, groups and workflows.

    Gives the home pages by language tag. May run again: what is there stays as it is.
    """
    locales = set_up_locales()
    homes = set_up_homes(locales)
    set_up_indexes(homes, locales)
    set_up_groups(homes)
    set_up_workflows(homes)
    return homes
