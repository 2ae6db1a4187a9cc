"""Anonymous readers get whole answers from the cache; every reader may ask what has changed."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest
from django.http.response import HttpResponseBase

from portal.caching import store
from portal.caching.cacheable import depends_on_the_reader, is_anonymous, may_be_kept
from portal.caching.generation import current_stamp
from portal.caching.policy import most_seconds, policy_ahead, policy_of, seconds_of
from portal.caching.stampede import taking_turns
from portal.caching.validators import add_validators, unless_known

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
        address = store.address_of(request)
        if kept := store.read(address, current_stamp()):
            return kept
        if not address or not policy_ahead(request):
            return self.rendered(request)
        with taking_turns(address):
            stamp = current_stamp()  # before anything is read that the answer shows
            kept = store.read(address, stamp)
            return kept or self.rendered_and_kept(request, address, stamp)

    def rendered_and_kept(self, request: HttpRequest, address: str, stamp: str) -> HttpResponseBase:
        response = self.get_response(request)
        policy = policy_of(request.resolver_match)
        may = policy is not None and may_be_kept(request, response, policy)
        self.validate(request, response)
        if may:
            store.write(address, stamp, response, seconds_of(policy))
        return response

    def rendered(self, request: HttpRequest, shared: bool = True) -> HttpResponseBase:
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
