"""Links to pages lead to the reader's language, whichever language the editor linked from."""

from collections.abc import Iterable

from django.db.models import Exists, OuterRef
from django.utils.html import escape
from django.utils.translation import get_language
from wagtail import hooks
from wagtail.models import Page

from portal.pages.about_records import without_hidden_records
from portal.records.language_addresses import page_address


def in_readers_language(pages: Iterable[Page], public_only: bool = False) -> dict[int, Page]:
    """By the key of each page, the page to link to from the active language.

    That is its live translation, else the page itself if it is live; pages that have neither are
    left out. With ``public_only`` also those behind a password or a login, and those about a record
    that is not public. One query for all translations, one more for the restrictions.
    """
    pages = list(pages)
    candidates = Page.objects.live().select_related("locale")
    if public_only:
        candidates = without_hidden_records(candidates.public())
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
            targets = link_targets({int(key) for key in keys if key.isdecimal()})
            found = [targets.get(int(key)) if key.isdecimal() else None for key in keys]
            return [opening_tag(*target) if target else "<a>" for target in found]

    features.register_link_type(LocalisedPageLinkHandler)


def link_targets(page_ids: set[int]) -> dict[int, tuple[str, str]]:
    """Language and address of the page that a link to each page leads the reader to.

    Chosen as by ``in_readers_language``, from one query over light rows. A page about a hidden
    record is none: it answers 404, and its address would tell its title.
    """
    linked = Page.objects.filter(pk__in=page_ids).values("translation_key")
    shown = without_hidden_records(Page.objects.live()).filter(pk=OuterRef("pk"))
    rows = Page.objects.filter(translation_key__in=linked).values_list(
        "pk", "translation_key", Exists(shown), "locale__language_code", "url_path"
    )
    rows = list(rows) if page_ids else []
    live = {pk: (language, path) for pk, _key, is_live, language, path in rows if is_live}
    own = {key: live[pk] for pk, key, _live, language, _path in rows
           if pk in live and language == get_language()}  # fmt: skip
    chosen = {pk: own.get(key) or live.get(pk) for pk, key, *_rest in rows if pk in page_ids}
    return {
        pk: (language, page_address(path, language))
        for pk, (language, path) in ((pk, target) for pk, target in chosen.items() if target)
    }


def opening_tag(language: str, address: str) -> str:
    """The opening tag of a link to an address; without one where nothing serves the page."""
    if not address:
        return "<a>"
    hreflang = f' hreflang="{escape(language)}"' if language != get_language() else ""
    return f'<a href="{escape(address)}"{hreflang}>'
