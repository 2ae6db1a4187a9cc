"""Is this page older than its original? Told to the reader, with the way to the original."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Exists, F, OuterRef, Q
from wagtail.models import Page, Site
from wagtail_localize.models import StringSegment, StringTranslation, Translation

from portal.caching.cache import cached
from portal.caching.statements import prepared
from portal.languages.cldr import language_autonym
from portal.records.language_addresses import open_pages, page_address


@dataclass(frozen=True)
class StaleNotice:
    """A translation is older than its original, which was changed at ``changed_at``."""

    language: str  # of the original
    url: str
    title: str
    changed_at: datetime
    translated_at: datetime | None

    @property
    def autonym(self):
        """What the original's language calls itself."""
        return language_autonym(self.language)


def stale_translations():
    """The translations whose original's words have changed since their page was published.

    Also those published since with some strings of the original left untranslated. A page that
    was detached from its original is believed to be up to date once it is published again.
    """
    page = Page.objects.filter(
        translation_key=OuterRef("source__object_id"), locale_id=OuterRef("target_locale_id")
    )
    changed = OuterRef("source__last_updated_at")
    return Translation.objects.filter(
        Exists(page.filter(first_published_at__lt=changed, last_published_at__lt=changed))
        | Q(enabled=True)
        & Exists(page.filter(first_published_at__lt=changed))
        & Exists(untranslated())
    )


def untranslated():
    """The strings of an outer Translation that it has no text for."""
    translated = StringTranslation.objects.filter(
        translation_of_id=OuterRef("string_id"),
        context_id=OuterRef("context_id"),
        locale_id=OuterRef(OuterRef("target_locale_id")),
        has_error=False,
    )
    return StringSegment.objects.filter(source_id=OuterRef("source_id")).filter(~Exists(translated))


@prepared
def what_changed(key, locale):
    """The locale of the original of a page, by the page's ``key`` and ``locale``, and when it
    changed; nothing for a page that is not stale."""
    stale = stale_translations().filter(source__object_id=key, target_locale_id=locale)
    return stale.values_list("source__locale_id", "source__last_updated_at")[:1]


def stale_notice(page: Page, site: Site | None = None) -> StaleNotice | None:
    """What to tell the reader of a page that is older than its original; else None.

    None too when the original is not public. One query for a page that is up to date, and none
    for a minute.
    """
    name = f"stale:{page.translation_key}:{page.locale_id}"
    changed = cached(name, lambda: what_changed(key=page.translation_key, locale=page.locale_id))
    if not changed:
        return None
    [(locale_id, changed_at)] = changed
    original = (
        open_pages()
        .filter(translation_key=page.translation_key, locale_id=locale_id)
        .values_list(F("locale__language_code"), "url_path", "title")
        .first()
    )
    if original is None:
        return None
    language, path, title = original
    url = page_address(path, language, site)
    return StaleNotice(language, url, title, changed_at, page.last_published_at)
