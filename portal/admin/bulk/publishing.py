"""Publish what may be published, and say of the rest why not."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.html import format_html
from django.utils.translation import gettext as _
from wagtail.admin import messages


class RefusalsMixin:
    """For a bulk action: what a rule refuses is told by name, and the rest is done.

    Subclasses say ``act(instance, context)``; it may raise ValidationError, and then nothing of
    it stays.
    """

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.done: list = []
        self.refused: list[tuple[object, list[str]]] = []

    def get_execution_context(self):
        return {**super().get_execution_context(), "action": self}

    @classmethod
    def execute_action(cls, objects, **context):
        action = context.pop("action")
        others = sum(action.attempt(instance, context) for instance in objects)
        return len(action.done), others

    def attempt(self, instance, context: dict) -> int:
        """Act in a savepoint of its own; gives how many child pages were published with it."""
        try:
            with transaction.atomic():
                others = self.act(instance, context) or 0
        except ValidationError as error:
            self.refused.append((instance, error.messages))
            return 0
        self.done.append(instance)
        return others

    def form_valid(self, form):
        response = super().form_valid(form)
        for instance, reasons in self.refused:
            messages.error(
                self.request,
                format_html("{}: {}", self.name_of(instance), " ".join(reasons)),
                buttons=[messages.button(self.edit_url(instance), _("Edit"))],
            )
        return response

    def get_success_message(self, num_parent_objects, num_child_objects):
        if num_parent_objects:
            return super().get_success_message(num_parent_objects, num_child_objects)
        return None
