"""The pages that every portal needs in each language, and which of them are missing."""

from django.conf import settings
from django.core.checks import Tags, Warning, register
from django.db import DatabaseError

from portal.pages.event import EventIndexPage  # setup_portal makes it on every site
from portal.pages.standard import Purpose, StandardPage
from portal.records.language_addresses import unrestricted


def missing_pages() -> dict[Purpose, list[str]]:
    """For each purpose the languages in which no public page serves it; one query."""
    public = unrestricted(StandardPage.objects.live()).exclude(purpose="")
    there = set(public.values_list("purpose", "locale__language_code"))
    missing = {
        purpose: [tag for tag, _name in settings.LANGUAGES if (purpose.value, tag) not in there]
        for purpose in Purpose
    }
    return {purpose: tags for purpose, tags in missing.items() if tags}


@register(Tags.database)
def check_needed_pages(app_configs=None, databases=None, **kwargs) -> list[Warning]:
    """Part of ``check --database default``, once the portal is set up (docs/appearance.md)."""
    if not databases:
        return []
    try:
        missing = missing_pages() if EventIndexPage.objects.exists() else {}
    except DatabaseError:  # before the first migrate
        return []
    return [
        Warning(
            f"No page is published as “{purpose.value}” in {', '.join(tags)}.",
            hint="Write a standard page and choose what it is under “Promote”.",
            id="portal.W151",
        )
        for purpose, tags in missing.items()
    ]
