"""What apps bring to the demo: a folder of files, and which models their tables make."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from portal.values.registry import Registry


def unchanged(demo, entry: dict) -> dict:
    return entry


def no_facts(demo, entry: dict) -> dict:
    return {}


def no_rows(entry: dict, tag: str) -> dict:
    return {}


@dataclass(frozen=True)
class RecordKind:
    """Tables ``[[name]]`` make records of ``model`` ("app.Model").

    ``prepare(demo, entry)`` gives the entry with what its file leaves to code, such as files.
    """

    name: str
    model: str
    prepare: Callable = unchanged


@dataclass(frozen=True)
class PageKind:
    """Tables ``[[name]]`` make pages of ``model``, below a page of ``parent`` ("app.Model") or,
    without one, below the home page.

    ``record`` names the kind of record that a page speaks of: its pages are the tables ``page``
    of that record's entries. ``field`` is then the page's field for it. ``words`` says which
    fields each language's table fills, ``translated_rows(entry, tag)`` the rows that are
    translated with the page; ``facts(demo, entry)`` gives the page's other values.
    """

    name: str
    model: str
    parent: str = ""
    record: str = ""
    field: str = ""
    words: tuple[str, ...] = ("title", "lead")
    facts: Callable = no_facts
    translated_rows: Callable = no_rows
    order: int = 100


@dataclass(frozen=True)
class DemoContent:
    """The files of one app. Records of all contents are loaded before any page."""

    folder: Path
    records: tuple[RecordKind, ...] = ()
    pages: tuple[PageKind, ...] = ()
    order: int = 100


contents: Registry[DemoContent] = Registry()


RECORDS = {
    "topic": "Topic",
    "specialty": "Specialty",
    "degree": "Degree",
    "academic_title": "AcademicTitle",
    "qualification": "QualificationCategory",
    "advisory_function": "AdvisoryFunction",
    "organisation": "Organisation",
    "person": "Person",
    "programme": "Programme",
    "event": "Event",
    "activity": "Activity",
    "commitment": "Commitment",
}


def standard_page_facts(demo, entry):
    return {"show_in_menus": entry.get("in_menus", False), "purpose": entry.get("purpose", "")}


DEMO = DemoContent(
    folder=Path(__file__).parent,
    records=tuple(RecordKind(name, f"portal.{model}") for name, model in RECORDS.items()),
    pages=(
        PageKind(
            "event_page",
            "portal.EventPage",
            parent="portal.EventIndexPage",
            field="event",
            order=10,
        ),
        PageKind("page", "portal.StandardPage", facts=standard_page_facts, order=20),
    ),
    order=0,
)
