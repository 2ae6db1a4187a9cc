"""A translation has the placeholders and tags of its string, and starts and ends like it.

A plural form that stands for one number alone ("one expert") may leave the number out.
"""

from collections import Counter

from portal.catalogues.catalogue import translations
from portal.catalogues.plurals import numbers_by_form
from portal.languages.plain_words import BRACE, PERCENT, TAG


def placeholders(catalogue):
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
