"""An editor finds things in the admin in any form, letters and script, and while still typing."""

from itertools import count

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group, Permission
from django.core.files.base import ContentFile
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.images.tests.utils import get_test_image_file
from wagtail.models import GroupPagePermission, Page
from wagtail.search.backends import get_search_backend
from wagtail.search.query import Boost, Phrase, PlainText

from news.models import NewsIndexPage, NewsPage
from portal.models import Organisation, Person, StandardPage
from tests.factories import OrganisationFactory, PersonFactory, TopicFactory, add_page

EXPLORER, LIST = "wagtailadmin_explore", "portal_list_portal_news_newspage:index"


@pytest.fixture
def editor(client, db):
    user = get_user_model()._default_manager.create_user("editor", "e@example.org", "secret")
    user.groups.add(Group.objects.get(name="Editors"))
    client.force_login(user)
    return client


@pytest.fixture
def news(portal_site):
    """``news("title", "kk")``: a news item, a draft unless it is to be published."""

    slugs = (f"item-{number}" for number in count())

    def make(title, language="kk", publish=False, **fields):
        index = NewsIndexPage.objects.get(locale__language_code=language)
        page = NewsPage(title=title, slug=next(slugs), **fields)
        return add_page(index, page, publish=publish)

    return make


def titles(response):
    assert response.status_code == 200
    for name in ("page_obj", "results", "pages"):
        if name in (response.context or {}):
            return [str(item) for item in response.context[name]]
    raise AssertionError(response.request["PATH_INFO"])


def found(client, address, query, **more):
    return titles(client.get(address, {"q": query, **more}))


def explorer(language="kk"):
    index = NewsIndexPage.objects.get(locale__language_code=language)
    return reverse(EXPLORER, args=[index.pk])


def page_searches():
    return [
        explorer(),
        reverse("wagtailadmin_pages:search"),
        reverse("wagtailadmin_choose_page_search"),
        reverse(LIST),
    ]


def record_searches(model):
    chooser = f"wagtailsnippetchoosers_{model._meta.label_lower.replace('.', '_')}:choose_results"
    return [reverse(model.snippet_viewset.get_url_name("list")), reverse(chooser)]


@pytest.mark.parametrize(
    "query",
    [
        "денсаулық",
        "денсаулыққа",
        "денсаулығымыздың",
        "денсаулык",
        "densaulyq",
        "Ден",
        "денсаулықт",
        "САҚТАУ денсаул",
        '"денсаулық сақтау"',
    ],
)
def test_a_draft_is_found_by_its_title_in_every_list_of_pages(editor, news, query):
    news("Денсаулық сақтау жүйесі")
    news("Кадрлар даярлау")
    for address in page_searches():
        hits = found(editor, address, query)
        assert "Денсаулық сақтау жүйесі" in hits, address
        assert "Кадрлар даярлау" not in hits, address


@pytest.mark.parametrize(
    ("language", "title", "query"),
    [
        ("ru", "Новости здравоохранения", "новостью"),
        ("ru", "Приём граждан", "прием"),
        ("en", "Vaccination campaigns", "campaign"),
        ("ky", "Саламаттыкты сактоо", "саламаттык"),
        ("uz", "Sogʻliqni saqlash", "sog'liq"),
        ("uz", "Sogʻliqni saqlash", "соғлиқ"),
        ("kk", "Шымкент қаласы", "Shym"),
        ("en", "Shymkent city", "Шым"),
    ],
)
def test_each_language_by_its_rules_and_in_other_scripts(editor, news, language, title, query):
    news(title, language)
    news("Medeu", language)
    assert found(editor, explorer(language), query) == [title]


@pytest.mark.parametrize(
    "query", ["Syzganov", "Сызганов", "сызғановқа", "Сызғ", "Syzg", "А.Н. Сызганов"]
)
def test_a_person_in_another_script_and_form(editor, query):
    PersonFactory(kk=("Сызғанов", "Александр"))
    PersonFactory(kk=("Біртанов", "Елжан"))
    for address in record_searches(Person):
        assert found(editor, address, query) == ["Сызғанов Александр"], address


@pytest.mark.parametrize("query", ["Биртанов", "Биртановым", "Birtanov", "Бирт", "Елжан Бирт"])
def test_a_draft_of_a_person_with_the_letters_of_another_language(editor, query):
    PersonFactory(kk=("Біртанов", "Елжан"), live=False)
    PersonFactory(kk=("Ахметов", "Асқар"))
    for address in record_searches(Person):
        assert found(editor, address, query) == ["Біртанов Елжан"], address


def test_an_initial_narrows_and_one_with_a_stop_need_not_be_there(editor):
    for given in ("Елжан", "Асқар"):
        PersonFactory(kk=("Біртанов", given))
    for address in record_searches(Person):
        assert found(editor, address, "Біртанов Е") == ["Біртанов Елжан"], address
        assert len(found(editor, address, "Біртанов Е.Ж.")) == 2, address


def test_what_is_called_exactly_so_stands_first(editor, news):
    for title in ("Астана медицина университеті", "Астана", "Жаңа Астана"):
        OrganisationFactory(kk=title)
        news(title, lead="Астана Астана")
    chooser = record_searches(Organisation)[1]
    for address in (chooser, explorer()):
        assert found(editor, address, "астана")[0] == "Астана", address


def test_the_title_counts_more_than_the_text(portal_site, news):
    news("Кадрлар", lead="Денсаулық. Денсаулықты сақтау. Денсаулыққа жол.")
    news("Денсаулық туралы", lead="Ұзақ мәтін " * 50)
    hits = NewsPage.objects.search("денсаулық", operator="and")
    assert [page.title for page in hits] == ["Денсаулық туралы", "Кадрлар"]


def test_pictures_and_documents_by_title_description_tag_and_file(editor):
    image = get_image_model()._default_manager.create(
        title="Ауруханалар", description="Дәрігерлер кеңесі", file=get_test_image_file("korpus.png")
    )
    document = get_document_model()._default_manager.create(
        title="Бұйрық", file=ContentFile(b"text", "prikaz_2024.txt")
    )
    for upload in (image, document):
        upload.tags.add("Вакциналар")
        upload.save()
    places = [
        (image, ["wagtailimages:index", "wagtailimages_chooser:choose_results"]),
        (document, ["wagtaildocs:index", "wagtaildocs_chooser:choose_results"]),
    ]
    queries = {
        image: ("аурухана", "дәрігермен", "korp"),
        document: ("буйрык", "prikaz 2024", "прик"),
    }
    for upload, names in places:
        for name in names:
            for query in (*queries[upload], "вакцинаның", "vaks"):
                assert found(editor, reverse(name), query) == [upload.title], (name, query)
            assert found(editor, reverse(name), "кадрлар") == []


@pytest.mark.parametrize("model", [get_image_model(), get_document_model()])
def test_an_action_on_all_that_is_listed_is_on_what_was_found(editor, model):
    for title in ("Вакциналар", "Вакцинация", "Кадрлар"):
        file = get_test_image_file() if model is get_image_model() else ContentFile(b"", "a.txt")
        model._default_manager.create(title=title, file=file)
    names = model._meta.app_label, model._meta.model_name
    address = reverse("wagtail_bulk_action", args=[*names, "add_tags"])
    response = editor.get(address, {"id": "all", "q": "вакц", "next": "/"})
    chosen = {str(chosen["item"]) for chosen in response.context["items"]}
    assert chosen == {"Вакциналар", "Вакцинация"}


def test_nobody_finds_what_he_may_not_see(client, news, portal_site):
    news("Телемедицина в аулах", "ru")
    news("Телемедицина ауылда", "kk")
    user = get_user_model()._default_manager.create_user("one", "o@example.org", "secret")
    group = Group.objects.create(name="Russian pages only")
    group.permissions.add(Permission.objects.get(codename="access_admin"))
    user.groups.add(group)
    home = portal_site["ru"].page_ptr
    GroupPagePermission.objects.create(group=group, page=home, permission_type="change")
    client.force_login(user)
    for address in (reverse("wagtailadmin_pages:search"), reverse(LIST)):
        assert found(client, address, "телемед") == ["Телемедицина в аулах"], address


def test_filters_order_and_pages_of_a_list_hold_for_what_is_found(editor, news):
    for number in range(60):
        news(f"Денсаулық {number:02}", publish=number == 7)
    news("Кадрлар")
    for address in (explorer(), reverse(LIST)):
        pages = editor.get(address, {"q": "денсаулықтан"}).context["page_obj"].paginator
        assert pages.count == 60
        seen = [
            title
            for number in pages.page_range
            for title in found(editor, address, "денсаулықтан", p=number)
        ]
        assert sorted(seen) == [f"Денсаулық {number:02}" for number in range(60)]
        ordered = found(editor, address, "денсаулық", ordering="-title")
        assert ordered == sorted(ordered, reverse=True)
    assert found(editor, reverse(LIST), "денсаулықтан", status="live") == ["Денсаулық 07"]
    assert found(editor, reverse(LIST), "денсаулықтан", locale="ru") == []


def test_a_longer_list_takes_no_more_queries(editor, news):
    def queries():
        with CaptureQueriesContext(connection) as taken:
            found(editor, reverse(LIST), "денсаулық")
        return len(taken)

    news("Денсаулық 1")
    queries()
    few = queries()
    for number in range(2, 9):
        news(f"Денсаулық {number}")
    assert queries() == few


HOSTILE = [
    '"',
    '"a',
    '""',
    "a AND",
    "NOT NEAR(a b)",
    "(",
    "*",
    "'",
    "a:b & !c | (d <-> e)",
    "title : денсаулық",
    "😀",
    "مستشفى",
    "\u202eденсаулық",
    "a" * 10_000,
    "сөз " * 2_500,
    '"a" ' * 2_500,
    "\\",
    "%",
    "-",
    "III",
]


@pytest.mark.parametrize("query", HOSTILE, ids=lambda query: query[:12])
def test_any_query_is_answered(editor, news, query):
    news("Денсаулық")
    uploads = [reverse("wagtailimages:index"), reverse("wagtaildocs:index")]
    for address in page_searches() + record_searches(Person) + uploads:
        found(editor, address, query)


def test_a_nul_is_refused_with_words(editor, news):
    """Forms refuse it; nothing reaches the database."""
    for address in [*page_searches()[:2], *record_searches(Person)]:
        assert editor.get(address, {"q": "a\x00b"}).status_code in (200, 400)


def test_queries_of_code(news, portal_site):
    """What Wagtail's queries can say works with keys: phrases, not, or, boost, all."""
    both, one = news("Ана денсаулығы"), news("Бала денсаулығы")

    def pages(query, **more):
        return {page.pk for page in NewsPage.objects.search(query, **more)}

    health = PlainText("денсаулықты")
    assert pages(health) == pages(Boost(health, 2)) == {both.pk, one.pk}
    assert pages(health & ~PlainText("баланың")) == {both.pk}
    assert pages(PlainText("ананың") | PlainText("баланың")) == {both.pk, one.pk}
    assert pages("ананың баланың", operator="or") == {both.pk, one.pk}
    assert pages("ананың баланың") == set()
    assert pages(Phrase("бала денсаулығы")) == {one.pk}
    assert pages(Phrase("денсаулығы бала")) == set()
    assert pages(~PlainText("бала")) == {both.pk}
    assert pages("бала", fields=["title"]) == {one.pk}
    assert pages("бала", fields=["lead"]) == set()


def test_querysets_of_any_shape(news, portal_site):
    page = news("Денсаулық", publish=True)
    news("Денсаулық сақтау")
    queryset = Page.objects.filter(live=True, owner=None, slug=page.slug)
    assert list(queryset.autocomplete("денс")) == [page.page_ptr]
    assert list(queryset.specific().search("денсаулыққа")) == [page]
    assert list(queryset.values_list("pk", flat=True).search("денсаулыққа").results()) == [page.pk]
    hits = get_search_backend().search(
        "денсаулық", Page.objects.order_by("-pk"), order_by_relevance=False
    )
    assert [hit.title for hit in hits[:1]] == ["Денсаулық сақтау"]
    scored = list(NewsPage.objects.search("денсаулық").annotate_score("score"))
    assert scored[0].score >= scored[1].score > 0
    assert NewsPage.objects.search("денсаулық").facet("live") == {True: 1, False: 1}


def test_a_record_in_several_languages_by_each_ones_rules(db, editor):
    OrganisationFactory(kk="Ұлттық орталық", ru="Национальный центр", en="National centres")
    for query in ("орталықта", "центром", "centre"):
        assert found(editor, record_searches(Organisation)[1], query) == ["Ұлттық орталық"]


def test_saving_costs_the_same_however_much_is_indexed(db):
    def queries():
        topic = TopicFactory(kk="Тақырып")
        with CaptureQueriesContext(connection) as taken:
            get_search_backend().add(topic)
        return len(taken)

    queries()
    few = queries()
    for _number in range(5):
        TopicFactory(kk="Денсаулық")
    assert queries() == few


def test_an_index_made_before_is_renewed_by_a_command(editor, news):
    news("Денсаулық")
    get_search_backend().reset_indexes()
    assert found(editor, explorer(), "денсаулық") == []
    call_command("update_index", verbosity=0)
    assert found(editor, explorer(), "денсаулыққа") == ["Денсаулық"]


def test_a_page_without_fields_of_ours(portal_site, editor):
    home = Page.objects.get(pk=portal_site["ru"].pk)
    page = add_page(home, StandardPage(title="Больницы города"))
    assert list(Page.objects.filter(pk=page.pk).search("больницей")) == [page.page_ptr]
