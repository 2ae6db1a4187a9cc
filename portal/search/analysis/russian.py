"""Russian: Snowball's stem, and without the suffix of relational adjectives.

Snowball (Porter, "Russian stemming algorithm", 2001) leaves кардиологический and кардиология apart,
though people ask for кардиологический центр and центр кардиологии alike. The suffixes -ск-, -ическ-
and -еск- make adjectives of nouns ("Russian Grammar", 1980, vol. I, §§ 632–640): медицинский,
ташкентский, миррахимовский. The forms of surnames are joined, too: Snowball makes сызган of
Сызганов, and сызганов of Сызганова. A fleeting vowel (прививка,
прививок; список, списка) is dropped before к wherever it stands, and in сестёр.
"""

from __future__ import annotations

import re

from portal.search.analysis.snowball import snowball

#: On a stem that Snowball has left; what remains has four letters at least.
RELATIONAL = re.compile(r"(?<=\w{4})(?:ическ|еск|ск)$")


#: Surnames, of which Snowball takes the end for a genitive.
SURNAME = re.compile(r"(?<=\w{3})(?:ов|и?ев)$")


#: After three letters at least, so that срок stays.
FLEETING = re.compile(r"(?<=\w\w[бвгджзклмнпрстфхцчшщ])[оеё](?=к$)|(?<=сест)[её](?=р$)")


def nominal_stem(word: str) -> str:
    return FLEETING.sub("", snowball("russian", word))


def stem_of_noun(word: str) -> str:
    stem = RELATIONAL.sub("", nominal_stem(word))
    return SURNAME.sub("", stem)
