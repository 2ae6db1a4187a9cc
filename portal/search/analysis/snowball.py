"""English and Russian, whose stems Snowball's rules give, with what those rules leave apart."""

import re
import threading

import snowballstemmer

_of_thread = threading.local()


def snowball(language: str, word: str) -> str:
    """The stem of a word in lower case; ``language`` is one that Snowball names: "russian"."""
    stemmers = _of_thread.__dict__
    if language not in stemmers:
        stemmers[language] = snowballstemmer.stemmer(language)
    return stemmers[language].stemWord(word)


#: Snowball (Porter 2, 2001) leaves centre and center, organisation and organization apart. What is
#: joined: -re, -our, -ise and -mme, and the ae of words from Greek. Of -re and -our only the words
#: named, since acre and hour have no other spelling.
AMERICAN = [
    (re.compile(r"^(cent|fib|lit|theat|calib|(?:centi|kilo|milli)?met)re(s?)$"), r"\1er\2"),
    (re.compile(r"^(tum|lab|col|fav|hon|hum|behavi|neighb|od|rum)our"), r"\1or"),
    (re.compile(r"(?<=al|an|er|it|ic|gn)is(?=e[drs]?$|ing$|ation)"), "iz"),
    (re.compile(r"^programme(s?)$"), r"program\1"),
    (re.compile(r"(?<=[hpnkcf])ae(?=[mdsc])"), "e"),
]


def english_stem(word: str) -> str:
    """Snowball's stem of the word in its American spelling."""
    for british, american in AMERICAN:
        word = british.sub(american, word)
    return snowball("english", word)


# Snowball (Porter, "Russian stemming algorithm", 2001) leaves кардиологический and кардиология
# apart, though people ask for кардиологический центр and центр кардиологии alike. The forms of
# surnames are joined, too: Snowball makes сызган of Сызганов, and сызганов of Сызганова.

#: The suffixes -ск-, -ическ- and -еск- make adjectives of nouns ("Russian Grammar", 1980, vol. I,
#: §§ 632–640): медицинский, ташкентский, миррахимовский. They are taken from a stem that Snowball
#: has left; what remains has four letters at least.
RELATIONAL = re.compile(r"(?<=\w{4})(?:ическ|еск|ск)$")
#: Surnames, of which Snowball takes the end for a genitive.
SURNAME = re.compile(r"(?<=\w{3})(?:ов|и?ев)$")

#: A fleeting vowel (прививка, прививок; список, списка) is dropped before к wherever it stands,
#: after three letters at least, so that срок stays; and in сестёр.
FLEETING = re.compile(r"(?<=\w\w[бвгджзклмнпрстфхцчшщ])[оеё](?=к$)|(?<=сест)[её](?=р$)")


def nominal_stem(word: str) -> str:
    """Snowball's stem of a Russian word without a fleeting vowel."""
    return FLEETING.sub("", snowball("russian", word))


def stem_of_noun(word: str) -> str:
    """The stem of the noun behind a Russian adjective or surname, or of the word itself."""
    stem = RELATIONAL.sub("", nominal_stem(word))
    return SURNAME.sub("", stem)
