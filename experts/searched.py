"""What the search finds of experts: what consent and choice show, while the consent holds.

Contacts are not searched: they are shown by a consent of their own, which may end before.
"""

import datetime
from collections.abc import Iterator

from django.db.models import QuerySet
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import pgettext_lazy

from experts.records.offers import OfferKind
from experts.records.profile import ConsentScope, ExpertOffer, ExpertProfile
from portal.records.base import Record
from portal.records.public_person import qualifications, rows_about_person
from portal.records.rows import rows
from portal.records.searched import RecordText, label_of, texts
from portal.search.index.facets import SearchFacetKind
from portal.search.results.facet_labels import choices_of
from portal.values.localised_text import LocalisedText, Text

ROWS = (
    "person",
    "workplace",
    *rows_about_person("person__"),
    rows("offers", ExpertOffer, "specialty"),
    "consents",
)
OFFER = SearchFacetKind(
    "offer", pgettext_lazy("of an expert", "Offers"), choices_of(OfferKind), order=80
)
LISTED = {ConsentScope.DIRECTORY, ConsentScope.CONTACT}
Days = tuple[datetime.date | None, datetime.date | None]


def rows_of_search(_model: type[ExpertProfile]) -> tuple:
    return ROWS


def profiles_with_consent(_model: type[ExpertProfile]) -> QuerySet[ExpertProfile]:
    """Live profiles of people with a live record who have consented to be listed on some day."""
    listed = ExpertProfile.objects.live().filter(person__live=True, consents__scope__in=LISTED)
    return ExpertProfile.objects.filter(pk__in=listed.values("pk"))


def search_text(profile: ExpertProfile) -> RecordText | None:
    """None for a profile whose consents have all ended."""
    days = days_listed(profile, timezone.localdate())
    if days is None:
        return None
    offers = list(profile.offers.all()) if profile.shows("offers") else []
    return RecordText(
        words=[*texts(*words_of(profile), *(offer.description for offer in offers))],
        choices=[*labels_of_offers(offers)],
        named=[*named_by_profile(profile), *(offer.specialty for offer in offers)],
        names=[Text(profile.person.orcid)] if profile.person.orcid else [],
        facets={
            "country": [profile.country] if profile.country and profile.shows("country") else [],
            "offer": [offer.kind for offer in offers],
        },
        days=days,
    )


def words_of(profile: ExpertProfile) -> Iterator[LocalisedText]:
    yield profile.headline
    if profile.shows("workplace"):
        yield profile.workplace_words
        yield from (held.post for held in profile.person.appointments.all())


def named_by_profile(profile: ExpertProfile) -> Iterator[Record | None]:
    yield from qualifications(profile.person)
    if profile.shows("workplace"):
        yield profile.workplace
        yield from (held.organisation for held in profile.person.appointments.all())


def labels_of_offers(offers: list[ExpertOffer]) -> Iterator[Promise | str]:
    yield from (label_of(OfferKind, offer.kind) for offer in offers)


def days_listed(profile: ExpertProfile, today: datetime.date) -> Days | None:
    """The days around today on which the person consents to be listed, else the next such days;
    the last is the first day without consent, None for no end.

    Consents may leave a gap between them: the days after it are written when they come.
    """
    coming = [span for span in spans_of_consent(profile) if span[1] is None or span[1] > today]
    return coming[0] if coming else None


def spans_of_consent(profile: ExpertProfile) -> list[Days]:
    """Days of consent to be listed, joined where they meet, in their order."""
    spans: list[Days] = []
    consents = (c for c in profile.consents.all() if c.scope in LISTED and c.given)
    for consent in sorted(consents, key=lambda consent: consent.given):
        end = min(filter(None, (consent.expires, consent.withdrawn)), default=None)
        if end and end <= consent.given:
            continue
        if spans and (spans[-1][1] is None or spans[-1][1] >= consent.given):
            last = spans[-1][1]
            joined = None if last is None or end is None else max(last, end)
            spans[-1] = (spans[-1][0], joined)
        else:
            spans.append((consent.given, end))
    return spans
