"""A new type of content is one folder: ``tests/host/tenders``, whose types say what they are.

The portal knows nothing of tenders. Each test looks at one place where they have to be seen.
"""

import pytest
from django.apps import apps
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group

from portal.models import OrganisationName
from portal.records.base import Record
from portal.values.types import types_of
from tests.factories import OrganisationFactory, add_page, publish
from tests.feeds.atom import A, links, read, titles
from tests.linked_data.schema import blocks
from tests.search.finding import write_all

pytestmark = pytest.mark.in_host


def model(name):
    return apps.get_model("tenders", name)


@pytest.fixture
def centre(portal_site):
    return OrganisationFactory(ru="Центр хирургии")


@pytest.fixture
def tender(centre):
    tender = model("Tender")(
        organisation=centre, deadline="2026-12-24", subject={"ru": "Четыре томографа"}
    )
    tender.names = [model("TenderName")(language="ru", name="Закупка оборудования")]
    tender.save()
    return publish(tender)


@pytest.fixture
def tender_page(tender):
    index = model("TenderIndexPage").objects.get(locale__language_code="ru")
    words = model("TenderPage")(title="Томографы для центра", tender=tender, lead="Зачем они")
    return add_page(index, words)


def hits(client, query):
    return client.get(f"/ru/search/?{query}").context["items"]


def user_of(group):
    user = get_user_model().objects.create_user(group, password="word")
    user.groups.add(Group.objects.get(name=group))
    return user


# --- pages ---------------------------------------------------------------------------------------


def test_it_has_a_permanent_address(tender, client):
    assert tender.get_absolute_url("ru") == f"/ru/tenders/{tender.pk}/"
    assert "Четыре томографа" in client.get(f"/ru/tenders/{tender.pk}/").text
    tender.unpublish()
    assert client.get(f"/ru/tenders/{tender.pk}/").status_code == 404


def test_a_page_about_it_takes_the_address_over(tender_page, tender, client):
    moved = client.get(f"/ru/tenders/{tender.pk}/")
    assert moved.status_code == 302
    assert moved.url == tender_page.get_url()
    page = client.get(moved.url).text
    assert "Томографы для центра" in page
    assert "Четыре томографа" in page


@pytest.mark.parametrize("language", ["kk", "ru", "en", "ky", "uz"])
def test_its_list_stands_below_every_home_page(tender, client, language):
    page = client.get(f"/{language}/tenders/").text
    assert "Закупка оборудования" in page
    assert f'href="/{language}/feeds/tenders.atom"' in page


def test_it_stands_on_the_home_page(tender, client):
    assert tender.get_absolute_url("ru") in client.get("/ru/").text


def test_it_stands_on_the_page_of_its_organisation(tender, centre, client):
    assert tender.get_absolute_url("ru") in client.get(centre.get_absolute_url("ru")).text
    tender.unpublish()
    assert "Закупка оборудования" not in client.get(centre.get_absolute_url("ru")).text


# --- search --------------------------------------------------------------------------------------


def test_it_is_found_by_a_word_as_its_kind_with_its_date(tender, client):
    write_all()
    [hit] = hits(client, "q=томографы")
    assert (hit.url, hit.kind) == (tender.get_absolute_url("ru"), "Tender")
    assert (str(hit.date), hit.date_label) == ("2026-12-24", "until:" if not hit.is_to_come else "")


def test_results_are_narrowed_to_its_kind_and_its_organisation(tender, centre, client):
    write_all()
    page = client.get("/ru/search/?q=хирургии")
    assert {hit.url for hit in page.context["items"]} == {
        tender.get_absolute_url("ru"),
        centre.get_absolute_url("ru"),
    }
    assert [hit.url for hit in hits(client, "q=хирургии&type=tender")] == [
        tender.get_absolute_url("ru")
    ]
    both = hits(client, f"q=закупка&organisation={centre.pk}")
    assert [hit.url for hit in both] == [tender.get_absolute_url("ru")]


def test_it_is_found_by_the_new_name_of_its_organisation(
    tender, centre, client, django_capture_on_commit_callbacks
):
    write_all()
    centre.names = [OrganisationName(language="ru", name="Институт кардиологии")]
    with django_capture_on_commit_callbacks(execute=True):
        publish(centre)
    assert tender.get_absolute_url("ru") in {hit.url for hit in hits(client, "q=кардиологии")}


def test_a_draft_is_not_found(tender, client):
    tender.unpublish()
    write_all()
    assert not list(hits(client, "q=томографы"))


# --- what machines read --------------------------------------------------------------------------


def test_its_list_has_a_feed(tender, tender_page, client):
    feed = read(client.get("/ru/feeds/tenders.atom"))
    assert titles(feed) == ["Томографы для центра"]
    kazakh = read(client.get("/kk/feeds/tenders.atom"))
    assert titles(kazakh) == ["Закупка оборудования"]
    [link] = links(kazakh.find(f"{A}entry"))
    assert link.get("href").endswith(tender.get_absolute_url("kk"))


def test_it_is_in_the_sitemap(tender, client):
    assert "/sitemap-tender.xml" in client.get("/sitemap.xml").text
    assert tender.get_absolute_url("ru") in client.get("/sitemap-tender.xml").text


def test_its_page_says_what_it_is(tender, tender_page, client):
    for address in (tender.get_absolute_url("kk"), tender_page.get_url()):
        [document] = blocks(client.get(address).text)
        [thing] = [each for each in document["@graph"] if each["@type"] == "Demand"]
        assert thing["validThrough"] == "2026-12-24"
        assert thing["url"].endswith(address)


# --- who may do what -----------------------------------------------------------------------------


@pytest.mark.parametrize(("group", "may_publish"), [("Editors", False), ("Press office", True)])
def test_editors_write_it_and_the_press_office_publishes_it(tender, client, group, may_publish):
    client.force_login(user_of(group))
    form = client.get(f"/admin/snippets/tenders/tender/edit/{tender.pk}/")
    assert form.status_code == 200
    assert ("action-publish" in form.text) == may_publish


def test_others_neither_see_nor_write_it(tender, client):
    client.force_login(user_of("Register officers"))
    assert client.get(f"/admin/snippets/tenders/tender/edit/{tender.pk}/").status_code == 302


# --- what the foundation may rely on -------------------------------------------------------------


def test_the_portal_knows_nothing_of_it():
    assert model("Tender") in types_of(Record)
    assert not model("Tender").__module__.startswith(("portal", "news", "partnerships", "experts"))
