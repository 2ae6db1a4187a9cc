"""A profile as the public reads it, in few queries."""

from __future__ import annotations

from django.db.models import prefetch_related_objects

from experts.records.profile import ExpertProfile
from portal.pages.sections import filled, person_sections

ROWS = [
    "person__names",
    "person__degrees__degree__names",
    "person__academic_title__names",
    "person__qualification__names",
    "person__functions__function__names",
    "person__functions__organisation__names",
    "person__specialties__specialty__names",
    "person__languages",
    "person__appointments__organisation__names",
    "person__portrait__renditions",
    "workplace__names",
    "offers__specialty__names",
    "consents",
]


def whole_profile(profile: ExpertProfile, request) -> dict:
    """The template variables of an expert's page; only what consent and choice allow is named."""
    prefetch_related_objects([profile], *(ROWS if profile.pk else []))
    return {
        "profile": profile,
        "person": profile.person,
        "shows": {
            part: profile.shows(part)
            for part in ("country", "workplace", "portrait", "languages", "offers", "contacts")
        },
        "sections": filled(person_sections, profile.person, request),
    }
