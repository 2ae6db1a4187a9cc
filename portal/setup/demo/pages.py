"""Pages from the files: the original published below its index page, then its translations."""

from __future__ import annotations

from django.apps import apps
from django.conf import settings
from wagtail.models import Page

from portal.setup.demo.contents import PageKind
from portal.setup.demo.translations import translate

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
