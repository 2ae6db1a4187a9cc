"""Words that ask or connect and say nothing of the matter: left out of queries, not of the index.

Question words, pronouns, conjunctions, adpositions and forms of "to be" of the grammars that the
suffix tables name; of Russian and English those of Snowball's lists that are of these classes. A
query of nothing else keeps them: somebody may look for the title "Кім кінәлі?". So does a word in
capitals within others: WHO is no pronoun.
"""

import re

KAZAKH = """
қандай қай қайсы қайсысы қайсысын қайда қайдан қашан қашаннан кім кімнің кімге кімді кімнен кіммен
кімдер кімдердің не неге нені ненің неден немен нелер неше нешінші нешеу қанша қаншаға қаншадан
қалай қалайша дегеніміз деген дегенді деп дейді аталады аталатын аталған болып болады болды болған
болатын болса болу бола болмайды мүмкін менің
біздің оның олардың еді екен екенін емес табылады саналады жатады үшін және мен бен пен да де та те
ма ме ба бе па пе бұл осы сол ол олар біз сіз ең туралы бойынша арқылы кезінде ішінде арасында
дейін кейін бұрын тек ғана немесе бірақ сондай осындай мұндай
"""
KYRGYZ = """
кандай кайсы кайсыл кайда кайдан качан качантан ким кимдин кимге кимди кимдер эмне эмнеге эмненин
эмнени эмнеден канча канчага канчанчы кантип кандайча үчүн жана менен да де та те бул ошол ошонун ал
алар биз сиз эле экен эмес болот болду болгон болуп болсо болобу мүмкүн
менин биздин анын алардын деген деп дейт тууралуу жөнүндө боюнча
аркылуу чейин кийин мурун гана же бирок
"""
UZBEK = """
qanday qanaqa qaysi qaysini qayer qayerda qayerdan qayerga qachon kim kimning kimga kimni kimlar
nima nimaga nimaning nimani nimadan necha nechta nechanchi qancha uchun va bilan ham bu shu oʻsha
u ular biz siz edi ekan emas boʻladi boʻldi boʻlgan boʻlib boʻlsa mumkin
mening bizning uning ularning degan deb deydi haqida toʻgʻrisida
boʻyicha orqali gacha keyin oldin faqat yoki lekin
қандай қайси қаерда қаердан қачон ким кимнинг нима нимага неча қанча учун ва билан ҳам бу шу эмас
бўлган бўлиб деган деб ҳақида тўғрисида бўйича орқали ёки лекин
"""
RUSSIAN = """
какой какая какое какие какого каких какую каким какими какому каком кто кого кому кем ком что чего
чему чем чём где куда откуда когда почему зачем сколько скольких чей чья чьё чьи как и в во на с со
к ко о об обо от до из за по под при про для у не ни или а но же ли бы это этот эта эти этого этой
тот та то те который которая которое которые является являются можно нельзя я мы вы он она они мне
нам вам их его её ему мой наш ваш был была было были будет есть
"""
ENGLISH = """
what which who whom whose where when why how the a an of in on at to for from with by into about and
or but is are was were be been being do does did has have had this that these those it its there as
can could would should i we you he she they me my our your his her their them many much
"""

STOP_WORDS = frozenset(
    word.replace("ʻ", "'") for words in (KAZAKH, KYRGYZ, UZBEK, RUSSIAN, ENGLISH)
    for word in words.split()
)  # fmt: skip
#: Typed in capitals by those who know them from elsewhere.
OPERATORS = frozenset(["and", "or", "not"])
#: An acronym, as it is typed among other words.
CAPITALS = re.compile(r"\b[^\W\d_]{2,}\b")


def telling_words(words: list[str], acronyms: frozenset[str] = frozenset()) -> list[str]:
    """The words of a query that say what it is about, each once; all of them if none does.
    ``acronyms`` stay, whatever else they may mean."""
    each = list(dict.fromkeys(words))
    return [word for word in each if word not in STOP_WORDS or word in acronyms] or each


def acronyms_in(query: str) -> frozenset[str]:
    """Words in capitals, in lower case; none of a query that has no small letter."""
    if query == query.upper():
        return frozenset()
    capitals = (word.lower() for word in CAPITALS.findall(query) if word.isupper())
    return frozenset(capitals) - OPERATORS
