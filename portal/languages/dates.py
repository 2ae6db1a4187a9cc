"""Dates in words, as each language writes them, known to the day, the month or the year.

Month names are CLDR's; the order of the parts is ours, since CLDR's Kazakh is "2018 ж. 14 мамыр".
"""

import datetime
from dataclasses import dataclass

from babel import dates as babel_dates
from django.conf import settings
from django.utils import timezone
from django.utils.translation import get_language, pgettext_lazy

from portal.languages.cldr import babel_locale


@dataclass(frozen=True)
class DateWords:
    """How one language writes dates: CLDR patterns of the parts, and where the year stands."""

    day: str  # day and month
    month: str  # month before or after a year
    in_year: str  # the parts above with their year
    year: str
    years: str  # two years


WRITTEN = {
    "kk": DateWords("d MMMM", "MMMM", "{part} {year} ж.", "{year} ж.", "{start}–{end} жж."),
    "ru": DateWords("d MMMM", "LLLL", "{part} {year} г.", "{year} г.", "{start}–{end} гг."),
    "en": DateWords("d MMMM", "MMMM", "{part} {year}", "{year}", "{start}–{end}"),
    "ky": DateWords("d-MMMM", "MMMM", "{year}-ж., {part}", "{year}-ж.", "{start}–{end}-жж."),
    "uz": DateWords("d-MMMM", "MMMM", "{part}, {year}-yil", "{year}-yil", "{start}–{end}-yillar"),
}
# uz puts the month after its year, but the day before it.
UZBEK_MONTH = "{year}-yil, {part}"


def format_date(value, language=None):
    """A date, datetime or partial date ("2018-05-14", "2018-05", "2018") in words.

    ``language`` defaults to the active one. An unknown date ("" or None) gives "".
    """
    parts, language = _parts(value), _tag(language)
    if not parts:
        return ""
    if language not in WRITTEN:
        return _cldr_date(parts, language)
    if len(parts) == 1:
        return WRITTEN[language].year.format(year=parts[0])
    return _in_year(_part(parts, language), parts, language)


def format_datetime(value, language=None):
    """A moment in words, in the site's time zone: date, comma, hours and minutes."""
    value = _local(value)
    return f"{format_date(value, language)}, {value:%H:%M}"


def format_range(start, end, language=None):
    """Two dates in words, without repeating what they share ("14–16 May 2018").

    Either may be unknown; then the other one is given alone.
    """
    language = _tag(language)
    first, last = _parts(start), _parts(end)
    if not first or not last or first == last:
        return format_date(start if first else end, language)
    if language not in WRITTEN or len(first) != len(last) or _apart(first, last):
        return f"{format_date(start, language)} – {format_date(end, language)}"
    if len(first) == 1:
        return WRITTEN[language].years.format(start=first[0], end=last[0])
    if len(first) == 3 and first[1] == last[1]:
        part = f"{first[2]}–{_part(last, language)}"
    else:
        part = f"{_part(first, language)} – {_part(last, language)}"
    return _in_year(part, last, language)


def _apart(first, last):
    return len(first) > 1 and first[0] != last[0]


def _tag(language):
    language = language or get_language() or settings.LANGUAGE_CODE
    if language in WRITTEN or "-" not in language:
        return language
    base, rest = language.split("-", 1)
    # ru-KZ writes as ru does, but another script is another language here.
    return base if base in WRITTEN and len(rest) == 2 else language


def _local(value):
    return timezone.localtime(value) if timezone.is_aware(value) else value


def _parts(value):
    """Year, month and day as numbers, as many as are known."""
    if isinstance(value, datetime.datetime):
        value = _local(value).date()
    if isinstance(value, datetime.date):
        return (value.year, value.month, value.day)
    return tuple(int(number) for number in str(value or "").split("-") if number)


def _babel(parts, pattern, language):
    day = datetime.date(*parts, *(1, 1)[: 3 - len(parts)])
    return babel_dates.format_date(day, pattern, locale=babel_locale(language))


def _part(parts, language):
    words = WRITTEN[language]
    return _babel(parts, words.day if len(parts) == 3 else words.month, language)


def _in_year(part, parts, language):
    if language == "uz" and len(parts) == 2:
        return UZBEK_MONTH.format(part=part, year=parts[0])
    return WRITTEN[language].in_year.format(part=part, year=parts[0])


def _cldr_date(parts, language):
    if len(parts) == 1:
        return str(parts[0])
    if len(parts) == 3:
        return _babel(parts, "long", language)
    day = datetime.date(*parts, 1)
    return babel_dates.format_skeleton("yMMMM", day, locale=babel_locale(language))


# For our catalogues: Django's months are capitalised in kk, ky and uz. Its date filter looks them
# up so for the letter E; naming them here makes ``makemessages`` collect them.
MONTHS_IN_A_DATE = (
    pgettext_lazy("alt. month", "January"),
    pgettext_lazy("alt. month", "February"),
    pgettext_lazy("alt. month", "March"),
    pgettext_lazy("alt. month", "April"),
    pgettext_lazy("alt. month", "May"),
    pgettext_lazy("alt. month", "June"),
    pgettext_lazy("alt. month", "July"),
    pgettext_lazy("alt. month", "August"),
    pgettext_lazy("alt. month", "September"),
    pgettext_lazy("alt. month", "October"),
    pgettext_lazy("alt. month", "November"),
    pgettext_lazy("alt. month", "December"),
)
