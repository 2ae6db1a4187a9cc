"""Agreements on the home page: how many are in which state, what is new and what expires."""

from django.db.models import Case, Exists, F, OuterRef, Q, Subquery, When
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from partnerships.ledger.states import State
from partnerships.periods import counted_by_state, expiring, holding
from partnerships.records.agreement import Agreement, AgreementPeriod
from partnerships.sections import index_url, public_agreements
from portal.caching.cache import cached
from portal.caching.sections import Section
from portal.caching.statements import prepared

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
        "index_url": index_url(),
    }


@prepared
def number_in_each_state():
    return counted_by_state(Agreement.objects.public())


def new_and_expiring(_page, _request) -> dict:
    agreements = soonest_and_newest()
    return {"agreements": agreements, "index_url": index_url()} if agreements else {}


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
