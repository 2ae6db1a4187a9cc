"""What was typed outlives the session: a form sent after it has expired is kept until its writer
has signed in again.

Each form carries a signed note of who writes it. So only somebody who was given the form can have
one kept, and only the same person gets it back.
"""

from django.core import signing
from django.http import HttpRequest, QueryDict
from django.shortcuts import redirect, render
from django.urls import NoReverseMatch, reverse
from django.utils.deprecation import MiddlewareMixin
from django.utils.translation import gettext as _

WRITER = "portal-writer"
DISCARD = "portal-discard"
KEPT = "portal-kept-form"
SALT = "portal.kept-form"

#: Seconds for which a form is believed, and the number of characters that are kept at most.
BELIEVED = 14 * 24 * 60 * 60
MOST = 1_000_000

#: What the browser must be given anew, and what the editor presses anew.
NOT_KEPT = ("csrfmiddlewaretoken", WRITER, "action-", "workflow-action-", "overwrite_revision_id")


def writer_note(user) -> str:
    """The signed note for a form that this user opens."""
    return signing.dumps(str(user.pk), salt=SALT)


def writer_of(data: QueryDict) -> str:
    """The key of who opened the form that was posted; "" when it does not say so credibly."""
    try:
        return signing.loads(data.get(WRITER, ""), salt=SALT, max_age=BELIEVED)
    except signing.BadSignature:
        return ""


class KeptFormMiddleware(MiddlewareMixin):
    """Puts aside a form of the admin whose writer is no longer signed in."""

    def process_view(self, request, view, args, kwargs):
        """Runs once the request has passed the check against forgery."""
        if request.method != "POST" or request.user.is_authenticated or is_autosave(request):
            return
        if writer := writer_of(request.POST):
            keep(request, writer)


def is_in_admin(request: HttpRequest) -> bool:
    try:
        return request.path.startswith(reverse("wagtailadmin_home"))
    except NoReverseMatch:
        return False


def is_autosave(request: HttpRequest) -> bool:
    return "application/json" in request.headers.get("Accept", "")


def keep(request: HttpRequest, writer: str) -> None:
    fields = {
        name: values for name, values in request.POST.lists() if not name.startswith(NOT_KEPT)
    }
    if sum(len(value) for values in fields.values() for value in values) <= MOST:
        request.session[KEPT] = {"path": request.path, "writer": writer, "fields": fields}


def offer_kept_form(request: HttpRequest):
    """The page that offers what was typed, when this form was kept for this user; else None."""
    kept = request.session.get(KEPT)
    if not kept or kept["path"] != request.path or kept["writer"] != str(request.user.pk):
        return None
    if request.method == "POST":
        del request.session[KEPT]
        return redirect(request.path) if DISCARD in request.POST else None
    return render(request, "portal/admin/kept_form.html", context_of(kept))


def context_of(kept: dict) -> dict:
    fields = kept["fields"]
    title = (fields.get("title") or [""])[0]
    return {
        "page_title": _("What you typed is kept"),
        "page_subtitle": title,
        "header_icon": "doc-full",
        "action": kept["path"],
        "fields": [(name, value) for name, values in fields.items() for value in values],
        "discard": DISCARD,
    }
