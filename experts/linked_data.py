"""An expert as a person: only what consent and choice let the page show."""

from __future__ import annotations

from experts.records.profile import ExpertProfile
from portal.syndication.linked_data.page_context import PageContext
from portal.syndication.linked_data.parts import organisation_named, postal_address
from portal.syndication.linked_data.people import post_held, who


def expert_thing(profile: ExpertProfile, scene: PageContext) -> dict:
    person, lead = profile.person, scene.page.lead if scene.page else ""
    return {
        **who(person, scene),
        "description": lead or profile.headline.best(),
        **(work(profile, scene) if profile.shows("workplace") else {}),
        "workLocation": country(profile) if profile.shows("country") else {},
        "knowsLanguage": languages(profile) if profile.shows("languages") else [],
        **(contacts(profile) if profile.shows("contacts") else {}),
    }


def work(profile: ExpertProfile, scene: PageContext) -> dict:
    """Post and place of work; the profile's place where the post names none."""
    held = post_held(profile.person, scene)
    own = organisation_named(profile.workplace, scene)
    words = {"@type": "Organization", "name": profile.workplace_words.best()}
    return {**held, "worksFor": held.get("worksFor") or own or words}


def country(profile: ExpertProfile) -> dict:
    return {"@type": "Place", "address": postal_address(None, profile.country)}


def languages(profile: ExpertProfile) -> list[str]:
    return [row.language for row in profile.person.languages.all()]


def contacts(profile: ExpertProfile) -> dict:
    return {"email": profile.email, "telephone": profile.phone}
