"""Translations as translators leave them: strings of wagtail-localize, complete and published."""

from __future__ import annotations

import re

from wagtail.models import Locale, Page
from wagtail_localize.models import StringSegment, StringTranslation, Translation, TranslationSource
from wagtail_localize.segments import StringSegmentValue
from wagtail_localize.segments.extract import extract_segments

from portal.setup.demo.files import DemoFileError

OF_A_TABLE = re.compile(r"\.[0-9a-f]{16}$")


def translate(page: Page, translated: dict[str, Page]) -> None:
    """Translate the published ``page`` and publish it in each language.

    ``translated`` holds, by language tag, an unsaved page of the same type with the translated
    words in the same places. Raises DemoFileError when its places are others.
    """
    source, _created = TranslationSource.get_or_create_from_instance(page)
    segments = StringSegment.objects.filter(source=source).select_related("string", "context")
    segments = list(segments)
    own = strings(page)
    for tag, words in translated.items():
        locale = Locale.objects.get(language_code=tag)
        pairs = paired(own, strings(words), f"{page.slug} ({tag})")
        translation = Translation.objects.create(source=source, target_locale=locale)
        StringTranslation.objects.bulk_create(
            StringTranslation(
                translation_of=segment.string,
                locale=locale,
                context=segment.context,
                data=pairs[segment.context.path, segment.string.data],
                translation_type=StringTranslation.TRANSLATION_TYPE_MANUAL,
            )
            for segment in segments
        )
        translation.save_target(publish=True)


def strings(page: Page) -> list[StringSegmentValue]:
    return [value for value in extract_segments(page) if isinstance(value, StringSegmentValue)]


def paired(own: list, others: list, where: str) -> dict[tuple[str, str], str]:
    """Each string's translation, by the path and text of the original."""
    if [place(value) for value in own] != [place(value) for value in others]:
        raise DemoFileError(f"{where}: other blocks, paragraphs or fields than the original")
    return {(a.path, a.string.data): b.string.data for a, b in zip(own, others, strict=True)}


def place(value: StringSegmentValue) -> str:
    """Where a string stands. A table's strings are kept by their own words, not by their place."""
    return OF_A_TABLE.sub("", value.path)
