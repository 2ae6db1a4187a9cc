"""Which group may do what with which records. Apps add their own."""

from dataclasses import dataclass

from django.utils.translation import gettext_noop

from portal.values.registry import Registry

# The names are kept in the database in English, and shown in the language of whoever reads them.
EDITORS = gettext_noop("Editors")
PRESS_OFFICE = gettext_noop("Press office")
#: Are told of what was published without a second reader, and of what was withdrawn. Their
#: members publish as members of the press office.
PRESS_OFFICE_HEADS = gettext_noop("Heads of the press office")
REGISTER_OFFICERS = gettext_noop("Register officers")


def translators_of(tag: str) -> str:
    return f"Translators: {tag}"


@dataclass(frozen=True)
class GroupGrant:
    """Lets a group do ``actions`` ("add", "change", "publish", …) with a model ("app.Model")."""

    group: str
    model: str
    actions: tuple[str, ...]


group_grants: Registry[GroupGrant] = Registry()

WRITE = ("add", "change")
# Nobody may delete: a record is withdrawn by unpublishing it.
PUBLISH = ("add", "change", "publish", "lock", "unlock")


def grant_writing_and_publishing(*models: str) -> None:
    """Editors write these records, the press office publishes them."""
    for model in models:
        group_grants.register(GroupGrant(EDITORS, model, WRITE))
        group_grants.register(GroupGrant(PRESS_OFFICE, model, PUBLISH))
