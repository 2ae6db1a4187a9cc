"""Whatever publishes, submits or approves is done once, however often the form is sent."""

import hashlib

from django.core.cache import cache
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.models import WorkflowMixin

from portal.admin.saved_forms import is_autosave, is_in_admin, keep

APPROVAL = "action-workflow-action"
#: What a form of Wagtail's posts beside its fields when it does more than save.
ACTIONS = (
    "action-publish",
    "action-submit",
    "action-restart-workflow",
    "action-cancel-workflow",
    APPROVAL,
)
#: So long a form that was sent is known again.
SECONDS = 600


class RepeatedActionMiddleware:
    """Answers a form that was sent already, and is perhaps still being worked on, by saying so.

    A form is known by its reader, its token and all that was typed: whoever opens it anew may do
    the same once more. Stands after Django's authentication and messages.
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if not acts(request):
            return self.get_response(request)
        if is_autosave(request):
            return refused_autosave()
        key = fingerprint(request)
        if not cache.add(key, "", SECONDS):
            return sent_already(request, cache.get(key))
        response = self.get_response(request)
        if 300 <= response.status_code < 400:
            cache.set(key, response["Location"], SECONDS)
        else:
            cache.delete(key)  # nothing was done
        return response


def acts(request: HttpRequest) -> bool:
    """Whether a form of the admin asks for more than saving."""
    posted = request.method == "POST" and is_in_admin(request)
    return posted and any(name in request.POST for name in ACTIONS)


def fingerprint(request: HttpRequest) -> str:
    typed = repr((request.user.pk, request.path, sorted(request.POST.lists())))
    return "portal-sent-" + hashlib.sha256(typed.encode()).hexdigest()


def refused_autosave() -> JsonResponse:
    """In the form in which Wagtail's autosave reads errors."""
    told = {"error_code": "blocked_by_hook", "error_message": _("Autosave only saves.")}
    return JsonResponse({"success": False, **told}, status=400)


def sent_already(request: HttpRequest, led_to: str | None) -> HttpResponse:
    messages.info(
        request, _("The form was sent twice. What it asks for is done once; the history tells it.")
    )
    return redirect(led_to or request.path)


def refuse_late_approval(request: HttpRequest, instance) -> HttpResponse | None:
    """A hook: what is approved or sent back after its review is over is told so.

    Wagtail would save it as a draft without a word. What was typed is offered on the form.
    """
    if APPROVAL not in request.POST or not isinstance(instance, WorkflowMixin):
        return None
    task = instance.current_workflow_task
    offered = task.get_actions(instance, request.user) if task else ()
    if request.POST.get("workflow-action-name") in {name for name, *_rest in offered}:
        return None
    messages.warning(request, told_state(instance))
    keep(request, str(request.user.pk))
    return redirect(request.path)


def told_state(instance) -> str:
    """What has become of something whose review is over."""
    published = instance.live and not instance.has_unpublished_changes
    if instance.current_workflow_task:
        return _("It waits for somebody else's approval now. Nothing was changed.")
    if published:
        return _("It has been approved and published already. Nothing was changed.")
    return _("Its review is over already. Nothing was changed.")
