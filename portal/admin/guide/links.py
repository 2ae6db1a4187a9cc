"""Where links of the guide lead, in whatever site it is read.

A chapter names no machine and no path: ``admin:wagtailimages:index`` is a view of the admin,
``admin:list:app.model`` the list of a kind of record or page, ``guide:name`` another chapter.
"""

from __future__ import annotations

from django.apps import apps
from django.urls import NoReverseMatch, reverse

from portal.admin.guide.chapters import chapter_called


def address(target: str, language: str) -> str | None:
    """The address of a link, or None where the site has no such place: another app's, say."""
    scheme, _colon, name = target.partition(":")
    try:
        if scheme == "guide":
            return reverse("portal_guide_chapter", args=[language, chapter_called(name).name])
        if scheme == "admin":
            kind, _colon, label = name.partition(":")
            return list_address(label) if kind == "list" else reverse(name)
    except (AttributeError, LookupError, NoReverseMatch):
        return None
    return target if scheme in ("http", "https") else None


def list_address(label: str) -> str:
    """Raises LookupError, AttributeError or NoReverseMatch where there is no such list."""
    model = apps.get_model(label)
    if viewset := getattr(model, "snippet_viewset", None):
        return reverse(viewset.get_url_name("list"))
    return reverse(f"portal_list_{model._meta.label_lower.replace('.', '_')}:index")
