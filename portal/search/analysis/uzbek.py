"""Suffixes of Uzbek in Latin letters, after A. J. E. Bodrogligeti, "An Academic Reference Grammar
of Modern Literary Uzbek" (2003). Uzbek has no vowel harmony in writing. The letters oʻ and gʻ are
written o' and g' here; Cyrillic words are turned into Latin ones before."""

from portal.search.analysis.suffix_grammar import Layer, SuffixGrammar

VOWELS = "aeiou'"

UZBEK = SuffixGrammar(
    vowels=VOWELS,
    back="",
    front="",
    finals={"g": "k", "b": "p"},
    dropped="aeiou",
    archiphonemes={
        # The dative and the past participle begin like the end of the stem: bankka, qishloqqa.
        "G": {"g": "", "k": "kg", "q": "q'"},
    },
    layers={
        "person": Layer(
            "man san miz siz sizlar dir mi chi ku",
            before=("case", "possessive", "plural", "tense"),
        ),
        "case": Layer(
            "ning ni Ga da dan dagi dagilar niki Gacha day dek cha",
            before=("possessive", "third", "plural", "tense"),
        ),
        "possessive": Layer("(i)m (i)ng (i)miz (i)ngiz", before=("plural", "tense", "negation")),
        "third": Layer("(s)i", before=("plural", "tense", "negation")),
        "plural": Layer("lar", before=("tense",)),
        "past": Layer("di dim ding dik dingiz dilar dingizlar", before=("tense", "negation")),
        "present": Layer(
            "man san di ti miz siz sizlar dilar tilar lar m", before=("converb", "tense")
        ),
        "imperative": Layer("(i)nglar (i)ngiz (a)y (a)ylik", before=("negation",)),
        "converb": Layer("a y (i)b", before=("negation",)),
        "tense": Layer(
            "Gan sa sam sang sak sangiz salar sin sinlar moqda moqchi moq (a)digan (a)yotgan yap"
            " Guncha Gach (a)r (i)sh uvchi vchi uv v",
            before=("negation", "converb"),
        ),
        "negation": Layer("ma mas may", before=("converb",)),
    },
    ends=(
        "person", "case", "possessive", "third", "plural",
        "past", "present", "imperative", "tense", "negation",
    ),
)  # fmt: skip
