"""A profile as the public reads it, in few queries."""

from __future__ import annotations

from django.db.models import QuerySet

from experts.records.profile import ExpertOffer, ExpertProfile
from experts.sections import index_url
from portal.caching.cache import read_rows
from portal.caching.sections import filled, person_sections
from portal.pages.people_and_organisations import rows_of_person
from portal.records.reading import rows

ROWS = [*rows_of_person("person__"), rows("offers", ExpertOffer, "specialty"), "consents"]


def profile_context(profile: ExpertProfile, request) -> dict:
    """The template variables of an expert's page; only what consent and choice allow is named."""
    read_rows(profile, ROWS, request)
    return {
        "profile": profile,
        "person": profile.person,
        "shows": {
            part: profile.shows(part)
            for part in ("country", "workplace", "portrait", "languages", "offers", "contacts")
        },
        "directory_url": index_url(),
        "sections": filled(person_sections, profile.person, request),
    }


def people_with_profile() -> QuerySet:
    """The keys of all people who have a profile, public or not."""
    return ExpertProfile.objects.values("person")


def address_of_expert(person_id: int) -> str:
    """The address of the person's public profile; "" where there is none."""
    profile = ExpertProfile.objects.public().filter(person=person_id).first()
    return profile.get_absolute_url() if profile else ""
