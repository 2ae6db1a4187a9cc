"""Rendered parts of pages that are the same for every visitor, and what is read for them only."""

from collections.abc import Callable, Iterable
from functools import cache, partial

from django.http import HttpRequest
from django.template import Context
from django.utils.functional import SimpleLazyObject
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from portal.caching import low_vision
from portal.caching.cache import cached, shows_what_is_public
from portal.caching.policy import choices_of, is_anonymous, policy_of

#: Marks a request whose page holds something that is not the same for everybody.
PERSONAL = "portal_page_is_personal"
#: Where a context has the function that reads what was put off.
LATER = "read_later"


def kept_fragment(name: str, context: Context, render: Callable[[], str], *, query: bool) -> str:
    """What ``render`` gives, from the cache where this part of this page is kept.

    It depends on the page or record, its address, the language and the version; with ``query``
    also on the query of the address, of which only the known names are kept. What is made for a
    known user, holds a form's token or reads a session goes to nobody else.
    """
    request = context.get("request")
    about = subject_of(context, request) if shows_what_is_public(request) else ""
    if not about or (query and not is_known(request)):
        return made(context, render)
    version = "large" if low_vision.is_on(request) else "plain"
    address = request.get_full_path() if query else request.path
    where = f"{request.scheme}://{request.get_host()}{address}"
    text = ""

    def make() -> str | None:
        nonlocal text
        text = made(context, render)
        return str(text) if is_for_all(request) else None

    kept = cached(f"part {name} {get_language()} {version} {about} {where}", make)
    return SafeString(kept) if kept is not None else text


def made(context: Context, render: Callable[[], str]) -> str:
    if read := context.get(LATER):
        read()
    return render()


def subject_of(context: Context, request: HttpRequest) -> str:
    """What the answer is about; "" for an error, and for what not everybody may read."""
    match, page = request.resolver_match, context.get("page")
    policy = policy_of(match)
    if policy is None or "exception" in context:
        return ""
    if page is not None and getattr(request, "portal_page_is_open", False):
        return f"{page._meta.label} {page.pk}"
    if record := getattr(request, "portal_record", None):
        return f"{record._meta.label} {record.pk}"
    return match.view_name if policy.seconds is not None else ""


def is_known(request: HttpRequest) -> bool:
    """Whether the view reads all names that stand in the query."""
    policy = policy_of(request.resolver_match)
    return policy is not None and {*request.GET} <= choices_of(policy, request)


def is_for_all(request: HttpRequest) -> bool:
    session = getattr(request, "session", None)
    return is_anonymous(request) and not (
        getattr(request, PERSONAL, False)
        or request.META.get("CSRF_COOKIE_NEEDS_UPDATE")
        or getattr(session, "accessed", False)
    )


def read_later(names: Iterable[str], read: Callable[[], dict]) -> dict:
    """Variables of a template that are read, all at once, when the first of them is needed: none
    where the parts of the page that show them are kept."""
    values = cache(read)
    later = {name: SimpleLazyObject(partial(lambda key: values()[key], name)) for name in names}
    return {LATER: values, **later}
