"""English: Snowball's stem of the American spelling.

Snowball (Porter 2, 2001) leaves centre and center, organisation and organization apart. What is
joined: -re, -our, -ise and -mme, and the ae of words from Greek. Of -re and -our only the words
named, since acre and hour have no other spelling.
"""

from __future__ import annotations

import re

from portal.search.analysis.snowball import snowball

RULES = [
    (re.compile(r"^(cent|fib|lit|theat|calib|(?:centi|kilo|milli)?met)re(s?)$"), r"\1er\2"),
    (re.compile(r"^(tum|lab|col|fav|hon|hum|behavi|neighb|od|rum)our"), r"\1or"),
    (re.compile(r"(?<=al|an|er|it|ic|gn)is(?=e[drs]?$|ing$|ation)"), "iz"),
    (re.compile(r"^programme(s?)$"), r"program\1"),
    (re.compile(r"(?<=[hpnkcf])ae(?=[mdsc])"), "e"),
]


def stem(word: str) -> str:
    for british, american in RULES:
        word = british.sub(american, word)
    return snowball("english", word)
