"""Links to pages lead to the reader's language, whichever language the editor linked from."""

from __future__ import annotations

from collections.abc import Iterable

from django.utils.html import escape
from django.utils.translation import get_language
from wagtail import hooks
from wagtail.models import Page


def in_readers_language(pages: Iterable[Page], public_only: bool = False) -> dict[int, Page]:
    """By the key of each page, the page to link to from the active language.

    That is its live translation, else the page itself if it is live; pages that have neither are
    left out. With ``public_only`` also those behind a password or a login. One query for all
    translations, one more for the restrictions.
    """
    pages = list(pages)
    candidates = Page.objects.live().select_related("locale")
    if public_only:
        candidates = candidates.public()
    candidates = candidates.filter(translation_key__in={page.translation_key for page in pages})
    by_key = {(page.translation_key, page.locale.language_code): page for page in candidates}
    by_id = {page.pk: page for page in by_key.values()}
    chosen = {
        page.pk: by_key.get((page.translation_key, get_language())) or by_id.get(page.pk)
        for page in pages
    }
    return {key: page for key, page in chosen.items() if page}


@hooks.register("register_rich_text_features", order=100)
def link_to_readers_language(features):
    """Replace Wagtail's link handler, which asks for each page's translation by itself."""
    # Imported here: it loads the page model, which is not there yet when blocks are declared.
    from wagtail.rich_text.pages import PageLinkHandler

    class LocalisedPageLinkHandler(PageLinkHandler):
        @classmethod
        def expand_db_attributes_many(cls, attrs_list):
            keys = [str(attrs.get("id", "")) for attrs in attrs_list]
            pages = Page.objects.filter(pk__in={key for key in keys if key.isdigit()})
            shown = {str(key): page for key, page in in_readers_language(pages).items()}
            return [opening_tag(shown.get(key)) for key in keys]

    features.register_link_type(LocalisedPageLinkHandler)


def opening_tag(page: Page | None) -> str:
    """The opening tag of a link to the page; without an address when it is not published."""
    if page is None or not page.url:
        return "<a>"
    language = page.locale.language_code
    hreflang = f' hreflang="{escape(language)}"' if language != get_language() else ""
    return f'<a href="{escape(page.url)}"{hreflang}>'
