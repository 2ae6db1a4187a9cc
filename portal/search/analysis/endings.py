"""Endings that are written apart from their word: ДСМ-нің, COVID-19-дан, 12-го, 5-ші, BMT-ning.

They are put after a hyphen to abbreviations, numbers, foreign names and quoted names: Kazakh by the
"Rules of Kazakh spelling" (resolution of the Ministry of Culture of 2023, the part on hyphens),
Kyrgyz and Uzbek by their own; Russian to numbers (Rosenthal, "Handbook of spelling", on ordinals).
Such an ending is no word of its own: nobody looks for it, and the word is the same without it.
"""

import re
from collections.abc import Iterable

KAZAKH = """
ның нің дың дің тың тің ны ні ды ді ты ті ға ге қа ке да де та те дан ден тан тен нан нен
мен бен пен лар лер дар дер тар тер дағы дегі тағы тегі дікі тікі нікі ы і сы сі ын ін сын сін
ына іне сына сіне ында інде сында сінде ларды лерді лардың лердің ларға лерге ші шы ыншы інші нші
ншы дай дей тай тей дық дік лық лік тық тік мын мін сың сің
"""
KYRGYZ = """
нын нин нун нүн дын дин дун дүн тын тин тун түн ны ни ну нү ды ди ду дү ты ти ту тү га ге го гө
ка ке ко кө до дө то тө дон дөн тон төн лор лөр дор дөр тор төр дагы деги тагы теги чы чи чу чү
ынчы инчи унчу үнчү нчы нчи нчу нчү и у ү сы си су сү ын ин
"""
UZBEK = """
ning ni ga ka qa da dan dagi lar larni larning dir si chi nchi inchi
нинг ни га ка қа да дан даги лар ларни ларнинг дир си чи нчи инчи
"""
RUSSIAN = "й я е ю м х го му ом ым ых ая ое ые ий ой ую ому ого ем ей ах ами"
ENGLISH = "s st nd rd th"

ENDINGS = frozenset(
    ending for language in (KAZAKH, KYRGYZ, UZBEK, RUSSIAN, ENGLISH) for ending in language.split()
)


def one_of(endings: Iterable[str]) -> str:
    """A pattern for any of them, the longer first."""
    return "|".join(sorted(endings, key=len, reverse=True))


HYPHENS = "-\u2010\u2011\u2012\u2013"
#: After a word, a number or a closing quotation mark; the hyphen goes with the ending.
APART = re.compile(
    rf"(?<=[\w»”\"’'])[{HYPHENS}](?:{'|'.join(sorted(ENDINGS, key=len, reverse=True))})(?![\w])"
)
#: A number with an ending written on to it: 5ші, 12th, 2018г; but 5м and 3d are what they are.
NUMBER = re.compile(rf"(\d+)(?:{one_of(one for one in ENDINGS if len(one) > 1)}|г|ж|й|s)")


def without_endings(text: str) -> str:
    """A text in lower case without the endings that stand after a hyphen."""
    return APART.sub("", text)


def bare_number(word: str) -> str:
    """The number of a word that is a number with an ending; any other word as it is."""
    found = NUMBER.fullmatch(word)
    return found[1] if found else word
