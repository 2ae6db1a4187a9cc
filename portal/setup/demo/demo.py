"""The demo while it is being loaded: entries, and what was made of them so far."""

import datetime
from functools import cache

from django.apps import apps
from django.utils import timezone
from wagtail.models import Locale, Page

from portal.setup.demo.body import BodyReader
from portal.setup.demo.contents import DemoContent, RecordKind
from portal.setup.demo.files import DemoFileError, read_entries, resolve
from portal.setup.demo.pages import PageMaker
from portal.setup.demo.pictures import PictureMaker
from portal.setup.demo.records import Builder, save_record


class Demo:
    """Makes records on demand, so that files may name each other in any order."""

    def __init__(
        self,
        contents: list[DemoContent],
        homes: dict[str, Page],
        today: datetime.date | None = None,
    ):
        self.contents, self.homes = contents, homes
        self.today = today or timezone.localdate()
        self.entries = read_entries([content.folder for content in contents])
        self.kinds = {kind.name: kind for content in contents for kind in content.records}
        self.kind_of_model = {apps.get_model(k.model): k.name for k in self.kinds.values()}
        self.records, self.pages, self.begun = {}, {}, set()
        self.builder, self.bodies, self.pictures = Builder(self), BodyReader(self), PictureMaker()
        self.locale = cache(lambda tag: Locale.objects.get(language_code=tag))

    def load_records(self) -> None:
        for kind in self.kinds:
            for key in self.entries.get(kind, {}):
                self.record(kind, key)

    def load_pages(self) -> None:
        kinds = [kind for content in self.contents for kind in content.pages]
        for kind in sorted(kinds, key=lambda kind: kind.order):
            maker = PageMaker(self, kind)
            for entry in maker.entries():
                self.pages[kind.name, entry["key"]] = maker.make(entry)

    def record(self, kind: str, key: str):
        """The published record, made now if need be. Raises DemoFileError when there is none,
        or when two entries need each other."""
        if (kind, key) not in self.records:
            self.records[kind, key] = self.make_record(self.kinds[kind], key)
        return self.records[kind, key]

    def make_record(self, kind: RecordKind, key: str):
        if key not in self.entries.get(kind.name, {}):
            raise DemoFileError(f"no {kind.name} “{key}”")
        if (kind.name, key) in self.begun:
            raise DemoFileError(f"{kind.name} “{key}” needs itself")
        self.begun.add((kind.name, key))
        entry = kind.prepare(self, self.entries[kind.name][key])
        record = self.builder.build(apps.get_model(kind.model), entry)
        save_record(record, draft=entry.get("draft", False))
        return record

    def linked(self, model, given):
        """What a foreign key's value names: a record by key, or an object made by code."""
        if given is None or not isinstance(given, str):
            return given
        return self.record(self.kind_of_model[model], given)

    def page(self, key: str, kind: str = "page"):
        """A page made before. Raises DemoFileError when there is none yet."""
        if (kind, key) not in self.pages:
            raise DemoFileError(f"no {kind} “{key}” before this one")
        return self.pages[kind, key]

    def city(self, key: str) -> dict[str, str]:
        """The names of a place. Raises DemoFileError when no file has it."""
        if key not in self.entries["city"]:
            raise DemoFileError(f"no city “{key}”")
        return {tag: name for tag, name in self.entries["city"][key].items() if tag != "key"}

    def day(self, text: str) -> str:
        return resolve(text, self.today)
