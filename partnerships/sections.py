"""Agreements on other pages: the home page, an event, an organisation, a person, inside a text."""

from django.db.models import Case, Exists, F, OuterRef, Prefetch, Q, Subquery, When
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from partnerships.ledger.states import State
from partnerships.pages import AgreementIndexPage
from partnerships.periods import counted_by_state, expiring, holding
from partnerships.records.agreement import Agreement, AgreementPeriod
from partnerships.records.instruments import AgreementText
from partnerships.records.participants import Participant
from portal.caching.cache import cached
from portal.caching.sections import Section
from portal.caching.statements import prepared
from portal.pages.body.records import RecordChooserBlock, RecordListBlock
from portal.pages.listing import in_language
from portal.records.event import Event
from portal.records.organisation import Organisation
from portal.records.person import Person
from portal.records.rows import rows
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
        rest = register_filter and is_cut and index_address(AgreementIndexPage)
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


AT_MOST, EXPIRING_AT_MOST = 4, 2
NEWEST_SIGNED = (F("signed_by_now").desc(nulls_last=True), "-first_published_at", "pk")


def register_at_a_glance(_page, request) -> dict:
    today = timezone.localdate()
    counts = dict(cached(f"states:{today}", number_in_each_state))
    states = {state: counts[state] for state in State if state in counts}
    if not states:
        return {}
    return {
        "states": list(states.items()),
        "total": sum(states.values()),
        "today": today,
        "index_url": index_address(AgreementIndexPage),
    }


@prepared
def number_in_each_state():
    return counted_by_state(Agreement.objects.public())


def new_and_expiring(_page, _request) -> dict:
    agreements = soonest_and_newest()
    return (
        {"agreements": agreements, "index_url": index_address(AgreementIndexPage)}
        if agreements
        else {}
    )


@prepared
def soonest_and_newest():
    """Those that expire soon, the soonest first, then the newest signed."""
    public = Agreement.objects.public()
    soonest = expiring(public).annotate(ends=current_end()).order_by("ends", "pk")
    newest = public.annotate(signed_by_now=first_signature()).order_by(*NEWEST_SIGNED)
    chosen = Q(pk__in=soonest.values("pk")[:EXPIRING_AT_MOST])
    chosen |= Q(pk__in=newest.values("pk")[:AT_MOST])
    is_soon = Exists(expiring(public).filter(pk=OuterRef("pk")))
    found = (
        public_agreements()
        .filter(chosen)
        .annotate(signed_by_now=first_signature(), ends=Case(When(is_soon, then=current_end())))
    )
    return found.order_by(F("ends").asc(nulls_last=True), *NEWEST_SIGNED)[:AT_MOST]


def first_signature() -> Case:
    """The date of the first signature, where it is known and has come."""
    today = timezone.localdate().isoformat()
    return Case(When(signed__gt="", signed__lte=today, then=F("signed")))


def current_end() -> Subquery:
    """The first day after the period that today falls into."""
    period = AgreementPeriod.objects.filter(holding(), agreement=OuterRef("pk"))
    return Subquery(period.values("end")[:1])


HOME = [
    Section(
        "register",
        "portal_partnerships/home_register.html",
        register_at_a_glance,
        order=20,
        columns=5,
        label=_("Register of agreements"),
        kept=True,
    ),
    Section(
        "agreements",
        "portal_partnerships/home_agreements.html",
        new_and_expiring,
        order=40,
        columns=6,
        label=_("Agreements signed or expiring"),
        kept=True,
    ),
]


class AgreementChooserBlock(RecordChooserBlock):
    def records(self):
        """Agreements with what their status is computed from."""
        return super().records().prefetch_related("actions", "participants")


class AgreementsBlock(RecordListBlock):
    """Agreements of the register with their status today. Internal ones are never shown."""

    chooser_class = AgreementChooserBlock

    def __init__(self, **kwargs):
        super().__init__("portal_partnerships.Agreement", **kwargs)

    class Meta:
        icon = "doc-full"
        label = _("Agreements")
        description = _("Agreements of the register, with their status.")
        template = "portal_partnerships/body_agreements.html"
