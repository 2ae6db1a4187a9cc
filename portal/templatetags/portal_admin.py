"""Tags of the admin's templates."""

from __future__ import annotations

from django import template
from django.apps import apps

register = template.Library()


@register.simple_tag
def page_type_icon(app_label: str, model_name: str) -> str:
    """The icon of a type of page; a host's own types have a plain one."""
    return getattr(apps.get_model(app_label, model_name), "page_icon", "doc-empty-inverse")
