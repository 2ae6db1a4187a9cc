"""What whoever submits a page or record tells the reviewer.

Wagtail starts a workflow without a word; the form leaves it here until the task begins, within
the same request.
"""

from contextvars import ContextVar

from django import forms
from django.core.signals import request_finished, request_started
from django.dispatch import receiver
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel

#: The entry in the history.
TOLD_REVIEWER = "portal.review_message"

#: What a form posts when it asks for review.
SUBMISSIONS = ("action-submit", "action-restart-workflow")

_left: ContextVar[str] = ContextVar("review_message", default="")


def leave(text: str) -> None:
    """Keep the text for the task that is about to start."""
    _left.set(text.strip())


def take() -> str:
    """The text left for the task, once."""
    text = _left.get()
    _left.set("")
    return text


@receiver([request_started, request_finished], dispatch_uid="portal-review-message")
def forget(**_signal) -> None:
    _left.set("")


class ReviewMessageForm(forms.Form):
    """Adds the message to a form that may submit for review. It is no part of the content."""

    review_message = forms.CharField(
        label=_("Message to the reviewer"),
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_(
            "Sent when you submit for review: what to look at, by when it is needed. It stays in "
            "the history and is never public."
        ),
    )

    def save(self, commit=True):
        if any(action in self.data for action in SUBMISSIONS):
            leave(self.cleaned_data.get("review_message") or "")
        return super().save(commit=commit)


def message_panel() -> FieldPanel:
    return FieldPanel("review_message")
