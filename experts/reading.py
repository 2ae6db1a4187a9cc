"""A profile as the public reads it on its page, and as machines do."""

from experts.pages import ExpertIndexPage
from experts.records.profile import ExpertOffer, ExpertProfile
from portal.caching.cache import read_rows
from portal.caching.sections import sections_on
from portal.records.linked_data import organisation_named, postal_address
from portal.records.public_person import post_held, rows_of_person, who
from portal.records.rows import rows
from portal.site.index_addresses import index_address

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
        "directory_url": index_address(ExpertIndexPage),
        "sections": sections_on(profile.person, request),
    }


# --- linked data: a person, as far as consent and choice let the page show ------------------------


def linked_data(profile: ExpertProfile, scene) -> dict:
    person, lead = profile.person, scene.page.lead if scene.page else ""
    return {
        **who(person, scene),
        "description": lead or profile.headline.best(),
        **(work(profile, scene) if profile.shows("workplace") else {}),
        "workLocation": country(profile) if profile.shows("country") else {},
        "knowsLanguage": languages(profile) if profile.shows("languages") else [],
        **(contacts(profile) if profile.shows("contacts") else {}),
    }


def work(profile: ExpertProfile, scene) -> dict:
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
