"""The name of a country finds what names it in another language, script and form."""

import pytest

from portal.search.index.search_document import LanguageVersion, SearchDocument
from tests.search.finding import found, hold

TEXTS = {
    "uz": ("kk", "Өзбекстанмен келісім жасалды"),
    "kg": ("ky", "Кыргызстандагы жаңы оорукана"),
    "kg-ru": ("ru", "Больницы Киргизии получили томографы"),
    "ae": ("kk", "Біріккен Араб Әмірліктерінен келген хирург"),
    "ae-en": ("en", "A surgeon from the Emirates"),
    "us": ("ru", "Стажировка в США"),
    "gb": ("en", "Training in the UK"),
    "kr": ("uz", "Koreyada malaka oshirish"),
    "de": ("ru", "Клиники Германии"),
    "cargo": ("ru", "Перевозка грузов для больниц"),
}


@pytest.fixture(autouse=True)
def texts(db):
    hold(
        SearchDocument(
            key=key, kind="page", faces=(LanguageVersion(language, "", "", "", text=text),)
        )
        for key, (language, text) in TEXTS.items()
    )


@pytest.mark.parametrize(
    ("queries", "keys"),
    [
        ("Узбекистан, Узбекистаном, Uzbekistan, Oʻzbekiston, Ўзбекистонда, Өзбекстан, Озбекстан",
         {"uz"}),
        ("Кыргызстан, Киргизия, Кыргызстаном, Kyrgyzstan, Qirgʻiziston, Қырғызстанда, Кыргызская"
         " Республика, Қырғыз Республикасының", {"kg", "kg-ru"}),
        ("Біріккен Араб Әмірліктері, ОАЭ, Объединённые Арабские Эмираты, UAE, United Arab Emirates,"
         " Birlashgan Arab Amirliklarida", {"ae", "ae-en"}),
        ("АҚШ, USA, АКШда, Соединённых Штатах, United States of America, Америка", {"us"}),
        ("Великобритания, Ұлыбританияда, Улуу Британия, Англии, Buyuk Britaniya", {"gb"}),
        ("Оңтүстік Корея, South Korea, Кореяда, Южная Корея, Республика Корея", {"kr"}),
        ("Germany, Германияда, Germaniyada", {"de"}),
    ],
)  # fmt: skip
def test_any_name_of_a_country_finds_every_other(queries, keys):
    missed = {query: found(query) for query in queries.split(", ") if set(found(query)) != keys}
    assert missed == {}


def test_a_name_of_several_words_is_one_word_of_the_query():
    assert found("Біріккен Араб Әмірліктері хирургы") == ["ae"]
    assert found("surgeon United Arab Emirates") == ["ae-en"]


@pytest.mark.parametrize("query", ["UK", "Korea", "ОАЭ", "Англия"])
def test_the_name_of_a_country_meets_no_other_word(query):
    hold([SearchDocument(key="other", kind="page", faces=(
        LanguageVersion("uz", "", "", "", text="Yuk tashish haqida anglashuv"),
        LanguageVersion("kk", "", "", "", text="Дәрігердің қорытындысын көріңіз"),
        LanguageVersion("en", "", "", "", text="A nurse and a doctor"),
    ))])  # fmt: skip
    assert found(query) == []


@pytest.mark.parametrize("query", ["груз", "грузов", "мал", "того"])
def test_a_word_that_resembles_a_country_stays_a_word(query):
    assert set(found(query)) <= {"cargo"}
