"""Which people and organisations of the records a text speaks of, by any of their names.

Names are inflected by endings in all languages of the portal, so a word of the text matches a word
of a name when it begins like it: nothing is known of grammar, and a namesake is found as well.
"""

from collections.abc import Iterator, Sequence

from django.db.models.functions import Substr

from portal.languages.plain_words import words
from portal.records.organisation import Organisation, OrganisationName
from portal.records.person import Person, PersonName

#: By how many first letters the database is asked for names.
START = 3
QUOTATION_MARKS = ("", "«", "“", '"')

#: Endings that change within a language: of Russian adjectives, of words in a vowel or a soft
#: sign, and the last consonant of Kazakh and Kyrgyz words (орталық, орталығы).
TWO_LETTERS = ("ий", "ый", "ой", "ая", "яя", "ое", "ее", "ые", "ие")
ONE_LETTER = tuple("аеёиоуыэюяәіөүұйьқкп")


def mentioned_people(text: str) -> list[Person]:
    """The people whose family name stands in the text beside the given name or its initial."""
    spoken = words(text)
    rows = begun_like(PersonName.objects.exclude(given=""), "family", spoken)
    keys = {row.record_id for row in rows if person_is_in(row, spoken)}
    return list(Person.objects.filter(pk__in=keys)) if keys else []


def mentioned_organisations(text: str) -> list[Organisation]:
    """The organisations one of whose names stands in the text, word by word."""
    spoken = words(text)
    rows = begun_like(OrganisationName.objects.all(), "name", spoken)
    keys = {row.record_id for row in rows if name_is_in(words(row.name), spoken)}
    return list(Organisation.objects.filter(pk__in=keys)) if keys else []


def begun_like(rows, field: str, spoken: Sequence[str]):
    """The rows whose ``field`` begins with the letters of some word: the few worth comparing."""
    starts = {word[:START].lower() for word in spoken if len(word) >= START}
    spellings = {
        (mark + spelling)[:START]
        for start in starts
        for spelling in (start, start.capitalize(), start.upper())
        for mark in QUOTATION_MARKS
    }
    return rows.annotate(begins=Substr(field, 1, START)).filter(begins__in=spellings)


def person_is_in(row: PersonName, spoken: Sequence[str]) -> bool:
    (given, *_others), (family, *_parts) = words(row.given) or [""], words(row.family) or [""]
    if not given or not family:
        return False
    for place, word in enumerate(spoken):
        if word[:1].isupper() and begins_like(word, family):
            beside = [*spoken[max(place - 2, 0) : place], *spoken[place + 1 : place + 3]]
            if any(begins_like(other, given) or other == given[0] for other in beside):
                return True
    return False


def name_is_in(name: Sequence[str], spoken: Sequence[str]) -> bool:
    """Whether the words of the name follow each other in the text. A name of one word counts
    only with its capital letters, since it may be a common word."""
    if len(name) == 1:
        return any(word[:2] == name[0][:2] and begins_like(word, name[0])
                   for word in spoken if word[:1].isupper())  # fmt: skip
    return any(all(map(begins_like, run, name)) for run in runs(spoken, len(name)))


def runs(spoken: Sequence[str], length: int) -> Iterator[Sequence[str]]:
    for place in range(len(spoken) - length + 1 if length else 0):
        yield spoken[place : place + length]


def begins_like(word: str, name: str) -> bool:
    """Whether ``word`` may be ``name`` with another ending: Центр, Центром."""
    word, name = word.lower(), name.lower()
    if len(name) < 4:
        return word == name
    cut = 2 if name.endswith(TWO_LETTERS) else 1 if name.endswith(ONE_LETTER) else 0
    stem = name[: len(name) - cut]
    return word.startswith(stem) and len(word) <= len(name) + 7
