"""Whole sentences with dates in them, each in a form for a day, a month and a year.

The three forms are separate messages, since prepositions and cases differ between them in most
languages; a translator may always write "Signed: %(date)s." A fourth says that the date is not
known.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import get_language, override, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from portal.languages.dates import format_date
from portal.values.partial_date import PartialDate

#: A date may end in an abbreviation ("2015 г."), whose full stop is the sentence's too.
TWO_STOPS = re.compile(r"\.(</time>)?\.$")

Dated = Callable[[PartialDate], str]


@dataclass(frozen=True)
class Sentence:
    """A translatable message and the dates and numbers that go into it."""

    message: str
    dates: Mapping[str, PartialDate] = field(default_factory=dict)
    numbers: Mapping[str, int] = field(default_factory=dict)

    def filled(self, dated: Dated) -> str:
        """The sentence in the active language. ``dated`` writes a date."""
        values = {name: dated(PartialDate(date)) for name, date in self.dates.items()}
        filled = str(self.message % {**values, **self.numbers})
        return filled[:-1] if TWO_STOPS.search(filled) else filled


def as_text(sentences: list[Sentence], language: str | None = None) -> list[str]:
    """The sentences in a language, the active one by default, with dates in its words."""
    language = language or get_language()
    with override(language):
        return [s.filled(lambda date: format_date(date, language)) for s in sentences]


def as_html(sentences: list[Sentence], language: str | None = None) -> SafeString:
    """The same in one line of HTML, each date in a ``time`` element.

    The messages come from our own catalogues and count as HTML, as they do in templates.
    """
    language = language or get_language()

    def dated(date: PartialDate) -> SafeString:
        return format_html('<time datetime="{}">{}</time>', date, format_date(date, language))

    with override(language):
        return format_html_join(" ", "{}", ((SafeString(s.filled(dated)),) for s in sentences))


SIGNED = {
    "day": _("Signed on %(date)s."),
    "month": pgettext_lazy("month", "Signed in %(date)s."),
    "year": pgettext_lazy("year", "Signed in %(date)s."),
    "unknown": _("The date of signature is not published."),
}
PROVISIONAL = {
    "day": pgettext_lazy("day", "Applied provisionally since %(date)s."),
    "month": pgettext_lazy("month", "Applied provisionally since %(date)s."),
    "year": pgettext_lazy("year", "Applied provisionally since %(date)s."),
    "unknown": _("The date from which it is applied provisionally is not published."),
}
IN_FORCE = {
    "day": pgettext_lazy("day", "In force since %(date)s."),
    "month": pgettext_lazy("month", "In force since %(date)s."),
    "year": pgettext_lazy("year", "In force since %(date)s."),
    "unknown": _("The date of entry into force is not published."),
}
ENTERED_INTO_FORCE = {
    "day": _("Entered into force on %(date)s."),
    "month": pgettext_lazy("month", "Entered into force in %(date)s."),
    "year": pgettext_lazy("year", "Entered into force in %(date)s."),
    "unknown": _("The date of entry into force is not published."),
}
RENEWED = {
    "day": _("Renewed on %(date)s."),
    "month": pgettext_lazy("month", "Renewed in %(date)s."),
    "year": pgettext_lazy("year", "Renewed in %(date)s."),
    "unknown": _("Renewed; the date is not published."),
}
SUSPENDED = {
    "day": pgettext_lazy("day", "Suspended since %(date)s."),
    "month": pgettext_lazy("month", "Suspended since %(date)s."),
    "year": pgettext_lazy("year", "Suspended since %(date)s."),
    "unknown": _("Suspended; the date is not published."),
}
NOTICE_GIVEN = {
    "day": _("Notice of termination was given on %(date)s."),
    "month": pgettext_lazy("month", "Notice of termination was given in %(date)s."),
    "year": pgettext_lazy("year", "Notice of termination was given in %(date)s."),
    "unknown": _("Notice of termination was given; its date is not published."),
}
TERMINATED = {
    "day": _("Terminated on %(date)s."),
    "month": pgettext_lazy("month", "Terminated in %(date)s."),
    "year": pgettext_lazy("year", "Terminated in %(date)s."),
    "unknown": _("Terminated; the date is not published."),
}
EXPIRED = {
    "day": _("The last day of its term was %(date)s."),
    "month": pgettext_lazy("month", "Expired in %(date)s."),
    "year": pgettext_lazy("year", "Expired in %(date)s."),
    "unknown": _("Expired; the date is not published."),
}
SUPERSEDED = {
    "day": _("Replaced by a later agreement on %(date)s."),
    "month": pgettext_lazy("month", "Replaced by a later agreement in %(date)s."),
    "year": pgettext_lazy("year", "Replaced by a later agreement in %(date)s."),
    "unknown": _("Replaced by a later agreement; the date is not published."),
}
TERM_ENDS = {
    "day": _("The current term ends on %(date)s."),
    "month": pgettext_lazy("month", "The current term ends in %(date)s."),
    "year": pgettext_lazy("year", "The current term ends in %(date)s."),
}
LAPSED = {
    "day": _("Its term ended on %(date)s; whether it was renewed is not published."),
    "month": pgettext_lazy(
        "month", "Its term ended in %(date)s; whether it was renewed is not published."
    ),
    "year": pgettext_lazy(
        "year", "Its term ended in %(date)s; whether it was renewed is not published."
    ),
}


def dated(forms: Mapping[str, str], date: PartialDate) -> Sentence:
    """The form of a sentence that fits how much of the date is known."""
    return Sentence(forms[date.precision], {"date": date} if date else {})
