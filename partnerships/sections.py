"""Agreements on other pages: the home page, an event, an organisation, a person."""

from django.db.models import Prefetch
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from partnerships.pages import AgreementIndexPage
from partnerships.records.agreement import Agreement
from partnerships.records.instruments import AgreementText
from partnerships.records.participants import Participant
from portal.caching.sections import Section
from portal.pages.listing import in_language
from portal.records.event import Event
from portal.records.organisation import Organisation
from portal.records.person import Person
from portal.records.reading import rows
from portal.site.index_addresses import index_address

BESIDE_A_RECORD = 10
AGREEMENTS = _("Agreements")


def public_agreements(**narrowing):
    """Agreements that the register shows, with what a short line says of them."""
    return (
        Agreement.objects.public()
        .by_signature()
        .filter(**narrowing)
        .distinct()
        .prefetch_related(
            "actions",
            Prefetch("texts", queryset=AgreementText.objects.none()),  # a short line has none
            rows("participants", Participant, "organisation"),
            in_language(Agreement, get_language()),
        )
    )


def index_url() -> str:
    """The address of the register in the reader's language; "" where there is none."""
    return index_address(AgreementIndexPage)


def of_record(relation: str, register_filter: str = "", heading=AGREEMENTS, **narrowing):
    """A section's context: the agreements that name this record through ``relation``.

    A long list is cut; ``register_filter`` names the choice of the register that shows the rest.
    """

    def context(record, _request) -> dict:
        if not record.pk:
            return {}
        named = public_agreements(**{relation: record}, **narrowing)
        found = list(named[: BESIDE_A_RECORD + 1])
        is_cut = len(found) > BESIDE_A_RECORD
        rest = register_filter and is_cut and index_url()
        if is_cut and not rest:  # nowhere else to read the rest
            found = list(named)
        return (
            {
                "agreements": found[:BESIDE_A_RECORD] if rest else found,
                "heading": heading,
                "rest_url": f"{rest}?{register_filter}={record.slug}" if rest else "",
            }
            if found
            else {}
        )

    return context


AGREEMENT_LIST = "portal_partnerships/section_agreements.html"

ELSEWHERE = [
    Section(
        "agreements",
        AGREEMENT_LIST,
        of_record("concluded_at", heading=_("Agreements concluded here")),
        order=20,
        kept=True,
        on=Event,
    ),
    Section(
        "agreements",
        AGREEMENT_LIST,
        of_record("participants__organisation", "organisation"),
        order=20,
        kept=True,
        on=Organisation,
    ),
    # Who signed a title-only agreement is not public.
    Section(
        "agreements",
        AGREEMENT_LIST,
        of_record("participants__signatories__person", visibility="public"),
        order=20,
        kept=True,
        on=Person,
    ),
]
