"""Suffixes of Kazakh (Cyrillic), after R. Mukhamedova, "Kazakh: A Comprehensive Grammar" (2015)."""

import re

from portal.search.analysis.suffix_grammar import Layer, SuffixGrammar

VOWELS = "аәеиоөуұүыіэёюя"
OPEN_VOWELS = "аәеоөэёя"
VOICELESS = "бвгғдпфкқтсшщчцхһ"  # with the voiced ones that are devoiced before a suffix
NASALS = "мнң"

KAZAKH = SuffixGrammar(
    vowels=VOWELS,
    back="аоұыяғқ",
    front="әеөүіэьгк",
    neutral="ию",
    glides="уию",
    dropped="аеыі",
    finals={"ғ": "қ", "г": "к", "б": "п"},
    archiphonemes={
        "A": {"а": "", "е": ""},
        "I": {"ы": "", "і": ""},
        "Q": {"қ": "", "к": ""},
        "L": {"л": VOWELS + "рй", "д": "лмнңзжь", "т": VOICELESS + "ь"},
        "D": {"д": VOWELS + NASALS + "рлйзж", "т": VOICELESS},
        # жұмысы is жұмыс and ы, not жұмы and сы; only -шы makes many nouns that end so. After у
        # and и, which end in a glide, ы alone stands: оқуы, суы.
        "S": {"с": (*OPEN_VOWELS, "шы", "ші")},
        "N": {"н": VOWELS + NASALS, "д": "рлйзжуию", "т": VOICELESS},
        "V": {"н": NASALS},
        # Adjectives of time: жылғы, айғы, күнгі; elsewhere ғы is part of the root (белгі).
        "E": {"ғ": ("ыл", "ай"), "г": ("үн",)},
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
            "NIң CI GA DA DAн VAн Mен DAғI DAгі DAй NIкI шA EI",
            before=("possessive", "plural", "tense"),
        ),
        "instrumental": Layer(
            "Mен", before=("possessive", "third", "plural", "tense"), harmonic=False
        ),
        "possessive": Layer(
            "(I)м (I)ң (I)мIз (I)ңIз (I)ңIздAр", before=("plural", "tense", "negation")
        ),
        # With its cases, which begin with its н: үйі, үйін, үйіне, үйінде.
        "third": Layer(
            "(S)I (S)Iн (S)IнA (S)IндA (S)IнAн (S)IндAғI (S)IндAгі (S)IндAй (S)IншA",
            before=("plural", "tense", "negation"),
        ),
        "plural": Layer("LAр", before=("tense",)),
        # Verbs: the ending of the person, tense or participle, negation.
        "past": Layer(
            "DIм DIң DIқ DIк DIңIз DIңдAр DIңIздAр DI", before=("tense", "negation"), harmonic=False
        ),
        "present": Layer("дI MIн сIң MIз сIз сIңдAр сIздAр м", before=("converb", "tense")),
        "imperative": Layer("(I)ңдAр (I)ңIз (I)ңIздAр (A)йIQ (A)йIн", before=("negation",)),
        "converb": Layer("A й (I)п", before=("negation",)),
        # Of converbs only what nouns do not end in: келіп, келмей, but not кітап.
        "last converb": Layer("Iп IптI BAй BAстAн", before=("negation",)),
        "tense": Layer(
            "GAн GAлI GAншA Aтын етін йтIн тын тін Aр р (A)р у уды ушI сA сAм сAң сAQ BAQ BAс сIн",
            before=("negation",),
        ),
        "negation": Layer("BA", before=("converb",)),
    },
    ends=(
        "person", "case", "instrumental", "possessive", "third", "plural",
        "past", "present", "imperative", "last converb", "tense", "negation",
    ),
)  # fmt: skip


LETTERS = {
    "shch": "щ", "sch": "ш", "sh": "ш", "ch": "ч", "zh": "ж", "kh": "х", "gh": "ғ", "ph": "ф",
    "ts": "ц", "ck": "к",
    "ya": "я", "yu": "ю", "ye": "е", "ce": "це", "ci": "ці", "cy": "цы", "a": "а", "ä": "ә",
    "á": "ә", "b": "б", "c": "к", "ç": "ч", "d": "д", "e": "е", "f": "ф", "g": "г", "ğ": "ғ",
    "ǵ": "ғ", "h": "һ", "i": "і", "ı": "і", "j": "ж", "k": "к", "l": "л", "m": "м", "n": "н",
    "ñ": "ң", "ń": "ң", "ŋ": "ң", "o": "о", "ö": "ө", "ó": "ө", "p": "п", "q": "қ", "r": "р",
    "s": "с", "ş": "ш", "t": "т", "u": "у", "ū": "ұ", "ü": "ү", "ú": "ү", "v": "в", "w": "в",
    "x": "х", "y": "ы", "ý": "у", "z": "з",
}  # fmt: skip
LETTER = re.compile("|".join(sorted(LETTERS, key=len, reverse=True)))


def to_cyrillic(word: str) -> str:
    """A word in lower case; what is no letter of these alphabets stays."""
    return LETTER.sub(lambda found: LETTERS[found[0]], word)
