"""Lists of pages by type, across languages, each for whom it is meant."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from wagtail.images import get_image_model
from wagtail.images.tests.utils import get_test_image_file

from news.models import NewsIndexPage, NewsPage, NewsTopic
from partnerships.models import AgreementIndexPage, AgreementPage
from portal.models import EventIndexPage, EventPage
from tests.admin.conftest import reading_in
from tests.factories import AgreementFactory, EventFactory, TopicFactory, add_page

GROUPS = ("Editors", "Press office", "Register officers")
MODELS = ("portal_news_newspage", "portal_eventpage", "portal_partnerships_agreementpage",
          "portal_experts_expertpage")  # fmt: skip


def list_of(model):
    return reverse(f"portal_list_{model._meta.label_lower.replace('.', '_')}:index")


def index(model, portal_site, language):
    return model.objects.descendant_of(portal_site[language]).get()


@pytest.fixture
def news(portal_site):
    """``news("kk", "Title", date=…)``: a published news item in that language."""

    def make(language, title, publish=True, **fields):
        parent = index(NewsIndexPage, portal_site, language)
        slug = f"item-{NewsPage.objects.count()}"
        return add_page(parent, NewsPage(title=title, slug=slug, **fields), publish=publish)

    return make


def titles(response):
    return [page.title for page in response.context["pages"]]


def test_news_of_all_languages_stand_in_one_list(administrator, news):
    news("kk", "Қазақша", date="2024-05-14")
    news("ru", "По-русски", date="2023")
    response = reading_in(administrator, "en").get(list_of(NewsPage))
    assert titles(response) == ["По-русски", "Қазақша"]
    assert "14 May 2024" in response.text
    assert "Русский" in response.text


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ({"locale": "ru"}, ["По-русски"]),
        ({"locale": ["ru", "kk"]}, ["По-русски", "Қазақша"]),
        ({"date": "2024"}, ["Қазақша"]),
        ({"status": "draft"}, ["Draft"]),
        ({"status": "live", "ordering": "date"}, ["По-русски", "Қазақша"]),
        ({"q": "ҚАЗАҚ"}, ["Қазақша"]),
        ({"q": "қазақ", "locale": "ru"}, []),
        ({"q": "қазақ", "ordering": "-date", "date": "2024"}, ["Қазақша"]),
        ({"q": '"'}, []),
    ],
)
def test_the_list_is_narrowed_searched_and_sorted(administrator, news, query, expected):
    news("kk", "Қазақша", date="2024-05-14")
    news("ru", "По-русски", date="2023")
    news("en", "Draft", publish=False, date="2022")
    response = administrator.get(list_of(NewsPage), query)
    assert response.status_code == 200
    assert titles(response) == expected


def test_news_is_narrowed_by_topic_and_by_who_wrote_it(administrator, account, news):
    topic = TopicFactory()
    about = news("en", "About", topics=[NewsTopic(topic=topic)])
    news("en", "Other")
    assert titles(administrator.get(list_of(NewsPage), {"topics_topic": topic.pk})) == ["About"]
    editor = account("Editors")
    about.save_revision(user=editor)
    found = administrator.get(list_of(NewsPage), {"changed_by": editor.pk})
    assert titles(found) == ["About"]
    assert editor.username in found.text


def test_pages_about_records_are_found_by_the_records_facts(administrator, portal_site):
    event = EventFactory(start="2018-05", country="UZ", kk="Дәрістер", ru="Чтения")
    parent = index(EventIndexPage, portal_site, "kk")
    add_page(parent, EventPage(title="Кездесу", slug="kezdesu", event=event))
    later = EventFactory(start="2019", country="KZ")
    add_page(parent, EventPage(title="Later", slug="later", event=later))
    for query in ({"event_start": "2018"}, {"event_country": "UZ"}, {"q": "чтен"}):
        assert titles(administrator.get(list_of(EventPage), query)) == ["Кездесу"]
    assert titles(administrator.get(list_of(EventPage), {"event_start": "2019"})) == ["Later"]


def test_a_longer_list_of_pages_takes_no_more_queries(administrator, news, portal_site):
    image = get_image_model().objects.create(title="x", file=get_test_image_file())
    agreements = index(AgreementIndexPage, portal_site, "kk")
    counts = []
    for more in (2, 5):
        for number in range(more):
            news("kk", "Item", image=image, date="2024")
            agreement = AgreementFactory(reference_number=f"12-{more}-{number}")
            page = AgreementPage(title="A", slug=f"a-{agreement.pk}", agreement=agreement)
            add_page(agreements, page)
        for model in (NewsPage, AgreementPage):
            administrator.get(list_of(model))
            with CaptureQueriesContext(connection) as queries:
                administrator.get(list_of(model))
            counts.append(len(queries))
    assert counts[:2] == counts[2:]


def test_spreadsheets_of_pages_are_in_words_and_safe(administrator, news):
    news("ru", "=1+1", date="2023-02")
    client = reading_in(administrator, "ru")
    response = client.get(list_of(NewsPage), {"export": "csv"})
    text = b"".join(response.streaming_content).decode("utf-8-sig")
    assert "'=1+1" in text
    assert "2023-02" in text
    assert "/ru/" in text
    assert client.get(list_of(NewsPage), {"export": "xlsx"}).status_code == 200


@pytest.mark.parametrize("group", GROUPS)
def test_every_group_of_writers_opens_every_list(signed_in, group, news):
    news("ru", "По-русски")
    client = signed_in(group)
    for name in MODELS:
        assert client.get(reverse(f"portal_list_{name}:index")).status_code == 200
    assert titles(client.get(list_of(NewsPage))) == ["По-русски"]


def test_translators_see_the_pages_of_their_language_only(signed_in, news):
    news("ru", "По-русски")
    news("kk", "Қазақша")
    client = signed_in("Translators: kk")
    response = client.get(list_of(NewsPage))
    assert titles(response) == ["Қазақша"]
    assert "choose_parent" not in response.text
    assert "data-bulk-action-button" not in response.text


def test_a_page_is_added_below_the_list_of_the_language_chosen(signed_in, portal_site):
    client = signed_in("Editors")
    response = client.get(f"{list_of(NewsPage)}choose_parent/")
    parents = {tag: index(NewsIndexPage, portal_site, tag) for tag in ("kk", "ru")}
    for parent in parents.values():
        assert f"/admin/pages/add/portal_news/newspage/{parent.pk}/" in response.text
    narrowed = client.get(f"{list_of(NewsPage)}choose_parent/", {"locale": "ru"})
    assert narrowed.url == f"/admin/pages/add/portal_news/newspage/{parents['ru'].pk}/"


def test_translators_add_no_page(signed_in, portal_site):
    client = signed_in("Translators: kk")
    response = client.get(f"{list_of(NewsPage)}choose_parent/", follow=True)
    assert response.redirect_chain, "led away with a message"


def test_the_menu_leads_to_the_list_page_in_the_editors_language(signed_in, portal_site):
    client = reading_in(signed_in("Editors"), "ru")
    response = client.get(reverse("portal_index_portal_news_newsindexpage:index"))
    parent = index(NewsIndexPage, portal_site, "ru")
    assert response.url == f"/admin/pages/{parent.pk}/edit/"


@pytest.mark.parametrize(
    ("group", "shown", "hidden"),
    [
        ("Editors", ("News", "Events", "Register", "Experts", "Vocabulary"), ("Settings",)),
        ("Register officers", ("News", "Events", "Register", "Experts"), ("Settings",)),
        ("Translators: kk", ("News", "Events"), ("Vocabulary", "People and organisations")),
    ],
)
def test_each_group_sees_its_part_of_the_menu(signed_in, group, shown, hidden):
    page = reading_in(signed_in(group), "en").get("/admin/").text
    sidebar = page.partition('id="wagtail-sidebar-props"')[2].partition("</script>")[0]
    for label in shown:
        assert f'"{label}"' in sidebar
    for label in hidden:
        assert f'"{label}"' not in sidebar
