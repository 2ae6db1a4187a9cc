"""A database or disk that is busy or full: said in plain words, with what was typed kept."""

import errno
import re
import sys
from collections.abc import Iterator
from contextlib import nullcontext

from django.db import DatabaseError, OperationalError
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.template.loader import render_to_string
from django.utils.translation import gettext as _
from django.utils.translation import override
from django.views.defaults import server_error as plain_server_error

from portal.admin.saved_forms import is_autosave
from portal.pictures.storage import remove_orphans

SECONDS = 30
NO_ROOM = {errno.ENOSPC, errno.EDQUOT}
#: One database tells faults of the code, too, as errors of operation.
OUR_FAULT = re.compile(r"no such|syntax error|has no column|ambiguous|duplicate|already exists")
SECRET = "password"


def server_error(request: HttpRequest, *args, **kwargs) -> HttpResponse:
    """The ``handler500`` of the site: 503 for what passes by itself, else Django's own.

    Reads no database. A form that somebody signed in has sent comes back to be sent again.
    """
    error = sys.exc_info()[1]
    remove_orphans()
    if not any(map(is_passing, chain(error))):
        return plain_server_error(request, *args, **kwargs)
    if is_autosave(request):
        told = {"error_code": "internal_error", "error_message": _("The portal is busy.")}
        response = JsonResponse({"success": False, **told}, status=503)
    else:
        with language_of_writer(request):
            response = HttpResponse(
                render_to_string("portal/busy.html", context_of(request)), status=503
            )
    response["Retry-After"] = SECONDS
    if hasattr(request, "session"):
        request.session.modified = False  # or saving it would fail as well, and answer 400
    return response


def chain(error: BaseException | None) -> Iterator[BaseException]:
    while error is not None:
        yield error
        error = error.__cause__ or error.__context__


def is_passing(error: BaseException) -> bool:
    if isinstance(error, OSError):
        return error.errno in NO_ROOM
    return isinstance(error, OperationalError) and not OUR_FAULT.search(str(error))


def language_of_writer(request: HttpRequest):
    """The language of the admin, as far as it was read before."""
    try:
        return override(request.user.wagtail_userprofile.get_preferred_language())
    except (AttributeError, DatabaseError):
        return nullcontext()


def context_of(request: HttpRequest) -> dict:
    fields = []
    if request.method == "POST" and not any(SECRET in name for name in request.POST):
        fields = [(name, value) for name, values in request.POST.lists() for value in values]
    return {
        "action": request.get_full_path(),
        "fields": fields,
        "has_files": request.method == "POST" and any(map(bool, request.FILES.values())),
    }
