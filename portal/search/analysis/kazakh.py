"""Suffixes of Kazakh (Cyrillic), after R. Mukhamedova, "Kazakh: A Comprehensive Grammar" (2015)."""

from __future__ import annotations

from portal.search.analysis.suffix_grammar import Layer, SuffixGrammar

VOWELS = "аәеиоөуұүыіэёюя"
VOICELESS = "бвгғдпфкқтсшщчцхһ"  # with the voiced ones that are devoiced before a suffix
NASALS = "мнң"

KAZAKH = SuffixGrammar(
    vowels=VOWELS,
    back="аоұыяғқ",
    front="әеөүіэгк",
    finals={"ғ": "қ", "г": "к", "б": "п"},
    archiphonemes={
        "A": {"а": "", "е": ""},
        "I": {"ы": "", "і": ""},
        "Q": {"қ": "", "к": ""},
        "L": {"л": VOWELS + "рй", "д": "лмнңзжь", "т": VOICELESS + "ь"},
        "D": {"д": VOWELS + NASALS + "рлйзж", "т": VOICELESS},
        "N": {"н": VOWELS + NASALS, "д": "рлйзжуию", "т": VOICELESS},
        "C": {"н": VOWELS, "д": NASALS + "рлйзжуи", "т": VOICELESS},
        "G": {
            "ғ": VOWELS + NASALS + "рлйзж",
            "г": VOWELS + NASALS + "рлйзж",
            "қ": VOICELESS,
            "к": VOICELESS,
        },
        "M": {"м": VOWELS + NASALS + "рлй", "б": "зж", "п": VOICELESS},
        "B": {"м": VOWELS + "рлй", "б": NASALS + "зж", "п": VOICELESS},
    },
    layers={
        # I am, you are: after a noun or a participle.
        "person": Layer(
            "MIн сIң сIз MIз сIңдAр сIздAр",
            before=("case", "possessive", "plural", "tense"),
        ),
        "case": Layer(
            "NIң CI GA DA DAн Mен DAғI DAгі DAй NIкI шA",
            before=("possessive", "plural", "tense"),
        ),
        "case of a possessed": Layer("н нA ндA нAн ндAғI ндAгі ндAй ншA", before=("third",)),
        "instrumental": Layer(
            "Mен", before=("possessive", "third", "plural", "tense"), harmonic=False
        ),
        "possessive": Layer(
            "(I)м (I)ң (I)мIз (I)ңIз (I)ңIздAр", before=("plural", "tense", "negation")
        ),
        "third": Layer("(с)I", before=("plural", "tense", "negation")),
        "plural": Layer("LAр", before=("tense",)),
        # Verbs: the ending of the person, tense or participle, negation.
        "past": Layer(
            "DIм DIң DIқ DIк DIңIз DIңдAр DIңIздAр DI", before=("tense", "negation"), harmonic=False
        ),
        "present": Layer("дI MIн сIң MIз сIз сIңдAр сIздAр м", before=("converb", "tense")),
        "imperative": Layer("(I)ңдAр (I)ңIз (I)ңIздAр (A)йIQ (A)йIн", before=("negation",)),
        "converb": Layer("A й (I)п", before=("negation",)),
        "tense": Layer(
            "GAн GAлI GAншA Aтын етін йтIн тын тін Aр р (A)р у уды ушI сA сAм сAң сAQ BAQ сIн",
            before=("negation", "converb"),
        ),
        "negation": Layer("BA", before=("converb",)),
    },
    ends=(
        "person", "case", "instrumental", "case of a possessed", "possessive", "third", "plural",
        "past", "present", "imperative", "tense", "negation",
    ),
)  # fmt: skip
