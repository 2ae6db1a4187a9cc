"""Text that is written in another language than its ``lang`` says, told by letters and words.

No rule here is about a text that it cannot tell for sure: a Kazakh word without a Kazakh letter
passes for Russian. What the rules find is wrong.
"""

import re
from dataclasses import dataclass

import html5lib

LATIN = re.compile(r"[A-Za-zʻʼ]")
CYRILLIC = re.compile(r"[Ѐ-ԯ]")
WORD = re.compile(r"[\w’ʻʼ'-]+")
#: Letters of Kazakh that Russian lacks, and those that Kyrgyz lacks too.
NOT_RUSSIAN = re.compile(r"[ӘәҒғҚқҢңӨөҰұҮүҺһІі]")
NOT_KYRGYZ = re.compile(r"[ӘәҒғҚқҰұҺһІі]")
UZBEK = re.compile(r"[OoGg]ʻ")

#: Small words that stand in nearly every sentence of one language and in none of the others.
SMALL_WORDS = {
    "kk": {"және", "үшін", "туралы", "бойынша", "немесе", "жоқ"},
    "ru": {"и", "в", "на", "для", "по", "от", "из", "о", "с", "что"},
    "ky": {"жана", "үчүн", "боюнча", "жөнүндө", "менен", "жок"},
    "en": {"the", "of", "and", "for", "with", "in", "not", "is"},
    "uz": {"va", "uchun", "bilan", "haqida", "boʻyicha", "emas"},
}
CYRILLIC_LANGUAGES = {"kk", "ru", "ky"}

#: Not in any language: addresses, codes and abbreviations, names of firms.
NO_LANGUAGE = re.compile(r"\S+[@/:.]\S+|[A-Z0-9-]+|[a-z]{2}")
NAMES = {"Telegram", "YouTube", "Instagram", "Facebook", "WhatsApp", "iD", "PhD"}

SOFT_HYPHEN = "\u00ad"
SPOKEN_ATTRIBUTES = ("alt", "title", "aria-label", "placeholder")
SILENT = {"script", "style", "svg", "code"}


@dataclass
class Misplaced:
    """A text, the language that it is said to be in, and why it is not."""

    text: str
    language: str
    reason: str

    def __str__(self):
        return f"[{self.language}] {self.reason}: {self.text[:90]}"


def misplaced_texts(html):
    """What a page says in another language than it claims, each text once."""
    tree = html5lib.parse(html, namespaceHTMLElements=False)
    found = {}
    for text, language in texts_of(tree, tree.get("lang")):
        if reason := contradiction(text.replace(SOFT_HYPHEN, ""), language):
            found[text] = Misplaced(text, language, reason)
    return list(found.values())


def texts_of(element, language):
    """Every text that is read or read out, with the language that the page says it is in."""
    if not isinstance(element.tag, str) or element.tag in SILENT:
        return
    language = element.get("lang", language)
    for name in SPOKEN_ATTRIBUTES:
        if element.get(name):
            yield element.get(name), language
    if element.text:
        yield element.text.strip(), language
    for child in element:
        yield from texts_of(child, language)
        if child.tail:
            yield child.tail.strip(), language


def contradiction(text, language):
    """Why a text cannot be in a language; "" where it can."""
    if language not in SMALL_WORDS:
        return ""
    words = WORD.findall(text)
    if language in CYRILLIC_LANGUAGES:
        if is_latin(text):
            return "Latin letters only"
        return contradicting_letters(text, language) or contradicting_words(words, language)
    if CYRILLIC.search(text):
        return "Cyrillic letters"
    if language == "en" and UZBEK.search(text):
        return "Uzbek letters"
    return contradicting_words(words, language)


def is_latin(text):
    if CYRILLIC.search(text) or not LATIN.search(text):
        return False
    rest = [part for part in text.split() if not NO_LANGUAGE.fullmatch(part.strip("(),;"))]
    return any(LATIN.search(part) and part.strip("(),;.") not in NAMES for part in rest)


def contradicting_letters(text, language):
    foreign = {"ru": NOT_RUSSIAN, "ky": NOT_KYRGYZ}.get(language)
    letters = sorted(set(foreign.findall(text))) if foreign else []
    return f"letters {' '.join(letters)}" if letters else ""


def contradicting_words(words, language):
    """The small words of another language, where there is none of this one's."""
    lower = {word for word in words if word.islower()}  # "В." is somebody's initial
    if lower & SMALL_WORDS[language]:
        return ""
    same_script = [
        other
        for other in SMALL_WORDS
        if other != language and (other in CYRILLIC_LANGUAGES) == (language in CYRILLIC_LANGUAGES)
    ]
    for other in same_script:
        if (found := lower & SMALL_WORDS[other]) and len(words) > 2:
            return f"words of {other}: {' '.join(sorted(found))}"
    return ""
