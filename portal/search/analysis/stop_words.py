"""Words that ask or connect and say nothing of the matter: left out of queries, not of the index.

A query of nothing else keeps them: somebody may look for the title "Кім кінәлі?".
"""

from __future__ import annotations

KAZAKH = """
қандай қай қайсы қайсысы қайда қайдан қашан кім кімнің кімге кімді кімдер не неге нені ненің неден
немен неше нешінші қанша қаншаға қалай қалайша дегеніміз деген дегенді деп аталады аталатын аталған
болып болады болды болған болатын табылады саналады жатады үшін және мен бен пен да де та те ма ме
ба бе па пе бұл осы сол ол ең туралы бойынша арқылы кезінде ішінде арасында тек ғана емес немесе
"""
KYRGYZ = """
кандай кайсы кайда кайдан качан ким кимдин кимге эмне эмнеге эмненин канча кантип үчүн жана менен
да де та те бул ошол ал эле тууралуу жөнүндө боюнча аркылуу деген деп болуп болгон эмес же
"""
UZBEK = """
qanday qaysi qayerda qayerdan qachon kim kimning kimga nima nimaga nimaning necha qancha uchun va
bilan ham bu shu u haqida toʻgʻrisida boʻyicha orqali degan deb boʻlib boʻlgan emas yoki
"""
RUSSIAN = """
какой какая какое какие кто что где куда откуда когда почему зачем сколько чей как и в во на с со
к ко о об от до из за по под при для не ни или а но же ли бы это этот эта эти тот та те который
"""
ENGLISH = """
what which who whom whose where when why how the a an of in on at to for from with by and or is are
was were be been do does did this that these those it its
"""

STOP_WORDS = frozenset(
    word.replace("ʻ", "'") for words in (KAZAKH, KYRGYZ, UZBEK, RUSSIAN, ENGLISH)
    for word in words.split()
)  # fmt: skip


def telling_words(words: list[str]) -> list[str]:
    """The words of a query that say what it is about, each once; all of them if none does."""
    each = list(dict.fromkeys(words))
    return [word for word in each if word not in STOP_WORDS] or each
