"""Deleting and moving pages: what was public, is scheduled or is in review is no editor's alone."""

from collections.abc import Iterable

from django.contrib.contenttypes.models import ContentType
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from wagtail import hooks
from wagtail.admin import messages
from wagtail.models import Page, Revision, WorkflowState

from portal.admin.middleware import came_from
from portal.publishing.withdrawal.withdrawal import Withdrawal


def reason_to_keep(page: Page) -> str:
    """Why only who may publish may delete or move the page with all below it; "" for no reason."""
    pages = Page.objects.descendant_of(page, inclusive=True)
    keys = [str(key) for key in pages.values_list("pk", flat=True)]
    kind = ContentType.objects.get_for_model(Page)
    versions = Revision.objects.filter(base_content_type=kind, object_id__in=keys)
    if pages.filter(live=True).exists():
        return _("it is public")
    if Withdrawal.objects.filter(translation_key__in=pages.values("translation_key")).exists():
        return _("it was withdrawn with a public note")
    if versions.filter(portal_published_version__isnull=False).exists():
        return _("it was public, and its versions are kept")
    if versions.filter(approved_go_live_at__isnull=False).exists():
        return _("its publication is scheduled")
    states = WorkflowState.objects.active().filter(base_content_type=kind, object_id__in=keys)
    return _("it is in review") if states.exists() else ""


def refuse(request, pages: Iterable[Page]):
    """The answer that refuses, with the reason; None when the user may."""
    for page in pages:
        reason = not page.permissions_for_user(request.user).can_publish() and reason_to_keep(page)
        if reason:
            text = _(
                "“%(page)s” can be deleted or moved only by who may publish it: %(reason)s, or "
                "something below it is."
            )
            messages.error(
                request, text % {"page": page.get_admin_display_title(), "reason": reason}
            )
            return redirect(came_from(request) or "wagtailadmin_home")
    return None


@hooks.register("before_delete_page")
def before_deletion(request, page):
    return refuse(request, [page])


@hooks.register("before_move_page")
def before_moving(request, page, destination):
    return refuse(request, [page])


@hooks.register("before_bulk_action")
def before_many(request, action_type, objects, action_class_instance):
    pages = [each for each in objects if isinstance(each, Page)]
    return refuse(request, pages) if action_type in ("delete", "move") else None
