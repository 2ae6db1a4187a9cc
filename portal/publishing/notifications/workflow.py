"""Letters about review: in place of Wagtail's own, which are sent in the middle of the
transaction, in the language of whoever pressed the button, and fail it with the mail server."""

from django.contrib.auth import get_user_model
from wagtail.log_actions import log
from wagtail.models import Page, TaskState, WorkflowState
from wagtail.signals import task_submitted, workflow_approved, workflow_rejected, workflow_submitted

from portal.pages.embargo import embargoed_until, zone_name
from portal.pages.review_message import TOLD_REVIEWER, take
from portal.publishing.notifications.recipients import approvers, heads_of_press_office
from portal.publishing.notifications.sending import Letter, post


def subject_of(state: WorkflowState):
    subject = state.content_object
    return subject.specific if isinstance(subject, Page) else subject


def ask_approvers(sender, instance: TaskState, user=None, **kwargs) -> None:
    """A task has begun: those who may approve are asked to, with the submitter's message."""
    subject, message = subject_of(instance.workflow_state), take()
    if message:
        data = {"message": message}
        log(subject, TOLD_REVIEWER, user=user, data=data, revision=instance.revision)
    letter = Letter("submitted", subject, user, {"message": message}, "submitted_notifications")
    post(letter, approvers(instance.task.specific))


def tell_approved(sender, instance: WorkflowState, user=None, **kwargs) -> None:
    subject = subject_of(instance)
    subject.refresh_from_db()
    moment = embargoed_until(subject) or scheduled_for(subject)
    context = {"comment": comment_on(instance), "moment": moment, "zone": zone_name()}
    post(
        Letter("approved", subject, user, context, "approved_notifications"),
        [instance.requested_by],
    )


def scheduled_for(subject):
    """When the version just approved goes live; None when it has."""
    moments = subject.revisions.exclude(approved_go_live_at=None)
    return moments.values_list("approved_go_live_at", flat=True).first()


def tell_rejected(sender, instance: WorkflowState, user=None, **kwargs) -> None:
    context = {"comment": comment_on(instance)}
    letter = Letter("rejected", subject_of(instance), user, context, "rejected_notifications")
    post(letter, [instance.requested_by])


def comment_on(state: WorkflowState) -> str:
    task_state = state.current_task_state
    return task_state.specific.get_comment() if task_state else ""


def connect() -> None:
    """Take the place of Wagtail's notifiers, whichever app is made ready first.

    A second handler of the same name is not connected. Administrators got the same submission
    twice, by task and by workflow: the second is dropped.
    """
    for signal, sender, name, handler in (
        (task_submitted, TaskState, "group_approval_task_submitted", ask_approvers),
        (workflow_submitted, WorkflowState, "workflow_state_submitted", say_nothing),
        (workflow_rejected, WorkflowState, "workflow_state_rejected", tell_rejected),
        (workflow_approved, WorkflowState, "workflow_state_approved", tell_approved),
    ):
        uid = f"{name}_email_notification"
        signal.disconnect(sender=sender, dispatch_uid=uid)
        signal.connect(handler, sender=sender, dispatch_uid=uid)


def say_nothing(sender, **kwargs) -> None:
    """The task's own letter says it."""


def tell_published_urgently(page, user, reason: str) -> None:
    """To the heads of the press office. Nobody can turn it off."""
    post(Letter("urgent", page, user, {"reason": reason}), heads_of_press_office())


def tell_withdrawn(subject, user, notes) -> None:
    """To the heads of the press office and whoever began the page."""
    owner = getattr(subject, "owner_id", None)
    owners = get_user_model()._default_manager.filter(pk=owner) if owner else []
    post(Letter("withdrawn", subject, user, {"notes": notes}), [*heads_of_press_office(), *owners])
