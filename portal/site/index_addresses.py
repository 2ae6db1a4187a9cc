"""Where the list pages stand that sections and records lead to: "All news", "All agreements"."""

from django.utils.translation import get_language
from wagtail.models import Page, Site

from portal.caching.cache import cached
from portal.caching.statements import prepared
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
    return index_row(model, language or get_language())[0]


def index_title(model: type[Page], language: str) -> str:
    """The title of the list page of this type in a language; "" where none is public."""
    return index_row(model, language)[1]


def index_row(model: type[Page], language: str) -> tuple[str, str]:
    """``url_path`` and title of the first list page of this type in a language."""
    rows = cached(f"index:{model._meta.label_lower}", lambda: list_pages(model))
    return next(((path, title) for tag, path, title in rows if tag == language), ("", ""))


@prepared
def list_pages(model: type[Page]):
    pages = unrestricted(model.objects.live()).order_by("path")
    return pages.values_list("locale__language_code", "url_path", "title")
