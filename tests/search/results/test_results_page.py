"""The results page: what it finds, shows, marks and offers."""

import datetime

import pytest
from django.core.files.base import ContentFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from lxml import html
from wagtail.documents import get_document_model
from wagtail.models import BaseViewRestriction, Collection, CollectionViewRestriction

from portal.caching.cache import invalidate
from portal.search.index.search_document import LanguageVersion, Period, SearchDocument
from portal.search.index.writing import write
from portal.values.partial_date import PartialDate
from tests.factories import AgreementFactory, translate_page
from tests.search.results.conftest import index_page, index_record, titles


def page_of(response):
    return html.fromstring(response.content)


def marked(response):
    return [mark.text for mark in page_of(response).findall(".//mark")]


def test_inflected_words_are_marked_in_titles_and_texts(news, searched):
    news("Меморандумдар туралы", "Тараптар денсаулықты сақтайды.", text="Ауруханаларда жұмыс.")
    response = searched("меморандум денсаулык аурухана")
    assert marked(response) == ["Меморандумдар", "денсаулықты", "Ауруханаларда"]


def test_marks_hold_against_markup_in_texts(news, searched):
    news("<script>денсаулық</script> & одан да", 'Денсаулық "<b>" & <i>')
    response = searched("денсаулық")
    assert "<script>денсаулық" not in response.text
    assert "&lt;script&gt;<mark>денсаулық</mark>&lt;/script&gt; &amp; " in response.text
    assert "<mark>Денсаулық</mark> &quot;&lt;b&gt;" in response.text


def test_a_long_text_is_shown_where_the_words_stand_closest(news, searched):
    filler = "Басқа сөздер осында тұр. " * 200
    text = f"{filler} Емхана. {filler} Жаңа емхана Семейде ашылды. {filler}"
    news("Хабар", text=text)
    (hit,) = searched("семей емхана").context["items"]
    assert "Жаңа <mark>емхана</mark> <mark>Семейде</mark> ашылды" in hit.snippet
    assert hit.snippet.startswith("…")
    assert hit.snippet.endswith("…")
    assert len(hit.snippet) < 400


def test_a_text_in_another_language_says_so(news, searched):
    russian = news("Больницы", "Лечение в больнице.", language="ru")
    kazakh = translate_page(russian, "kk")["kk"]
    index_page(russian, kazakh)
    response = searched("больница")  # stands in the Kazakh page as well: "kk: Больницы"
    (hit,) = response.context["items"]
    assert (hit.title, hit.title.language) == ("kk: Больницы", "kk")

    kazakh.title, kazakh.lead = "Ауруханалар", "Емдеу."
    kazakh.save_revision().publish()
    index_page(russian, kazakh)
    response = searched("больница")
    (hit,) = response.context["items"]
    assert (hit.title, hit.title.language) == ("Ауруханалар", "kk")
    snippet = page_of(response).find(".//ul[@class='hits']//p[@class='small']/span[@lang]")
    assert snippet.get("lang") == "ru"
    assert snippet.find("mark") is not None
    assert page_of(response).findall(".//ul[@class='hits']//span[@class='tag']")


def test_what_exists_in_another_language_only_is_shown_in_its_original(news, searched):
    news("Здравоохранение", language="ru")
    response = searched("здравоохранение", "en")
    (link,) = page_of(response).findall(".//ul[@class='hits']//h2/a")
    assert link.get("lang") == "ru"
    assert "in Russian" in response.text


def test_values_of_one_facet_widen_and_facets_narrow(news, searched, client):
    news("Денсаулық бір", year=2023)
    news("Денсаулық екі", year=2024)
    news("Здоровье денсаулық", language="ru", year=2024)
    assert len(titles(searched("денсаулық", year="2024"))) == 2
    assert len(titles(searched("денсаулық", year=["2023", "2024"]))) == 3
    response = client.get("/kk/search/?q=денсаулық&year=2023&year=2024&language=ru")
    assert titles(response) == ["Здоровье денсаулық"]


def test_each_facet_counts_without_its_own_choice(news, client):
    news("Денсаулық бір", year=2023)
    news("Денсаулық екі", year=2024)
    response = client.get("/kk/search/?q=денсаулық&year=2023")
    years = next(f for f in response.context["found"].facets if f.name == "year")
    assert [(c.label, c.number, c.is_chosen) for c in years.choices] == [
        ("2024", 1, False),
        ("2023", 1, True),
    ]
    assert years.choices[0].address == "?" + "q=%D0%B4%D0%B5%D0%BD%D1%81%D0%B0%D1%83%D0%BB%D1%8B" \
        "%D2%9B&year=2023&year=2024"  # fmt: skip
    page = page_of(response)
    links = page.findall(".//nav[@id='facets']//a")
    assert links
    assert all(link.get("rel") == "nofollow" for link in links)
    assert page.find(".//ul[@class='chosen']/li/a").get("href").count("year") == 0


def test_results_come_by_date_when_asked(news, searched):
    news("Денсаулық денсаулық", year=2021)
    news("Үлкен жаңалық", "Денсаулық туралы", year=2024)
    assert titles(searched("денсаулық")) == ["Денсаулық денсаулық", "Үлкен жаңалық"]
    assert titles(searched("денсаулық", sort="date")) == ["Үлкен жаңалық", "Денсаулық денсаулық"]


def test_without_words_a_choice_lists_everything_of_it_latest_first(news, searched):
    news("Ескі", year=2023)
    news("Жаңа", year=2024)
    news("Бөлек", year=2022)
    assert titles(searched(year=["2023", "2024"])) == ["Жаңа", "Ескі"]


def test_what_is_not_public_any_more_is_not_shown_whatever_the_index_says(news, searched):
    page = news("Денсаулық", "Құпия")
    agreement = AgreementFactory(kk="Денсаулық келісімі")
    index_record(agreement)
    assert len(titles(searched("денсаулық"))) == 2
    type(page).objects.filter(pk=page.pk).update(live=False)
    type(agreement).objects.filter(pk=agreement.pk).update(visibility="internal")
    invalidate()  # past the signals, what is kept is true again after a minute
    response = searched("денсаулық", sort="date")
    assert titles(response) == []
    assert "Құпия" not in response.text


def test_what_is_said_of_a_result_is_true_today(news, searched):
    today = datetime.date.today()
    day = datetime.timedelta(1)
    news("Денсаулық", periods=(
        Period("year", "2019", until=today), Period("year", "2020", since=today, until=today + day)
    ))  # fmt: skip
    (years,) = [f for f in searched("денсаулық", year="2020").context["found"].facets
                if f.name == "year"]  # fmt: skip
    assert [choice.label for choice in years.choices] == ["2020"]


def test_the_page_costs_the_same_for_one_and_for_many(news, client):
    def cost(address):
        with CaptureQueriesContext(connection) as captured:
            client.get(address)
        return len(captured)

    news("Денсаулық нөл", year=2020)
    client.get("/kk/")  # the frame of the page is kept from now on
    one = cost("/kk/search/?q=денсаулық&sort=date")
    for number in range(12):
        news(f"Денсаулық {number}", "Сөз", year=2000 + number)
    client.get("/kk/")
    assert cost("/kk/search/?q=денсаулық") <= one


# --- pages of results ------------------------------------------------------------------------


def test_later_pages_keep_what_was_asked_and_end_somewhere(news, client):
    for number in range(21):
        news(f"Денсаулық {number}", year=2024)
    first = client.get("/kk/search/?q=денсаулық&year=2024")
    assert len(titles(first)) == 20
    (after,) = page_of(first).findall(".//nav[@class='pager']/a[@rel='next']")
    assert "year=2024" in after.get("href")
    assert "page=2" in after.get("href")
    assert len(titles(client.get(f"/kk/search/{after.get('href')}"))) == 1
    assert len(titles(client.get("/kk/search/?q=денсаулық&page=999999"))) == 1


@pytest.mark.parametrize(
    "choices",
    [
        {"year": "abc"},
        {"year": "\x00"},
        {"year": ["9" * 500, "2024"]},
        {"type": "no-such"},
        {"page": "-1"},
        {"page": "x"},
        {"page": "9" * 40},
        {"sort": "x"},
        {"year": [str(year) for year in range(1000, 1900)]},
    ],
)
def test_what_no_page_of_ours_says_is_left_out_and_said(news, searched, choices):
    news("Денсаулық", year=2024)
    response = searched("денсаулық", "en", **choices)
    assert response.status_code == 200
    said = "not understood" in response.text
    assert said or response.context["found"].total == 0


@pytest.mark.parametrize(
    "query",
    ['"', '"денсаулық', "денсаулық AND", "NOT", "(*)", "'", "😀", "مستشفى", "a:b", "-", "\x00", "ь",
     "OR 1=1 --", "%", "_", "\\", "{{ 7 }}", "<b>", "\u202eabc", "\ud7ff", "денсаулық " * 2000],
)  # fmt: skip
def test_any_query_is_answered_with_a_result_or_a_message(news, searched, query):
    news("Денсаулық", "Үй")
    response = searched(query, "en")
    assert response.status_code == 200
    assert "<h1>" in response.text
    if len(query) > 200:
        assert "only its beginning was searched for" in response.text
    if query in ("😀", "-", "%"):
        assert "There is no word in the query" in response.text


def test_the_address_for_search_engines_is_one_whatever_the_order_of_choices(news, client):
    one = client.get("/kk/search/?year=2024&q=a&year=2023&utm_source=x")
    other = client.get("/kk/search/?year=2023&year=2024&q=a")
    assert one.context["canonical"] == other.context["canonical"]
    assert '<meta name="robots" content="noindex">' in one.text


def test_a_file_is_shown_with_its_kind_and_size_unless_its_collection_is_closed(
    searched, portal_site
):
    root = Collection.get_first_root_node()
    closed = root.add_child(instance=Collection(name="Closed"))
    file = get_document_model().objects.create(
        title="Есеп", file=ContentFile(b"0" * 2048, "report.pdf"), file_size=2048, collection=root
    )
    face = LanguageVersion(
        "", file.title, file._meta.label_lower, str(file.pk), text="Денсаулық есебі"
    )
    write([SearchDocument(f"document:{file.pk}", "document", (face,))])
    response = searched("денсаулық", "en")
    (hit,) = response.context["items"]
    assert hit.url == file.url
    assert "PDF document, 2 KB" in response.text

    file.collection = closed
    file.save()
    CollectionViewRestriction.objects.create(
        collection=closed, restriction_type=BaseViewRestriction.LOGIN
    )
    assert titles(searched("денсаулық", "en", sort="date")) == []


def test_only_so_many_results_can_be_turned_to(news, client, monkeypatch):
    monkeypatch.setattr("portal.search.results.results.PER_PAGE", 2)
    monkeypatch.setattr("portal.search.results.results.MOST_SHOWN", 4)
    for number in range(6):
        news(f"Денсаулық {number}")
    response = client.get("/en/search/?q=денсаулық&page=3")
    assert response.context["found"].total == 6
    assert response.context["items"].number == 2
    assert len(titles(response)) == 2
    assert "results can be opened here" in response.text


@pytest.mark.own_site
def test_a_search_is_kept_whatever_unread_names_its_query_has(news, client, settings):
    settings.PORTAL = {**settings.PORTAL, "PAGE_CACHE_SECONDS": 60}

    def cost(address):
        with CaptureQueriesContext(connection) as captured:
            client.get(address)
        return len(captured)

    news("Денсаулық", year=2024)
    for address in (
        "/kk/search/?q=денсаулық&year=2024&topic=1&sort=date&page=1",
        "/kk/search/suggestions/?q=денс",
        "/kk/search/?q=денсаулық&utm_source=x",
    ):
        assert cost(address) > 0, address
        assert cost(address) == 0, address


def test_a_date_is_shown_as_far_as_it_is_known(portal_site, searched):
    index_record(AgreementFactory(en="Wombat accord"), date=PartialDate("2021-06"))
    text = searched("wombat", "en").text
    assert '<time datetime="2021-06">June 2021</time>' in text
    assert "signed:" in text


def test_a_day_to_come_is_not_told_as_past(portal_site, searched):
    year = datetime.date.today().year + 1
    index_record(AgreementFactory(en="Wombat accord"), date=PartialDate(str(year)))
    text = searched("wombat", "en").text
    assert f'<time datetime="{year}">{year}</time>' in text
    assert "signed:" not in text


def test_a_thing_is_found_by_its_year(news, searched):
    news("Wombat", year=2019)
    news("Wombat and quokka", year=2020)
    assert titles(searched("wombat 2019")) == ["Wombat"]
