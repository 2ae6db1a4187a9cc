"""What the portal itself brings to its demo."""

from pathlib import Path

from portal.setup.demo.contents import DemoContent, PageKind, RecordKind

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
