"""Suffixes of Kyrgyz, after D. S. Kara, "Kyrgyz" (2003). Harmony goes by rounding, too: A is а, е,
о or ө, I is ы, и, у or ү."""

from portal.search.analysis.suffix_grammar import Layer, SuffixGrammar

VOWELS = "аеёиоөуүыэюя"
OPEN_VOWELS = "аеёоөуүэюя"
VOICELESS = "бвгдпфкстхцчшщ"
#: After б, в, г and д of foreign names both ways are met: Атамбаевдин, клубтун.
VOICED = "рлйзжмнңбвгд"

KYRGYZ = SuffixGrammar(
    vowels=VOWELS,
    back="аоуыюя",
    front="еөүиэь",
    dropped="аеоөыиуү",
    finals={"г": "к", "б": "п"},
    archiphonemes={
        "A": {"а": "", "е": "", "о": "", "ө": ""},
        "I": {"ы": "", "и": "", "у": "", "ү": ""},
        "U": {"уу": "", "үү": "", "оо": "", "өө": ""},
        "L": {"л": VOWELS + "рй", "д": "лмнңзжь", "т": VOICELESS + "ь"},
        "D": {"д": VOWELS + VOICED, "т": VOICELESS},
        # жумушу is жумуш and у; only -чы makes many nouns that end in ы and take сы.
        "S": {"с": (*OPEN_VOWELS, "чы", "чи", "чу", "чү")},
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
        "possessive": Layer(
            "(I)м (I)ң (I)BIз (I)ңIз (I)ңAр", before=("plural", "tense", "negation")
        ),
        # With its cases, which begin with its н: үйү, үйүн, үйүнө, үйүндө.
        "third": Layer(
            "(S)I (S)Iн (S)IнA (S)IндA (S)IнAн (S)IндAгI (S)IндAй (S)IнчA",
            before=("plural", "tense", "negation"),
        ),
        "plural": Layer("LAр", before=("tense",)),
        "past": Layer(
            "DIм DIң DIк DIңIз DIңAр DIңIздAр DI",
            before=("tense", "together", "negation"),
            harmonic=False,
        ),
        "present": Layer(
            "т м мIн сIң BIз сIз сIңAр сIздAр", before=("converb", "tense"), harmonic=False
        ),
        "imperative": Layer("(I)ңIз (I)ңAр (I)ңIздAр (A)йлI (A)йIн", before=("negation",)),
        "converb": Layer("A й (I)п", before=("together", "negation")),
        # Of converbs only what nouns do not end in: келип, келбей, but not китеп.
        "last converb": Layer("Iп IптIр BAй BAстAн", before=("together", "negation")),
        "tense": Layer(
            "GAн GAм GAнчA GAч GAнI (A)р U Uчу Uчү бAс сA сAм сAң сAк сIн чI мAк мAкчI IптIр птIр",
            before=("together", "negation"),
        ),
        "negation": Layer("BA BAй", before=("converb", "together")),
        # The cooperative voice is the third person of the plural: жазышат, they write.
        "together": Layer("(I)ш", before=("negation",)),
    },
    ends=(
        "person", "case", "possessive", "third", "plural",
        "past", "present", "imperative", "last converb", "tense", "negation",
    ),
)  # fmt: skip
