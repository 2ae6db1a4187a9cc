"""An address that a page had leads to the one it has, in every language and below the page."""

import pytest
from django.test import TestCase
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Page, PageViewRestriction

from partnerships.models import AgreementIndexPage, AgreementPage
from portal.models import StandardPage
from tests.factories import AgreementFactory, add_page, translate_page


def committed():
    """Wagtail writes the redirects after commit."""
    return TestCase.captureOnCommitCallbacks(execute=True)


def rename(page, slug):
    page = Page.objects.get(pk=page.pk).specific
    page.slug = slug
    with committed():
        page.save_revision().publish()
    return page


def move(page, target):
    with committed():
        Page.objects.get(pk=page.pk).move(Page.objects.get(pk=target.pk), pos="last-child")


def leads(client, address):
    """Where an address leads: each step of the way, then the status."""
    response = client.get(address, follow=True)
    return [url for url, status in response.redirect_chain if status == 301], response.status_code


def test_a_new_slug_with_all_below_it(client, section, page):
    rename(section, "renamed")
    assert leads(client, "/kk/section/") == (["/kk/renamed/"], 200)
    assert leads(client, "/kk/section/page/") == (["/kk/renamed/page/"], 200)


def test_the_translations_follow_once_they_take_the_slug(client, section, page):
    translate_page(section, "ru", "en")
    translate_page(page, "ru")
    assert client.get("/ru/section/page/").status_code == 200
    renamed = rename(section, "renamed")
    assert client.get("/ru/section/page/").status_code == 200  # not before its own publication
    translate_page(renamed, "ru", "en")
    for language in ("ru", "en"):
        assert leads(client, f"/{language}/section/") == ([f"/{language}/renamed/"], 200)
    assert leads(client, "/ru/section/page/") == (["/ru/renamed/page/"], 200)


def test_a_page_that_moves_with_all_below_it(client, portal_site, section, page):
    below = add_page(page, StandardPage(title="Төмен", slug="below"))
    target = add_page(portal_site["kk"], StandardPage(title="Басқа", slug="other"))
    move(page, target)
    assert leads(client, page.url) == (["/kk/other/page/"], 200)
    assert leads(client, below.url) == (["/kk/other/page/below/"], 200)


def test_many_moves_are_one_step_and_no_circle(client, section, page):
    for slug in ("b", "c", "d"):
        rename(section, slug)
    for slug in ("section", "b", "c"):
        assert leads(client, f"/kk/{slug}/page/") == (["/kk/d/page/"], 200)
    rename(section, "section")  # back to the first
    assert leads(client, "/kk/section/page/") == ([], 200)
    assert leads(client, "/kk/d/page/") == (["/kk/section/page/"], 200)
    Page.objects.get(pk=page.pk).specific.unpublish()
    assert leads(client, "/kk/section/page/") == ([], 404)


def test_another_page_at_the_old_address_is_served_itself(client, portal_site, section):
    rename(section, "renamed")
    add_page(portal_site["kk"], StandardPage(title="Жаңа", slug="section"))
    assert leads(client, "/kk/section/") == ([], 200)


def test_what_the_reader_asked_is_kept(client, section):
    rename(section, "renamed")
    response = client.get("/kk/section/", {"on": "2019-06-01"})
    assert response["Location"] == "/kk/renamed/?on=2019-06-01"


def test_a_withdrawn_page_is_not_told_of(client, section):
    secret = rename(section, "secret-title")
    secret.unpublish()
    response = client.get("/kk/section/")
    assert response.status_code == 404
    assert "secret-title" not in response.text


def test_a_restricted_page_only_to_those_who_may_read_it(client, admin_client, section, page):
    rename(section, "secret-title")
    PageViewRestriction.objects.create(page=section, restriction_type="login")
    for address in ("/kk/section/", "/kk/section/page/"):
        response = client.get(address)
        assert response.status_code == 404
        assert "secret-title" not in response.text
    assert leads(admin_client, "/kk/section/") == (["/kk/secret-title/"], 200)


def test_a_page_whose_record_is_hidden(client, portal_site):
    agreement = AgreementFactory(kk="Меморандум")
    index = AgreementIndexPage.objects.get(locale__language_code="kk")
    page = add_page(index, AgreementPage(title="Меморандум", slug="old", agreement=agreement))
    old = page.url
    rename(page, "secret-title")
    assert leads(client, old)[1] == 200
    agreement.visibility = "internal"
    agreement.save_revision().publish()
    assert client.get(old).status_code == 404


@pytest.mark.parametrize("target", ["/kk/", "https://other.example/"])
def test_redirects_that_editors_write_lead_anywhere(client, portal_site, target):
    Redirect.add_redirect("/old-site/page", redirect_to=target)
    assert client.get("/old-site/page/")["Location"] == target
    assert client.get("/old-site/page")["Location"] == target
