"""What the portal itself shows on the home page: the search, events, the call to doctors abroad."""

from urllib.parse import urlencode
from uuid import UUID

from django.db.models import Case, Value, When
from django.urls import NoReverseMatch, reverse
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from portal.caching.cache import cached
from portal.caching.sections import Section
from portal.caching.statements import prepared
from portal.pages.event import EventIndexPage
from portal.pages.listing import in_language, in_language_or_original
from portal.records.event import Event, Progress
from portal.records.language_addresses import page_address
from portal.site.chrome import SiteChrome
from portal.site.index_addresses import index_address

AT_MOST = 3


def search_field(page, _request) -> dict:
    """A large search field with examples; {} where the search is not served."""
    try:
        address = reverse("portal_search")
    except NoReverseMatch:
        return {}
    words = [line.strip() for line in getattr(page, "search_examples", "").splitlines()]
    examples = [(word, f"{address}?{urlencode({'q': word})}") for word in words if word]
    return {"search_url": address, "examples": examples}


def current_events(page, _request) -> dict:
    """Events under way, then those to come and the latest held; {} when there is none."""
    language = page.locale.language_code
    shown = cached(f"home-events:{language}", lambda: newest_events(language))
    return {"events": shown, "index_url": index_address(EventIndexPage)} if shown else {}


@prepared
def newest_events(language: str):
    rank = Case(
        When(progress=Progress.UNDER_WAY, then=Value(0)),
        When(progress=Progress.PLANNED, then=Value(1)),
        default=Value(2),
    )
    events = Event.objects.live().order_by(rank, "-start", "-first_published_at")
    shown = events.select_related("programme").prefetch_related(in_language(Event, language))
    return shown[:AT_MOST]


def call_abroad(page, request) -> dict:
    """The call with its words and where it leads; {} when that is nowhere."""
    arrangement = getattr(page, "arrangement", None)
    address = call_address(arrangement.call_key if arrangement else None, request)
    if not address:
        return {}
    return {
        "address": address,
        "title": getattr(page, "call_title", "") or _("Are you a doctor working abroad?"),
        "text": getattr(page, "call_text", "")
        or _(
            "Offer advice, a lecture, a master class, a complex operation or an internship. We "
            "find the clinic that needs it."
        ),
        "button": getattr(page, "call_button", "") or _("Offer your help"),
    }


def call_address(key: UUID | None, request) -> str:
    """The chosen page in the reader's language or its original, else the ministry's e-mail."""
    language = get_language()
    address = key and cached(f"call:{key}:{language}", lambda: address_of(key, language))
    if address:
        return address
    email = SiteChrome(request).identity.email
    return f"mailto:{email}" if email else ""


def address_of(key: UUID, language: str) -> str:
    pages = in_language_or_original([key], language)
    return page_address(pages[0].url_path, pages[0].locale.language_code) if pages else ""


HOME = (
    Section(
        "search",
        "portal/parts/home_search.html",
        search_field,
        order=5,
        label=_("Search field"),
        kept=True,
    ),
    Section(
        "events",
        "portal/parts/home_events.html",
        current_events,
        order=50,
        label=_("Events"),
        kept=True,
    ),
    Section(
        "call",
        "portal/parts/home_call.html",
        call_abroad,
        order=55,
        label=_("Call to doctors abroad"),
        kept=True,
    ),
)
