"""Names of countries, languages and scripts, from CLDR through Babel."""

from functools import lru_cache

from babel import Locale, UnknownLocaleError
from django.conf import settings
from django.utils.translation import get_language, override

from portal.languages.alphabet import alphabetical
from portal.languages.order import site_languages

# CLDR also names currency unions, test regions and groups that are no country.
NOT_COUNTRIES = {"EU", "EZ", "UN", "QO", "XA", "XB", "ZZ", "AC", "CP", "CQ", "DG", "EA", "IC", "TA"}
# Written in two alphabets in the documents this portal keeps.
TWO_ALPHABETS = ("kk-Latn", "uz-Cyrl")


@lru_cache(maxsize=64)
def babel_locale(language):
    """Babel's locale for a language tag; English where CLDR does not know the tag."""
    tag = language.replace("_", "-")
    for candidate in (tag, tag.split("-")[0]):
        try:
            return Locale.parse(candidate, sep="-")
        except (UnknownLocaleError, ValueError):
            continue
    return Locale("en")


def _active(language):
    return language or get_language() or settings.LANGUAGE_CODE


def _spelled(name, language):
    """Uzbek with the letters of its alphabet: CLDR mixes oʻ with o‘, and ʼ with ’."""
    if language.split("-")[0] != "uz":
        return name
    for letter in "oOgG":
        name = name.replace(f"{letter}‘", f"{letter}ʻ").replace(f"{letter}’", f"{letter}ʻ")
    return name.replace("’", "ʼ").replace("‘", "ʼ")


def country_name(code, language=None):
    """A country's or UN M.49 region's name ("KZ", "145"); the code itself if CLDR has none."""
    language = _active(language)
    code = str(code or "").upper()
    return _spelled(babel_locale(language).territories.get(code, code), language)


def language_name(code, language=None):
    """A language's name within a sentence, with its script if the tag says one ("uz-Cyrl")."""
    language = _active(language)
    base, *rest = str(code or "").replace("_", "-").split("-")
    in_locale = babel_locale(language)
    name = in_locale.languages.get(base) or babel_locale("en").languages.get(base)
    if not name:
        return str(code or "")
    scripts = [part.title() for part in rest if len(part) == 4]
    if scripts:
        name = f"{name} ({in_locale.scripts.get(scripts[0], scripts[0])})"
    return _spelled(name, language)


def language_autonym(code):
    """What a language calls itself: as the site's settings write it, else as CLDR does."""
    name = dict(settings.LANGUAGES).get(code)
    if name:
        with override(code):
            return str(name)
    return capitalised(language_name(code, code))


def capitalised(name):
    """The name as the first word of a line; the rest is left as it is."""
    return name[:1].upper() + name[1:]


@lru_cache(maxsize=1)
def country_codes():
    """The ISO 3166 codes of every country."""
    codes = (code for code in babel_locale("en").territories if len(code) == 2 and code.isalpha())
    return tuple(code for code in codes if code not in NOT_COUNTRIES)


def country_choices():
    """(code, name) of every country, in the alphabet of the active language."""
    return list(_country_choices(_active(None)))


@lru_cache(maxsize=16)
def _country_choices(language):
    return _sorted([(code, country_name(code, language)) for code in country_codes()], language)


def language_choices():
    """(tag, name): the site's languages first, then every language with a two-letter code."""
    return list(_language_choices(_active(None), tuple(site_languages())))


@lru_cache(maxsize=16)
def _language_choices(language, ours):
    def choice(code):
        return code, capitalised(language_name(code, language))

    first = [*ours, *TWO_ALPHABETS]
    # Only what every language of the site can name, so that no list falls back to English.
    everywhere = set.intersection(*(set(babel_locale(tag).languages) for tag in ("en", *ours)))
    others = [code for code in everywhere if len(code) == 2 and code not in first]
    return [choice(code) for code in first] + _sorted([choice(code) for code in others], language)


def _sorted(choices, language):
    return sorted(choices, key=lambda choice: alphabetical(choice[1], language))
