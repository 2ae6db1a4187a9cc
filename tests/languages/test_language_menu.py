"""The language menu, hreflang, and what a 404 offers."""

import re

import pytest
from wagtail.models import Locale, Page, PageViewRestriction, Site

from portal.models import EventPage, Organisation, OrganisationName, StandardPage
from tests.factories import EventFactory, add_page

LANGUAGES = ["kk", "ru", "en", "ky", "uz"]


@pytest.fixture
def about(portal_site):
    """A page in Russian and English, and a draft of it in Kazakh."""
    page = portal_site["ru"].add_child(instance=StandardPage(title="О портале", slug="about"))
    page.save_revision().publish()
    for language, title in (("en", "About"), ("kk", "Портал туралы")):
        copy = page.copy_for_translation(Locale.objects.get(language_code=language))
        copy.title = title
        revision = copy.save_revision()
        if language == "en":
            revision.publish()
    return page


def menu(response):
    """Per language of the menu: where it leads, and what else it says."""
    block = re.search(r'<details class="langs">.*?</details>', response.text, re.DOTALL)[0]
    links = re.findall(
        r'<a href="([^"]*)" lang="(\w+)"(?: hreflang="\w+")?>([^<]*)(?:<small>([^<]*))?', block
    )
    return {language: (address, name, note) for address, language, name, note in links}


def hreflangs(response):
    return dict(
        re.findall(r'<link rel="alternate" hreflang="([\w-]+)" href="([^"]+)"', response.text)
    )


def test_the_menu_leads_to_the_same_page(about, client):
    languages = menu(client.get("/ru/about/"))
    assert languages["en"] == ("/en/about/", "English", "")
    assert "ru" not in languages  # the one being read is no link


def test_where_there_is_no_translation_it_says_so_in_that_language(about, client):
    address, name, note = menu(client.get("/ru/about/"))["ky"]
    assert address == "/ky/"
    assert name == "Кыргызча"
    assert note


def test_a_draft_is_no_translation(about, client):
    address, _name, note = menu(client.get("/ru/about/"))["kk"]
    assert address == "/kk/"
    assert note


def test_search_engines_get_what_exists_and_a_default(about, client):
    assert hreflangs(client.get("/ru/about/")) == {
        "ru": "http://testserver/ru/about/",
        "en": "http://testserver/en/about/",
        "x-default": "http://testserver/ru/about/",
    }


def test_a_page_alone_has_no_alternates(portal_site, client):
    page = portal_site["ky"].add_child(instance=StandardPage(title="Байланыш", slug="contact"))
    page.save_revision().publish()
    assert hreflangs(client.get("/ky/contact/")) == {}


def test_a_restricted_translation_is_not_offered(about, client):
    english = about.get_translation(Locale.objects.get(language_code="en"))
    PageViewRestriction.objects.create(page=english, restriction_type="password", password="x")
    address, _name, note = menu(client.get("/ru/about/"))["en"]
    assert address == "/en/"
    assert note


def test_a_page_below_a_restricted_one_is_not_offered_either(about, portal_site, client):
    home = Page.objects.get(pk=portal_site["en"].pk)
    PageViewRestriction.objects.create(page=home, restriction_type="login")
    assert "en" not in hreflangs(client.get("/ru/about/"))


def test_the_languages_of_a_page_cost_one_query(about, rf, django_assert_num_queries):
    from portal.pages.alternates import Alternates

    request = rf.get("/ru/about/")
    assert Alternates(request, about).site
    Site.get_site_root_paths()  # fills Wagtail's own cache
    with django_assert_num_queries(1):
        assert len(Alternates(request, about).entries) == len(LANGUAGES)
    with django_assert_num_queries(0):
        assert len(Alternates(request, about).entries) == len(LANGUAGES)


def test_a_list_keeps_its_filter_in_the_other_language(portal_site, client):
    index = portal_site["ru"].get_children().get(slug="events")
    response = client.get(f"{index.get_url()}?year=2018")
    assert menu(response)["en"][0] == "/en/events/?year=2018"
    assert hreflangs(response)["en"] == "http://testserver/en/events/?year=2018"


def test_a_record_is_there_in_every_language(db, client):
    organisation = Organisation(kind="hospital", live=False)
    organisation.names.add(OrganisationName(language="ru", name="Больница"))
    organisation.save()
    organisation.save_revision().publish()
    response = client.get(organisation.get_absolute_url("kk"))
    assert response.status_code == 200
    assert menu(response)["uz"][0] == organisation.get_absolute_url("uz")
    assert set(hreflangs(response)) == {*LANGUAGES, "x-default"}


def test_a_record_leads_to_the_page_that_took_its_address_over(portal_site, client):
    event = EventFactory(en="Days of medicine")
    index = portal_site["ru"].get_children().get(slug="events")
    add_page(index, EventPage(title="Дни", slug="days", event=event))
    languages = menu(client.get(f"/kk/events/{event.pk}/"))
    assert languages["ru"][0] == "/ru/events/days/"
    assert languages["en"][0] == f"/en/events/{event.pk}/"
    languages = menu(client.get("/ru/events/days/"))
    assert languages["kk"] == (f"/kk/events/{event.pk}/", "Қазақша", "")


def test_a_home_page_that_is_not_public_is_no_way_out(about, portal_site, client):
    Page.objects.get(pk=portal_site["ky"].pk).unpublish()
    assert "ky" not in menu(client.get("/ru/about/"))


# --- 404 ---------------------------------------------------------------------------------------


def offers(response):
    assert response.status_code == 404
    lost = re.search(r'<ul class="lost">.*?</ul>', response.text, re.DOTALL)
    return re.findall(r'<a href="([^"]+)" lang="(\w+)"', lost[0]) if lost else []


def test_a_404_offers_the_languages_that_have_the_page(about, client):
    response = client.get("/uz/about/")
    assert offers(response) == [("/ru/about/", "ru"), ("/en/about/", "en")]
    assert "О портале" in response.text
    assert menu(response)["en"][0] == "/en/about/"
    assert menu(response)["ky"][0] == "/ky/"


def test_also_when_the_readers_own_is_a_draft(about, client):
    assert [language for _address, language in offers(client.get("/kk/about/"))] == ["ru", "en"]


def test_and_when_the_page_has_moved_there(about, portal_site, client):
    new = portal_site["ru"].add_child(instance=StandardPage(title="Раздел", slug="section"))
    new.save_revision().publish()
    about.move(new, pos="last-child")
    found = offers(client.get("/uz/about/"))
    assert ("/en/about/", "en") in found


def test_an_unknown_address_offers_nothing(about, client):
    assert offers(client.get("/uz/nowhere/")) == []


@pytest.mark.parametrize("path", ["/uz/about", "/uz/about/?utm=1"])
def test_a_missing_slash_or_a_query_do_no_harm(path, about, client):
    assert offers(client.get(path, follow=True))
