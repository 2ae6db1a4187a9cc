"""Where the list pages stand that sections and records lead to: "All news", "All agreements"."""

from __future__ import annotations

from django.utils.translation import get_language
from wagtail.models import Page, Site

from portal.caching.cache import cached
from portal.records.language_addresses import page_address, unrestricted


def index_address(model: type[Page], language: str | None = None, site: Site | None = None) -> str:
    """The address of the list page of this type in a language, the reader's by default.

    "" where none is public. Asked once a minute, or when a page has changed.
    """
    language = language or get_language()
    url_path = index_path(model, language)
    return page_address(url_path, language, site) if url_path else ""


def index_path(model: type[Page], language: str | None = None) -> str:
    """``url_path`` of the same page; "" where none is public."""
    language = language or get_language()
    name = f"index:{model._meta.label_lower}:{language}"
    return cached(name, lambda: read_path(model, language))


def index_title(model: type[Page], language: str) -> str:
    """The title of the list page of this type in a language; "" where none is public."""
    return cached(
        f"title:{model._meta.label_lower}:{language}", lambda: read_title(model, language)
    )


def read_title(model: type[Page], language: str) -> str:
    pages = unrestricted(model.objects.live()).filter(locale__language_code=language)
    return pages.order_by("path").values_list("title", flat=True).first() or ""


def read_path(model: type[Page], language: str) -> str:
    pages = unrestricted(model.objects.live()).filter(locale__language_code=language)
    return pages.order_by("path").values_list("url_path", flat=True).first() or ""
