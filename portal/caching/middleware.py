"""Anonymous readers get whole answers from the cache; every reader may ask what has changed."""

from collections.abc import Callable
from hashlib import blake2b

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.utils.cache import get_conditional_response, patch_cache_control, patch_vary_headers

from portal.caching import store
from portal.caching.cache import current_stamp, one_stamp, read_stamp
from portal.caching.policy import (
    choices_of,
    depends_on_the_reader,
    is_anonymous,
    may_be_kept,
    most_seconds,
    names_its_choices,
    policy_ahead,
    policy_of,
    seconds_of,
)

SAFE_METHODS = ("GET", "HEAD")


class PageCacheMiddleware:
    """Stands after LocaleMiddleware, whose language it needs, and before what works on answers.

    A site may leave it out: its pages are then made for each reader.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]):
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        if request.method not in SAFE_METHODS:
            return self.get_response(request)
        if is_anonymous(request):
            keeps = most_seconds() > 0
            response = self.kept_or_rendered(request) if keeps else self.rendered(request)
        else:
            response = self.rendered(request, shared=False)
        return unless_known(request, response)

    def kept_or_rendered(self, request: HttpRequest) -> HttpResponseBase:
        """What the cache has, or a new answer, which goes into it where it may."""
        stamp = read_stamp()
        store.drop_unread_names(request, stamp)
        address = store.address_of(request)
        if kept := store.read(address, stamp):
            return kept
        if not address or not policy_ahead(request):
            return self.rendered(request)
        with store.taking_turns(address), one_stamp():  # read before anything that the answer shows
            stamp = current_stamp()
            kept = store.read(address, stamp)
            return kept or self.rendered_and_kept(request, address, stamp)

    def rendered_and_kept(self, request: HttpRequest, address: str, stamp: str) -> HttpResponseBase:
        response = self.get_response(request)
        policy = policy_of(request.resolver_match)
        may = policy is not None and may_be_kept(request, response, policy)
        if policy and response.status_code == 200 and names_its_choices(request):
            store.learn_choices(request, stamp, choices_of(policy, request))
        self.validate(request, response)
        if may:
            store.write(address, stamp, response, seconds_of(policy))
        return response

    def rendered(self, request: HttpRequest, shared: bool = True) -> HttpResponseBase:
        with one_stamp():
            response = self.get_response(request)
        self.validate(request, response, shared)
        return response

    def validate(
        self, request: HttpRequest, response: HttpResponseBase, shared: bool = True
    ) -> None:
        """Only the answers of views that speak of caching get headers about it."""
        if policy_of(request.resolver_match):
            shared = shared and not depends_on_the_reader(request, response)
            add_validators(response, shared=shared)


# --- headers by which browsers and proxies ask whether what they have still holds ----------------


def add_validators(response: HttpResponseBase, *, shared: bool) -> None:
    """Give a 200 an ETag of its content, and have everybody ask before showing it again.

    ``shared`` is False for what belongs to one reader. A view's own ``Cache-Control`` stays, and
    what says ``no-store`` is left alone. ``Vary`` names the cookies of the low-vision version and
    of the session, which choose another answer.
    """
    control = response.get("Cache-Control", "")
    if response.status_code != 200 or response.streaming or "no-store" in control:
        return
    response.headers.setdefault("ETag", etag_of(response.content))
    if not control:
        patch_cache_control(response, **{"public" if shared else "private": True}, no_cache=True)
    patch_vary_headers(response, ["Cookie"])


def etag_of(content: bytes) -> str:
    return f'"{blake2b(content, digest_size=16).hexdigest()}"'


def unless_known(request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
    """The answer, or 304 when the reader has it already."""
    if response.status_code != 200 or "ETag" not in response:
        return response
    return get_conditional_response(request, etag=response["ETag"], response=response)
