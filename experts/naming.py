"""Which profiles, and pages about them, are found by a record's names."""

from __future__ import annotations

from collections.abc import Callable
from itertools import chain

from experts.pages import ExpertPage
from experts.records.profile import ExpertProfile


def profiles_naming(lookup: str) -> Callable:
    """Finds the profiles that name a record by these rows, and the pages about them."""

    def find(record) -> list:
        profiles = ExpertProfile.objects.filter(**{lookup: record.pk}).distinct()
        return list(chain(profiles, ExpertPage.objects.filter(profile__in=profiles.values("pk"))))

    return find
