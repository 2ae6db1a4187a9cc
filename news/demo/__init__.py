"""Demo content of this app: files, and what they make (docs/demo.md)."""

import datetime
import uuid
from pathlib import Path

from wagtail.models import Locale

from news import models
from news.models import NewsChangeNote, NewsPerson, NewsRelatedPage
from portal.setup.demo.contents import DemoContent, PageKind
from portal.values.partial_date import PartialDate

WORDS = ("title", "lead", "image_alt", "image_caption", "image_credit", "source_words")


def facts(demo, entry: dict) -> dict:
    """Date, source, picture and the records that an item names."""
    return {
        "date": demo.day(entry.get("date", "")),
        "source": reporter(demo, entry),
        "original_language": entry.get("original_language", ""),
        "image": demo.pictures.image(entry["picture"]),
        "people": people(demo, entry),
        "organisations": rows(demo, entry, "organisation"),
        "events": rows(demo, entry, "event"),
        "topics": rows(demo, entry, "topic"),
        "related_pages": related_pages(demo, entry),
    }


def reporter(demo, entry: dict):
    """The organisation that reports it, or None when the report does not say."""
    key = entry.get("reported_by")
    return demo.record("organisation", key) if key else None


def rows(demo, entry: dict, kind: str) -> list:
    row = {
        "organisation": models.NewsOrganisation,
        "event": models.NewsEvent,
        "topic": models.NewsTopic,
    }[kind]
    return [row(**{kind: demo.record(kind, key)}) for key in entry.get(f"{kind}s", [])]


def people(demo, entry: dict) -> list:
    """Each person with the post that the record gives for the day of the item."""
    day = PartialDate(demo.day(entry.get("date", "")))
    named = [demo.record("person", key) for key in entry.get("people", [])]
    return [
        NewsPerson(person=person, post=held.post if (held := person.post_at(day)) else {})
        for person in named
    ]


def related_pages(demo, entry: dict) -> list:
    """The pages of agreements that the item is about, where the register is installed."""
    pages = (demo.pages.get(("agreement_page", key)) for key in entry.get("agreements", []))
    return [NewsRelatedPage(target=page) for page in pages if page]


def change_notes(entry: dict, tag: str) -> dict[str, list]:
    """What was changed after publication. A note has the same identity in every language."""
    notes = [
        NewsChangeNote(
            date=datetime.date.fromisoformat(change["date"]),
            text=change[tag],
            locale=Locale.objects.get(language_code=tag),
            translation_key=uuid.uuid5(uuid.NAMESPACE_OID, f"{entry['key']}/{place}"),
        )
        for place, change in enumerate(entry.get("changes", []))
    ]
    return {"change_notes": notes}


DEMO = DemoContent(
    folder=Path(__file__).parent,
    pages=(
        PageKind(
            "news",
            "portal_news.NewsPage",
            parent="portal_news.NewsIndexPage",
            words=WORDS,
            facts=facts,
            translated_rows=change_notes,
            order=50,
        ),
    ),
)
