"""Suffixes of Kyrgyz, after D. S. Kara, "Kyrgyz" (2003). Harmony goes by rounding, too: A is а, е,
о or ө, I is ы, и, у or ү."""

from __future__ import annotations

from portal.search.analysis.suffix_grammar import Layer, SuffixGrammar

VOWELS = "аеёиоөуүыэюя"
VOICELESS = "бвгдпфкстхцчшщ"
VOICED = "рлйзжмнң"

KYRGYZ = SuffixGrammar(
    vowels=VOWELS,
    back="аоуыюя",
    front="еөүиэ",
    finals={"г": "к", "б": "п"},
    archiphonemes={
        "A": {"а": "", "е": "", "о": "", "ө": ""},
        "I": {"ы": "", "и": "", "у": "", "ү": ""},
        "U": {"уу": "", "үү": "", "оо": "", "өө": ""},
        "L": {"л": VOWELS + "рй", "д": "лмнңзжь", "т": VOICELESS + "ь"},
        "D": {"д": VOWELS + VOICED, "т": VOICELESS},
        "N": {"н": VOWELS, "д": VOICED, "т": VOICELESS},
        "G": {"г": VOWELS + VOICED, "к": VOICELESS},
        "B": {"б": VOWELS + VOICED, "п": VOICELESS},
    },
    layers={
        "person": Layer(
            "мIн сIң BIз сIз сIңAр сIздAр", before=("case", "possessive", "plural", "tense")
        ),
        "case": Layer(
            "NIн NI GA DA DAн DAгI DAй NIкI чA DAгIдAй", before=("possessive", "plural", "tense")
        ),
        "case of a possessed": Layer("н нA ндA нAн ндAгI ндAй нчA", before=("third",)),
        "possessive": Layer(
            "(I)м (I)ң (I)BIз (I)ңIз (I)ңAр", before=("plural", "tense", "negation")
        ),
        "third": Layer("(с)I", before=("plural", "tense", "negation")),
        "plural": Layer("LAр", before=("tense",)),
        "past": Layer(
            "DIм DIң DIк DIңIз DIңAр DIңIздAр DI", before=("tense", "negation"), harmonic=False
        ),
        "present": Layer(
            "т м мIн сIң BIз сIз сIңAр сIздAр", before=("converb", "tense"), harmonic=False
        ),
        "imperative": Layer("(I)ңIз (I)ңAр (I)ңIздAр (A)йлI (A)йIн", before=("negation",)),
        "converb": Layer("A й (I)п", before=("negation",)),
        "tense": Layer(
            "GAн GAнчA GAч GAнI (A)р U Uчу Uчү бAс сA сAм сAң сAк сIн чI мAк мAкчI IптIр птIр",
            before=("negation", "converb"),
        ),
        "negation": Layer("BA BAй", before=("converb",)),
    },
    ends=(
        "person", "case", "case of a possessed", "possessive", "third", "plural",
        "past", "present", "imperative", "tense", "negation",
    ),
)  # fmt: skip
