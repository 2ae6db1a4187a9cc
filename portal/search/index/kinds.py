"""What a result is called: news, agreement, expert. Apps name their own."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import Model
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from portal.values.registry import Registry


@dataclass(frozen=True)
class SearchKind:
    """The label that results of these models stand under.

    ``is_dated``: that of such a thing the day matters, and is told even when it is not known;
    ``date_label`` says what happened then where it does not go without saying.
    """

    name: str
    label: Promise
    models: tuple[type[Model], ...]
    order: int = 100
    is_dated: bool = False
    date_label: Promise | str = ""


search_kinds: Registry[SearchKind] = Registry()


def label_of(model: type[Model]):
    """The label for results of ``model``; “Page” for what nobody has named."""
    return next((kind.label for kind in search_kinds if issubclass(model, kind.models)), _("Page"))


def kind_named(name: str) -> SearchKind | None:
    return next((kind for kind in search_kinds if kind.name == name), None)


def kind_of(model: type[Model]) -> str:
    """The name of the kind that ``model`` belongs to; "page" for what nobody has named."""
    return next((kind.name for kind in search_kinds if issubclass(model, kind.models)), "page")
