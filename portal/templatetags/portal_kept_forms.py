"""The note in each form of the admin of who writes it."""

from __future__ import annotations

from django import template

from portal.admin import saved_forms

register = template.Library()


@register.simple_tag(takes_context=True)
def writer_note(context) -> str:
    """The signed note for the user who opens the form."""
    return saved_forms.writer_note(context["request"].user)
