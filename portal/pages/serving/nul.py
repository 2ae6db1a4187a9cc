"""An address with a NUL names nothing, and PostgreSQL answers whoever asks for it with an error."""

from __future__ import annotations

from django.core.exceptions import BadRequest


class NulMiddleware:
    """Answers 400 to an address with a NUL, which no browser asks for. It stands after
    LocaleMiddleware, so that the error page is in the reader's language."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        if "\0" in request.path:
            raise BadRequest("NUL in the address")
        return self.get_response(request)
