"""Headers by which browsers and proxies ask whether what they have still holds."""

from __future__ import annotations

from hashlib import blake2b

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.utils.cache import get_conditional_response, patch_cache_control, patch_vary_headers


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
