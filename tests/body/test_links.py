"""Links to pages lead to the page in the reader's language."""

import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import Locale

from partnerships.models import AgreementIndexPage, AgreementPage
from tests.factories import AgreementFactory, add_page


def body_of(client, page):
    return BeautifulSoup(client.get(page.url).content, "html.parser").find(class_="prose")


@pytest.fixture
def target(write_page):
    """A page in Kazakh, with a live translation into English."""
    page = write_page([], title="Байланыс", slug="target")
    english = page.copy_for_translation(Locale.objects.get(language_code="en"))
    english.title = "Contacts"
    english.save_revision().publish()
    return page


def link_to(page):
    return ("text", f'<p><a linktype="page" id="{page.pk}">сілтеме</a></p>')


def pages_block(*pages):
    return (
        "pages",
        [{"type": "item", "id": f"i{page.pk}", "value": page.pk} for page in pages],
    )


def test_a_link_in_the_text_leads_to_the_readers_language(client, write_page, target):
    link = body_of(client, write_page([link_to(target)], language="en")).find("a")
    assert link["href"] == "/en/target/"
    assert "hreflang" not in link.attrs


def test_without_a_translation_the_link_leads_to_the_original_and_says_so(
    client, write_page, target
):
    link = body_of(client, write_page([link_to(target)], language="ru")).find("a")
    assert (link["href"], link["hreflang"]) == ("/kk/target/", "kk")


def test_a_link_to_an_unpublished_page_is_no_link(client, write_page):
    gone = write_page([], slug="gone")
    gone.unpublish()
    link = body_of(client, write_page([link_to(gone)])).find("a")
    assert "href" not in link.attrs


def test_a_link_to_a_page_about_a_hidden_record_is_no_link(client, write_page, portal_site):
    agreement = AgreementFactory(en="Internal", visibility="internal")
    register = AgreementIndexPage.objects.get(locale__language_code="kk")
    page = add_page(register, AgreementPage(title="Internal", agreement=agreement))
    body = body_of(client, write_page([link_to(page)]))
    assert "сілтеме" in body.text
    assert "href" not in body.find("a").attrs


def test_many_texts_with_links_cost_the_queries_of_one(client, write_page, target, document):
    file_link = f'<p><a linktype="document" id="{document.pk}">файл</a></p>'
    both = [link_to(target), ("text", file_link)]
    few, many = write_page(both, slug="few"), write_page(both * 8, slug="many")

    def queries(page):
        client.get(page.url)
        with CaptureQueriesContext(connection) as captured:
            links = body_of(client, page).find_all("a", href=True)
        return len(links), len(captured)

    (few_links, few_queries), (many_links, many_queries) = queries(few), queries(many)
    assert many_links == 8 * few_links == 16
    assert many_queries == few_queries


def test_chosen_pages_are_listed_in_the_readers_language(client, write_page, target):
    link = body_of(client, write_page([pages_block(target)], language="en")).find("a")
    assert (link["href"], link.get_text()) == ("/en/target/", "Contacts")


def test_a_chosen_page_without_a_translation_is_shown_in_its_original(client, write_page, target):
    item = body_of(client, write_page([pages_block(target)], language="ru")).find("li")
    assert item.find("a").find(lang="kk").string == "Байланыс"
    assert item.find(class_="tag")


def test_a_chosen_page_that_is_not_public_is_left_out(client, write_page, target):
    gone = write_page([], slug="gone", title="Жоқ")
    gone.unpublish()
    page = write_page([pages_block(gone, target)])
    assert [link.get_text() for link in body_of(client, page).find_all("a")] == ["Байланыс"]
