"""A record as the readers of each language see it, with the pages about it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from django.utils.translation import override
from wagtail.models import Page

from portal.languages.order import fallback_order
from portal.records.base import Record
from portal.records.searched import RecordText
from portal.search.index.search_document import LanguageVersion
from portal.search.index.sources.naming import labels_of
from portal.search.index.sources.page_words import lead_of, text_of
from portal.values.localised_text import Text


def faces_of(record: Record, told: RecordText, pages: list[Page]) -> Iterator[LanguageVersion]:
    """One for each language in which the record has a name or a page about it."""
    by_language = {page.locale.language_code: page for page in reversed(pages)}
    labels = labels_of(record)
    languages = list(dict.fromkeys([*labels, *by_language]))
    words = by_face(told.words, languages)
    for language in languages:
        page = by_language.get(language)
        own = [*words[language], *in_language(told.choices, language)]
        yield face(record, page, labels.get(language), language, own, told.with_pages)


def face(
    record, page: Page | None, label, language: str, words: list[str], whole: bool
) -> LanguageVersion:
    """Where a page has taken the address over, its title and words; else the record's name."""
    subject = page or record
    texts = [text_of(page) if page and whole else "", *words]
    return LanguageVersion(
        language=language,
        title=page.title if page else str(label),
        lead=lead_of(page) if page and whole else "",
        text="\n".join(dict.fromkeys(text.strip() for text in texts if text.strip())),
        source=subject._meta.label_lower,
        source_pk=str(subject.pk),
    )


def by_face(words: Iterable[Text], languages: list[str]) -> dict[str, list[Text]]:
    """Each text in the face of its language; in another one's where the thing has none in it, as
    its readers are shown it too."""
    found: dict[str, list[Text]] = defaultdict(list)
    for text in words:
        nearest = (tag for tag in fallback_order(text.language) if tag in languages)
        found[next(nearest, languages[0] if languages else "")].append(text)
    return found


def in_language(choices: Iterable, language: str) -> list[str]:
    """Words of the interface in a language."""
    with override(language or None):
        return [str(choice) for choice in choices]
