"""Names of countries in a query: each finds what names the country in any of the languages.

The names are those of CLDR in the languages of the analysis (Uzbek in both scripts), and what else
a country is called. A name is recognised in its inflected forms. A name of several words counts as
one word of the query; in texts it is found by the word that sets it apart (Біріккен Араб
Әмірліктері: әмірліктері).
"""

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from portal.languages.cldr import country_codes, country_name
from portal.search.analysis.country_names import GENERAL, OTHER_NAMES
from portal.search.analysis.folding import fold
from portal.search.analysis.keys import LANGUAGES, NOMINAL, SHORT_ACRONYM, acronym_key, key
from portal.search.analysis.stems import nominal_stem
from portal.search.analysis.stop_words import telling_words
from portal.search.analysis.tokens import words_of

NAMED_IN = (*LANGUAGES, "uz-Cyrl")
#: A shorter name is recognised only as it is written: stems of three letters meet other words.
#: Those of acronyms do not: АКШда.
SHORTEST_STEM, SHORTEST_ACRONYM = 4, 3
#: Forms of a pronoun, which is no country: того.
NOT_NAMES = {"того"}


@dataclass
class Names:
    """``words``: codes by a name of one word as written or by its key. ``phrases``: by the first
    key the keys of a name of several words, with its code. ``keys``: by code what finds it.
    ``acronyms``: the same of two capitals."""

    words: dict[str, str] = field(default_factory=dict)
    phrases: dict[str, list[tuple[tuple[str, ...], str]]] = field(
        default_factory=lambda: defaultdict(list)
    )
    keys: dict[str, dict[str, None]] = field(default_factory=lambda: defaultdict(dict))
    acronyms: dict[str, dict[str, None]] = field(default_factory=lambda: defaultdict(dict))


def country_named(word: str) -> str | None:
    """The code of the country that a word of a query names."""
    known = names().words
    if word in NOT_NAMES:
        return None
    return known.get(word) or next((known[one] for one in nominal_keys(word) if one in known), None)


def country_in(words: list[str]) -> tuple[str, int] | None:
    """The country whose name of several words begins a list, and of how many words it is."""
    each = [nominal_keys(word) for word in words[:8]]
    named = [
        (code, len(keys))
        for first in (each[0] if each else ())
        for keys, code in names().phrases.get(first, ())
        if len(keys) <= len(each) and all(one in of for one, of in zip(keys, each, strict=False))
    ]
    return max(named, key=lambda found: found[1], default=None)


def keys_of_country(code: str) -> tuple[str, ...]:
    """The keys by which what names a country is found, whatever its language."""
    return tuple(names().keys.get(code, ()))


@lru_cache(maxsize=10_000)
def nominal_keys(word: str) -> frozenset[str]:
    """The key that a word has in each language."""
    return frozenset(nominal_key(word, language) for language in LANGUAGES)


def nominal_key(word: str, language: str) -> str:
    return key(NOMINAL, fold(nominal_stem(word, language[:2])) or fold(word))


# --- what is known ---------------------------------------------------------------------------


@lru_cache(maxsize=1)
def names() -> Names:
    """Every name of every country, put in order once."""
    known, general = Names(), set(map(fold, words_of(GENERAL)))
    of_cldr = list(cldr_names())
    sharing = Counter(
        (language, one)
        for _code, language, words in of_cldr
        for one in set(keys_in(words, language))
    )
    for code, language, words in of_cldr:
        learn(known, code, words, language)
        apart = [word for word in words if len(words) == 1 or fold(word) not in general]
        for word in sorted(apart, key=lambda word: sharing[language, nominal_key(word, language)])[
            :1
        ]:
            add_keys(known, code, word, language)
    for code, words in other_names():
        for language in LANGUAGES:
            learn(known, code, words, language, SHORTEST_ACRONYM)
            if len(words) == 1 and len(words[0]) == SHORT_ACRONYM:
                known.acronyms[code][acronym_key(words[0])] = None
            elif len(words) == 1 and len(fold(words[0])) == len(words[0]):
                add_keys(known, code, words[0], language)
    return known


def cldr_names() -> Iterator[tuple[str, str, list[str]]]:
    for code in country_codes():
        for language in NAMED_IN:
            if words := telling_words(words_of(country_name(code, language))):
                yield code, language, words


def other_names() -> Iterator[tuple[str, list[str]]]:
    for code, each in OTHER_NAMES.items():
        for name in each.split(";"):
            yield code, telling_words(words_of(name))


def keys_in(words: list[str], language: str) -> tuple[str, ...]:
    return tuple(nominal_key(word, language) for word in words)


def acronyms_of_country(code: str) -> tuple[str, ...]:
    """The name keys of what two capitals call the country: UK, РФ."""
    return tuple(names().acronyms.get(code, ()))


def keys_as_typed(word: str) -> tuple[str, ...]:
    """The keys by which texts are searched for the name of a country as somebody typed it."""
    each = (nominal_key(word, language) for language in LANGUAGES)
    return tuple(dict.fromkeys(one for one in each if sets_apart(one, word)))


def sets_apart(found: str, word: str) -> bool:
    """Whether a key tells a name from other words: neither does that of a shorter word, of which
    the name is taken for a form, nor one of two letters (UK and yuk, a load, fold alike)."""
    whole = fold(word)
    return len(whole) >= SHORTEST_ACRONYM and (
        len(found) > SHORTEST_STEM or len(found) >= len(whole)
    )


def add_keys(known: Names, code: str, word: str, language: str) -> None:
    """Find the country by a word, if it sets the country apart."""
    found = nominal_key(word, language)
    if sets_apart(found, word):
        known.keys[code][found] = None


def learn(
    known: Names, code: str, words: list[str], language: str, shortest: int = SHORTEST_STEM
) -> None:
    """Recognise a name: of one word in its forms, of several by the keys of them all."""
    if len(words) > 1:
        keys = keys_in(words, language)
        known.phrases[keys[0]].append((keys, code))
        return
    for form in forms_of(words[0], language, shortest):
        known.words.setdefault(form, code)


def forms_of(word: str, language: str, shortest: int) -> Iterator[str]:
    """The word and, where its forms have a stem of their own, the key of that stem; of a Russian
    name each form, since Snowball's stem of Грузия is that of груз, a load."""
    yield word
    if language == "ru":
        yield from russian_cases(word)
    elif len(fold(nominal_stem(word, language[:2]))) >= shortest:
        yield nominal_key(word, language)


#: Endings of names of countries by those of the nominative (Zaliznyak 1977, types 1, 2, 4, 6, 7).
RUSSIAN_CASES = {
    "ия": "ия ии ию ией", "ья": "ья ьи ье ью ьей", "а": "а ы и у е ой", "я": "я и е ю ей",
    "ы": "ы ам ами ах", "й": "й я ю ем е", "ь": "ь я ю ем е и ью", "": " а у ом е",
}  # fmt: skip
#: Foreign names that end so are not declined: Марокко, Перу, Чили.
INDECLINABLE = "оуэеи"


def russian_cases(word: str) -> Iterator[str]:
    if word[-1] in INDECLINABLE:
        return
    ending = next(one for one in RUSSIAN_CASES if word.endswith(one))
    stem = word.removesuffix(ending) if ending else word
    yield from (stem + case.strip() for case in RUSSIAN_CASES[ending].split(" "))
