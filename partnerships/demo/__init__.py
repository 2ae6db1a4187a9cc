"""Demo content of this app: files, and what they make (docs/demo.md)."""

from pathlib import Path

from partnerships.demo.texts import with_file
from portal.setup.demo.contents import DemoContent, PageKind, RecordKind


def with_files(demo, entry: dict) -> dict:
    """The entry with a small file for each of its texts."""
    texts = [with_file(demo, entry, text) for text in entry.get("texts", [])]
    return {**entry, "texts": texts}


DEMO = DemoContent(
    folder=Path(__file__).parent,
    records=(RecordKind("agreement", "portal_partnerships.Agreement", with_files),),
    pages=(
        PageKind(
            "agreement_page",
            "portal_partnerships.AgreementPage",
            parent="portal_partnerships.AgreementIndexPage",
            record="agreement",
            field="agreement",
            order=30,
        ),
    ),
)
