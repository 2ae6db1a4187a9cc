"""What a type of content tells the search of itself: its kind, and the text of one record."""

import datetime
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from django.db.models import Model, TextChoices
from django.utils.functional import Promise

from portal.values.localised_text import LocalisedText, Text
from portal.values.partial_date import PartialDate


@dataclass(frozen=True)
class SearchKind:
    """What results are called: the name in addresses ("agreement"), and the label.

    ``is_dated``: that of such a thing the day matters, and is told even when it is not known;
    ``date_label`` says what happened then where it does not go without saying.
    """

    name: str
    label: Promise | str
    is_dated: bool = False
    date_label: Promise | str = ""


@dataclass(frozen=True)
class Period:
    """A value of a facet that holds from ``since`` until the day before ``until``."""

    name: str
    value: str
    since: datetime.date | None = None
    until: datetime.date | None = None


@dataclass(frozen=True)
class RecordText:
    """All that a visitor reads on the record's own page, and nothing else.

    ``words`` are texts in their languages, ``choices`` words of the interface that a reader of any
    language reads in it. Of ``named`` records drafts are left out by whoever reads this.
    ``with_pages`` is False where pages about it show their title only. ``days`` are the first day
    on which it is public and the first on which it no longer is; None for open.
    """

    words: Sequence[Text] = ()
    choices: Sequence[Promise | str] = ()
    named: Sequence[Model | None] = ()
    names: Sequence[Text] = ()
    facets: Mapping[str, Iterable[str]] = field(default_factory=dict)
    periods: Sequence[Period] = ()
    date: PartialDate | datetime.date | None = None
    days: tuple[datetime.date | None, datetime.date | None] = (None, None)
    with_pages: bool = True


def texts(*words: LocalisedText | None) -> Iterator[Text]:
    """Every text of short words, in every language that they have."""
    for each in words:
        for language, text in (each or {}).items():
            yield Text(text, language)


def label_of(choices: type[TextChoices], value: str) -> Promise | str:
    """The words for a value of a closed list, in the language in which they are read."""
    return choices(value).label if value in choices.values else ""


def live(*records: Model | None) -> list[Model]:
    """Those of these that are published."""
    return [record for record in records if record and record.live]
