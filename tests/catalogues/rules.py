"""The rules: each is a function that takes a catalogue and yields findings."""

import re
from collections import Counter

import polib

from portal.languages.plain_words import BRACE, PERCENT, TAG, is_mixed, plain, words
from tests.catalogues.catalogue import (
    Finding,
    header_of_django,
    key,
    numbers_by_form,
    shortened,
    translations,
)


def collected(catalogue):
    """The catalogue holds the strings of the source: none missing, none left over."""
    if catalogue.collected is None:
        return
    present = {key(entry): entry for entry in catalogue.entries}
    for context, msgid in sorted(catalogue.collected - present.keys()):
        where = f" ({context})" if context else ""
        yield Finding(catalogue.path, 1, f"not in the catalogue{where}: {shortened(msgid)}")
    for unused in sorted(present.keys() - catalogue.collected):
        yield catalogue.finding(present[unused], "no longer in the source")


def complete(catalogue):
    """Every string is translated, in all its plural forms. English is the language of the source:
    there an empty translation means the string itself."""
    if catalogue.language == "en":
        return
    for entry in catalogue.entries:
        if not all(translations(entry)):
            yield catalogue.finding(entry, "not translated")


def fuzzy(catalogue):
    """Nothing is fuzzy: gettext leaves such strings out of the compiled catalogue."""
    for entry in catalogue.entries:
        if entry.fuzzy:
            yield catalogue.finding(entry, "fuzzy")


def plural_forms(catalogue):
    """The formula is the language's, and each counted string has as many forms as it asks."""
    try:
        forms = numbers_by_form(catalogue.po.metadata.get("Plural-Forms"))
    except ValueError as error:
        yield Finding(catalogue.path, 1, f"Plural-Forms: {error}")
        return
    if forms != numbers_by_form(header_of_django(catalogue.language)):
        yield Finding(catalogue.path, 1, "Plural-Forms differs from Django's for this language")
    for entry in catalogue.entries:
        if entry.msgid_plural and len(entry.msgstr_plural) != len(forms):
            yield catalogue.finding(entry, f"{len(forms)} plural forms expected")


def placeholders(catalogue):
    """A translation has the placeholders and tags of its string, and starts and ends like it. A
    plural form that stands for one number alone ("one expert") may leave the number out."""
    may_omit = forms_of_one_number(catalogue)
    for entry in catalogue.entries:
        for form, text in enumerate(translations(entry)):
            if not text:
                continue
            source = entry.msgid_plural or entry.msgid
            wrong = unlike(markers(source), markers(text))
            if wrong and not (entry.msgid_plural and form in may_omit and only_omits(entry, text)):
                yield catalogue.finding(entry, f"placeholders differ ({', '.join(sorted(wrong))})")
            if edges(source) != edges(text):
                yield catalogue.finding(entry, "white space at the ends differs")


def forms_of_one_number(catalogue):
    """The plural forms that stand for a single number, such as form 0 of English."""
    try:
        forms = numbers_by_form(catalogue.po.metadata.get("Plural-Forms"))
    except ValueError:
        return set()
    return {form for form, numbers in enumerate(forms) if len(numbers) == 1}


def only_omits(entry, text):
    """True when the text has no marker beyond those of its string, and all of its singular."""
    found = markers(text)
    return found <= markers(entry.msgid_plural) and markers(entry.msgid) <= found


def unlike(expected, found):
    """The markers that stand on one side only, or not as often."""
    return set((expected - found) + (found - expected))


def markers(text):
    """How often each placeholder and tag occurs."""
    text = text.replace("%%", "")
    return Counter(
        match.group() for pattern in (PERCENT, BRACE, TAG) for match in pattern.finditer(text)
    )


def edges(text):
    return text[:1].isspace(), text[-1:].isspace()


def mixed_letters(catalogue):
    """No word mixes Latin and Cyrillic letters: it looks right and is never found by a search."""
    for entry in catalogue.entries:
        for text in translations(entry):
            for word in filter(is_mixed, words(text)):
                yield catalogue.finding(entry, f"Latin and Cyrillic letters in “{word}”")


LOOKALIKE = re.compile(r"[^\W_]+(?:[’‘'`´][^\W_]+)+|[^\W_]*[oOgG][’‘'`´](?!\w)")
WRONG_SIGN = re.compile(r"\w*[oOgG]\u02bc\w*|\w*(?<![oOgG])\u02bb\w*")


def uzbek_letters(catalogue):
    """Uzbek is written with its own two signs: oʻ gʻ with U+02BB, the stop ʼ with U+02BC."""
    if catalogue.language != "uz":
        return
    for entry in catalogue.entries:
        for text in map(plain, translations(entry)):
            for word in LOOKALIKE.findall(text):
                yield catalogue.finding(entry, f"write “{word}” with ʻ (U+02BB) or ʼ (U+02BC)")
            for word in WRONG_SIGN.findall(text):
                yield catalogue.finding(entry, f"ʻ follows o or g, ʼ the other letters: “{word}”")


ANGLED = {"kk", "ky", "ru"}
#: „…“ may stand within « », so only the pair of the other languages is foreign.
FOREIGN_TO_ANGLED = re.compile(r'“[^„“”]*”|"[^"]*"')
FOREIGN_TO_RAISED = re.compile("[«»„]")


def quotation_marks(catalogue):
    """Kazakh, Kyrgyz and Russian quote with « », Uzbek in Latin letters and English with “ ”."""
    foreign = FOREIGN_TO_ANGLED if catalogue.language in ANGLED else FOREIGN_TO_RAISED
    for entry in catalogue.entries:
        for text in translations(entry):
            if match := foreign.search(TAG.sub("", text)):
                yield catalogue.finding(entry, f"another language's quotation marks: {match[0]}")


def compiled(catalogue):
    """The compiled catalogue lies beside the readable one and says the same."""
    path = catalogue.path.with_suffix(".mo")
    if not path.exists():
        yield Finding(path, 1, "missing: run make catalogues")
        return
    mo = polib.mofile(str(path))
    same_header = mo.metadata.get("Plural-Forms") == catalogue.po.metadata.get("Plural-Forms")
    if not same_header or contents(mo) != contents(catalogue.po.translated_entries()):
        yield Finding(path, 1, "older than the .po file: run make catalogues")


def contents(entries):
    return {key(entry): translations(entry) for entry in entries}


RULES = [
    collected,
    complete,
    fuzzy,
    plural_forms,
    placeholders,
    mixed_letters,
    uzbek_letters,
    quotation_marks,
    compiled,
]


def findings(catalogue):
    """What all rules find in one catalogue."""
    for rule in RULES:
        yield from rule(catalogue)
