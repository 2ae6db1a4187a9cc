"""What the rules of records refuse is told in words, whichever view of the admin asked for it."""

from django.http import JsonResponse
from django.shortcuts import redirect
from django.urls import NoReverseMatch, reverse
from django.utils.deprecation import MiddlewareMixin
from django.utils.http import url_has_allowed_host_and_scheme
from wagtail.admin import messages

from portal.pages.peer_review import SecondReaderMissing
from portal.records.base import PublicationRefused
from portal.records.deletion import RecordInUse


class RefusalMiddleware(MiddlewareMixin):
    """Turns PublicationRefused and RecordInUse into a message on the page that was left.

    The portal's own views say it better, beside the fields; this is for the views of others.
    """

    def process_exception(self, request, exception):
        if not isinstance(exception, PublicationRefused | RecordInUse):
            return None
        try:
            home = reverse("wagtailadmin_home")
        except NoReverseMatch:
            return None
        if not request.path.startswith(home):
            return None
        if isinstance(exception, SecondReaderMissing):
            return to_urgent_publication(request, exception)
        messages.error(request, " ".join(exception.messages))
        return redirect(came_from(request) or home)


def to_urgent_publication(request, exception: SecondReaderMissing):
    """To where the reason is asked; by way of the dialog's script, if one has asked."""
    url = reverse("portal_publish_urgently", args=[exception.page.pk])
    if request.headers.get("x-requested-with") == "XMLHttpRequest":
        return JsonResponse({"step": "success", "redirect": url})
    return redirect(url)


def came_from(request) -> str:
    """The page of this site that the request came from, or ""."""
    referer = request.headers.get("referer", "")
    safe = url_has_allowed_host_and_scheme(referer, {request.get_host()}, request.is_secure())
    return referer if safe else ""
