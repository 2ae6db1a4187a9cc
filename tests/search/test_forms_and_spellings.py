"""A text is found by every form and spelling of its words, and not by another word's."""

import pytest

from portal.search.index.search_document import LanguageVersion, SearchDocument
from portal.values.localised_text import Text
from tests.search.finding import found, hold

#: Language of the text, the text, queries that find it, queries that do not.
TEXTS = {
    "kk-nouns": (
        "kk",
        "Ауруханаларымызда дәрігерлердің жұмысы, келісімнің мерзімі",
        "аурухана | ауруханада | ауруханалар | дәрігер | дәрігерге | дәрігерлеріміз | жұмыс"
        " | жұмыстан | жұмысқа | келісім | келісімдер | келісімге | мерзімінен | дəрiгер",
        "жұмбақ | ауру | келін",
    ),
    "kk-verbs": (
        "kk",
        "Бастады, бармаймын, келіп, алмай, жасаған, террористер",
        "баста | бастаған | бармады | келген | келді | алды | жасайды | террористі",
        "барыс",
    ),
    "kk-keyboard": (
        "kk",
        "Денсаулық сақтау, қаһарман, бүйрек, өңеш, ғалым",
        "денсаулык сактау | densaulyq saqtau | densaulyk | densaýlyq saqtaý | densaulıq"
        " | денсаулыктын | қаhарман | кахарман | буйрек | büirek | онеш | öñeş | галым | ğalym"
        " | galymdar",
        "денсиз",
    ),
    "ky": (
        "ky",
        "Ооруканалардын дарыгерлери жазышты, Атамбаевдин балдары, жумушу",
        "оорукана | ооруканада | дарыгер | дарыгерлер | жазат | жазган | Атамбаев | Атамбаевге"
        " | жумуш | жумушка",
        "оор",
    ),
    "uz": (
        "uz",
        "Shifokorlarning soʻzi, kasalxonada, boshlagan, Sogʻliqni saqlash",
        "shifokor | shifokorlar | шифокор | шифокорларга | so'z | so`zlar | soʼzni | сўз"
        " | сўзлари | касалхона | kasalxonadan | boshladi | boshlaydi | бошлаган"
        " | sog'liq | sog‘liqni | соғлиқ",
        "suz",
    ),
    "uz-cyrillic": (
        "uz",
        "Шифокорларнинг тажрибаси, маълумот, ёшлар, цирк",
        "shifokor | tajriba | maʼlumot | ma'lumotlar | yosh | yoshlarga | шифокорга",
        "shifo",
    ),
    "ru": (
        "ru",
        "Лёгкие болезни, хирурги́я, кардиологический центр, медицинская помощь, прививка, медсестра",
        "легкие | лёгких | хирургия | хирургии | кардиология | центр кардиологии | медицина"
        " | болезнь | медицинскои\u0306 | прививок | прививками | медсестёр | медсестер",
        "легенда",
    ),
    "en": (
        "en",
        "Licensing of physicians, theory and therapy, vaccines, a centre of paediatrics, tumours,"
        " an organisation, programmes",
        "license | licensed | physician | therapies | vaccine | center | pediatrics | tumor"
        " | organization | organized | program",
        "lice | cent",
    ),
    "numbers": (
        "kk",
        "ҚР ДСМ-нің 2022 жылғы №12-3/45 бұйрығы, COVID-19-дан, ХХІ ғасыр, 5-ші бөлім, «Хабар»-дың",
        "ДСМ | ДСМ-ге | ДСМ-ға | 2022 | 2022-жылы | № 12-3/45 | 12-3/45 | COVID-19 | СОVID-19"
        " | covid | XXI | XXI ғасырдың | 5-бөлім | 5-ші | Хабар | 5ші",
        "2002 | 202 | COVID-18",
    ),
    "mixed": (
        "kk",
        "Мəдениет, aзaйту жəне мониторинг: ﬁбринолиз, info@minzdrav.gov.kz",
        "мәдениет | азайту | мониторингтің | minzdrav | info@minzdrav.gov.kz",
        "мода",
    ),
}  # fmt: skip
#: Spellings of a name as records have them; forms that are asked besides.
NAMES = {
    "Сызғанов Syzganov Sizganov Syzğanov Syzǵanov Сызганов": "Сызганова Сызғановтың Сызгановдун",
    "Баймаханов Baimakhanov Baymakhanov Baimahanov Baymaxanov": "Баймахановым Baymakhanov's",
    "Елжан Yelzhan Elzhan Eljan": "Елжанның Елжаном",
    "Юлия Yuliya Yulia Iuliia": "",
    "Ілиясова Ильясова Ilyasova Iliyasova Iliiasova": "Илиясованын",
    "Кадыралиев Kadyraliev Kadyraliyev Qadyraliev": "Кадыралиева Кадыралиевдин",
    "Вахидов Vakhidov Vahidov Vohidov Воҳидов": "Вахидовым Vohidovning Воҳидовнинг",
    "Ташкент Tashkent Toshkent Тошкент": "Ташкентте Toshkentda Ташкенте ташкентский",
    "Шымкент Shymkent Şymkent Shimkent": "Шымкентте",
    "Жұмабеков Джумабеков Dzhumabekov Djumabekov Jumabekov Zhumabekov": "Жумабековго",
    "Фёдоров Федоров Fedorov Fëdorov Fyodorov": "Фёдорову",
    "Шмидт Schmidt": "Шмидта",
    "Oʻktamov O'ktamov O‘ktamov O`ktamov Oʼktamov Oʿktamov Ўктамов Õktamov": "Ўктамовнинг",
}


@pytest.mark.parametrize("name", TEXTS)
def test_forms_and_spellings_of_a_language(db, name):
    language, text, finding, missing = TEXTS[name]
    hold(
        [
            SearchDocument(
                key=name, kind="page", faces=(LanguageVersion(language, "", "", "", text=text),)
            )
        ]
    )
    assert [query for query in finding.split(" | ") if not found(query)] == []
    assert [query for query in missing.split(" | ") if found(query)] == []


@pytest.mark.parametrize("language", ["kk", "ru", "en", "uz"])
@pytest.mark.parametrize("names", NAMES)
def test_every_spelling_of_a_name_finds_every_other(db, names, language):
    spellings = names.split()
    for spelling in spellings:
        hold(
            [SearchDocument(key="one", kind="person", faces=(), names=(Text(spelling, language),))]
        )
        asked = [*spellings, *NAMES[names].split()]
        assert [other for other in asked if not found(other)] == [], spelling


@pytest.mark.parametrize(
    "query",
    [
        "Біртанов Е.А.",
        "Е. А. Біртанов",
        "Birtanov E.",
        "Birtanov Ye.",
        "Е.А.Биртанов",
        "YE BIRTANOV",
    ],
)
def test_a_person_is_found_by_surname_and_initials_in_any_order(db, query):
    hold([SearchDocument(key="p", kind="person", faces=(), names=(Text("Біртанов Елжан", "kk"),))])
    assert found(query) == ["p"]


@pytest.mark.parametrize(
    ("query", "text"),
    [
        ("Бүйрек деген не?", "бүйрек"),
        ("Где есть центр?", "центр"),
        ("Kidney: what is it", "kidney"),
        ("Buyrak qanday aʼzo?", "buyrak aʼzosi"),
        ("Бөйрөк эмне үчүн керек?", "бөйрөк керек"),
        ("agreement with WHO", "WHO agreements"),
        ("how many kidneys can we transplant", "kidney transplanted"),
        ("можно ли нам узнать мой диагноз", "узнать диагноз"),
    ],
)
def test_question_words_are_asked_of_nothing(db, query, text):
    hold(
        [SearchDocument(key="t", kind="page", faces=(LanguageVersion("", "", "", "", text=text),))]
    )
    assert found(query) == ["t"]


def test_an_acronym_in_capitals_is_no_pronoun(db):
    hold(
        [
            SearchDocument(
                key="t", kind="page", faces=(LanguageVersion("en", "", "", "", text="A report"),)
            )
        ]
    )
    assert found("WHO report") == []
    assert found("who reports") == ["t"]
