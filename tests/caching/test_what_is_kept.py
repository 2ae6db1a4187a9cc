"""Which answers anonymous readers get from the cache, and that nobody else does."""

import pytest
from django.http import HttpResponse
from django.template import RequestContext, Template
from django.urls import reverse
from wagtail import hooks
from wagtail.models import PageViewRestriction

from partnerships.models import AgreementIndexPage
from portal.models import StandardPage
from tests.caching.conftest import kept_answers
from tests.factories import AgreementFactory, EventFactory

pytestmark = pytest.mark.own_site


@pytest.fixture
def addresses(portal_site, page):
    """One address of each kind that is kept, with what it reads in the query."""
    return [
        "/kk/",
        page.url,
        "/kk/news/",
        "/kk/news/?year=2024&page=2",
        "/kk/agreements/?state=in_force&topic=7",
        "/kk/experts/?country=DE",
        "/kk/events/",
        EventFactory().get_absolute_url("kk"),
        AgreementFactory().get_absolute_url("kk") + "?on=2020-01-01",
        "/kk/search/",
        "/kk/search/?q=портал",
        "/kk/feeds/news.atom",
        "/sitemap.xml",
        "/sitemap-pages.xml",
    ]


def test_the_second_visit_costs_no_query_and_is_the_same(client, addresses, queries):
    for address in addresses:
        made, kept = client.get(address), client.get(address)
        assert made.status_code == kept.status_code == 200
        assert made.content == kept.content
        assert made.headers == kept.headers
        assert queries(address) == 0, address


def test_no_kept_page_holds_a_form_with_a_token(client, addresses):
    for address in addresses:
        client.get(address)
    assert len(kept_answers()) == len(addresses)
    for address, _stamp, headers, content in kept_answers().values():
        assert b"csrf" not in content.lower(), address
        assert "Set-Cookie" not in headers


def test_each_language_and_version_has_its_own(client, page, queries):
    plain = client.get(page.url).text
    client.get("/ru/")
    assert 'lang="ru"' in client.get("/ru/").text
    client.cookies["low_vision"] = "1"
    assert 'class="low-vision"' in client.get(page.url).text
    assert queries(page.url) == 0
    del client.cookies["low_vision"]
    assert client.get(page.url).text == plain
    assert "low-vision" not in plain.partition("<body")[0]


def test_hosts_are_told_apart(client, page):
    client.get(page.url)
    other = client.get(page.url, headers={"host": "localhost"})
    assert "http://localhost/kk/about/" in other.text
    assert "http://testserver" not in other.text


def test_head_is_answered_from_what_get_has_left(client, page, queries):
    client.head(page.url)
    assert queries(page.url) > 0
    assert client.head(page.url)["ETag"] == client.get(page.url)["ETag"]


@pytest.mark.parametrize(
    "query", ["utm_source=letter", "year=2024", "page=2&x=1", "q=1", "q=" + "a" * 500]
)
def test_a_query_that_the_page_does_not_read_is_not_kept(client, page, query):
    client.get(f"{page.url}?{query}")
    assert not kept_answers()


@pytest.mark.parametrize("query", ["utm_source=letter", "year=2024", "x=" + "a" * 500])
def test_a_name_that_the_page_does_not_read_changes_nothing(client, page, queries, query):
    plain = client.get(page.url)
    assert queries(f"{page.url}?{query}") == 0
    assert client.get(f"{page.url}?{query}").content == plain.content
    assert len(kept_answers()) == 1


def test_choices_count_beside_names_that_do_not(client, portal_site, queries):
    client.get("/kk/news/?fbclid=1")
    narrowed = client.get("/kk/news/?year=2024&fbclid=1")
    assert "fbclid" not in narrowed.text
    assert queries("/kk/news/?fbclid=2&year=2024") == 0
    assert client.get("/kk/news/?year=2024").content == narrowed.content
    assert client.get("/kk/news/").content != narrowed.content
    client.get("/kk/search/")
    assert "портал" in client.get("/kk/search/?q=портал&utm_source=x").text


def test_a_strangers_page_may_read_any_name(client, page, monkeypatch):
    monkeypatch.delattr("portal.pages.base.BasePage.choices_in_address")
    read = []
    monkeypatch.setattr(
        StandardPage,
        "get_context",
        lambda self, request, context=StandardPage.get_context: (
            read.append(request.GET.get("x")) or context(self, request)
        ),
    )
    client.get(page.url)
    client.get(f"{page.url}?x=1")
    assert read == [None, "1"]


def test_made_up_choices_take_slots_from_each_other_only(client, page, queries, monkeypatch):
    monkeypatch.setattr("portal.caching.store.SLOTS_WITH_QUERY", 3)
    address = AgreementIndexPage.objects.get(locale__language_code="kk").url
    client.get(address)
    for year in range(2000, 2020):
        client.get(f"{address}?year={year}")
    assert len(kept_answers()) <= 4
    assert queries(address) == 0


def test_who_is_logged_in_sees_and_leaves_nothing_kept(client, admin_client, page):
    admin_client.get(page.url)
    assert not kept_answers()
    client.get(page.url)
    response = admin_client.get(page.url)
    assert "private" in response["Cache-Control"]
    assert response["Vary"] == "Cookie"


def test_a_visitor_with_a_session_gets_an_answer_of_their_own(client, page, queries):
    client.get(page.url)
    client.cookies["sessionid"] = "made-up"
    assert queries(page.url) > 0


@pytest.mark.parametrize("kind", ["login", "password"])
def test_a_restricted_page_is_never_kept(client, page, kind):
    PageViewRestriction.objects.create(page=page, restriction_type=kind, password="x")
    client.get(page.url)
    assert not kept_answers()


def test_a_preview_is_never_kept(admin_client, page):
    page.make_preview_request(original_request=None)
    assert not kept_answers()


@pytest.mark.parametrize("address", ["/kk/nowhere/", "/", "/kk", "/robots.txt"])
def test_only_answers_of_views_that_say_so_and_found_something(client, portal_site, address):
    client.get(address)
    assert not kept_answers()


def replies(answer):
    """A hook by which a page answers in its own way."""
    return lambda page, request, args, kwargs: answer(request)


def form_with_token(request):
    return HttpResponse(Template("{% csrf_token %}").render(RequestContext(request)))


def setting_a_cookie(request):
    response = HttpResponse("x")
    response.set_cookie("x", "1")
    return response


def reading_the_session(request):
    return HttpResponse(str(request.session.get("x")))


def by_its_headers(**headers):
    return lambda request: HttpResponse("x", headers=headers)


@pytest.mark.parametrize(
    "answer",
    [
        form_with_token,
        setting_a_cookie,
        reading_the_session,
        by_its_headers(Vary="User-Agent"),
        by_its_headers(**{"Cache-Control": "private"}),
        by_its_headers(**{"Cache-Control": "no-store"}),
        lambda request: HttpResponse("gone", status=410),
    ],
)
def test_what_belongs_to_one_reader_is_not_kept(client, page, answer):
    with hooks.register_temporarily("before_serve_page", replies(answer)):
        response = client.get(page.url)
    assert not kept_answers()
    assert "public" not in response.get("Cache-Control", "")


def test_a_search_is_kept_for_seconds_only(client, portal_site, queries, monkeypatch):
    address = reverse("portal_search", query={"q": "портал"})
    client.get(address)
    assert queries(address) == 0
    import time

    later = time.time() + 11
    monkeypatch.setattr("time.time", lambda: later)
    assert queries(address) > 0


def test_it_can_be_switched_off_and_left_out(client, page, settings):
    settings.PORTAL = {**settings.PORTAL, "PAGE_CACHE_SECONDS": 0}
    first = client.get(page.url)
    assert not kept_answers()
    assert client.get(page.url, headers={"if-none-match": first["ETag"]}).status_code == 304
    ours = "portal.caching.middleware.PageCacheMiddleware"
    settings.MIDDLEWARE = [name for name in settings.MIDDLEWARE if name != ours]
    assert type(client)().get(page.url).content == first.content


def test_pages_that_wagtail_serves_by_itself_are_kept_too(client, page, queries, settings):
    settings.ROOT_URLCONF = "tests.serving.wagtail_urls"
    client.get(page.url)
    assert queries(page.url) == 0
