"""Pages from the files: the original published below its index page, then its translations as
translators leave them: strings of wagtail-localize, complete and published."""

import re

from django.apps import apps
from django.conf import settings
from wagtail.models import Locale, Page
from wagtail_localize.models import StringSegment, StringTranslation, Translation, TranslationSource
from wagtail_localize.segments import StringSegmentValue
from wagtail_localize.segments.extract import extract_segments

from portal.setup.demo.contents import PageKind
from portal.setup.demo.files import DemoFileError

OF_A_TABLE = re.compile(r"\.[0-9a-f]{16}$")
LANGUAGES = tuple(tag for tag, _name in settings.WAGTAIL_CONTENT_LANGUAGES)


class PageMaker:
    """Makes the pages of one kind."""

    def __init__(self, demo, kind: PageKind):
        self.demo, self.kind = demo, kind
        self.model = apps.get_model(kind.model)

    def entries(self) -> list[dict]:
        """The kind's own entries, or the page tables of its published records' entries."""
        kind = self.kind
        if not kind.record:
            return list(self.demo.entries.get(kind.name, {}).values())
        return [
            {**entry["page"], "key": key, kind.field: key}
            for key, entry in self.demo.entries.get(kind.record, {}).items()
            if "page" in entry and not entry.get("draft")
        ]

    def make(self, entry: dict) -> Page:
        """Publish the page in its first language and translate it into the others it has."""
        source = entry.get("source_language") or entry["source"]
        facts = self.facts(entry)
        page = self.page(entry, source, facts)
        self.parent(source).add_child(instance=page)
        page.save_revision().publish()
        page = self.model.objects.get(pk=page.pk)
        others = [tag for tag in LANGUAGES if tag in entry and tag != source]
        single = {name: value for name, value in facts.items() if not isinstance(value, list)}
        translate(page, {tag: self.page(entry, tag, single) for tag in others})
        return page

    def facts(self, entry: dict) -> dict:
        facts = self.kind.facts(self.demo, entry)
        if self.kind.field:
            facts[self.kind.field] = self.demo.record(
                self.kind.record or self.kind.field, entry[self.kind.field]
            )
        return facts

    def page(self, entry: dict, tag: str, facts: dict) -> Page:
        """An unsaved page with the words of one language."""
        words = entry[tag]
        rows = {name: value for name, value in facts.items() if isinstance(value, list)}
        page = self.model(
            slug=entry["key"],
            locale=self.demo.locale(tag),
            body=self.demo.bodies.read(words.get("body", ""), f"{self.kind.name}/{entry['key']}"),
            **{name: words.get(name, "") for name in self.kind.words},
            **{name: value for name, value in facts.items() if name not in rows},
        )
        rows |= self.kind.translated_rows(entry, tag)
        for name, value in rows.items():
            setattr(page, name, value)
        return page

    def parent(self, tag: str) -> Page:
        """The list below which the kind's pages stand in a language, or the home page."""
        if not self.kind.parent:
            return Page.objects.get(pk=self.demo.homes[tag].pk)
        parents = apps.get_model(self.kind.parent).objects.filter(locale=self.demo.locale(tag))
        return parents.order_by("path").first()


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
