"""The block that the register brings: agreements with their status, none that is internal."""

import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.test.utils import CaptureQueriesContext

from partnerships.models import Agreement
from tests.body.conftest import published


@pytest.fixture
def agreements(organisation):
    def make(name, **fields):
        agreement = Agreement(live=False, kind="memorandum", **fields)
        agreement.names.create(language="en", name=name)
        agreement.participants.create(organisation=organisation, role="party")
        agreement.participants.create(organisation=None, role="party")
        agreement.save()
        return published(agreement)

    return make


def block(*agreements):
    chosen = [
        {"type": "item", "id": f"i{place}", "value": agreement.pk}
        for place, agreement in enumerate(agreements)
    ]
    return [("agreements", chosen)]


def items_of(client, page):
    response = client.get(page.url)
    assert response.status_code == 200
    return BeautifulSoup(response.content, "html.parser").select(".prose li")


def test_an_agreement_shows_its_name_and_status_in_words(client, write_page, agreements):
    memorandum = agreements("Memorandum on surgery")
    (item,) = items_of(client, write_page(block(memorandum), language="en"))
    assert item.find("a")["href"] == f"/en/agreements/{memorandum.pk}/"
    assert "Memorandum on surgery" in item.get_text()
    assert item.find(class_="st").get_text(strip=True)


def test_an_internal_agreement_is_left_out_and_not_found(client, write_page, agreements):
    internal = agreements("Kept for ourselves", visibility="internal")
    page = write_page(block(internal, agreements("Memorandum on surgery")), language="en")
    assert [item.find("a").get_text() for item in items_of(client, page)] == [
        "Memorandum on surgery"
    ]
    assert "Kept for ourselves" not in page.body.stream_block.get_searchable_content(page.body)


def test_many_agreements_cost_the_queries_of_one(client, write_page, agreements):
    made = [agreements(f"Memorandum {number}") for number in range(8)]
    one, many = write_page(block(made[0]), slug="one"), write_page(block(*made), slug="many")

    def queries(page):
        client.get(page.url)
        with CaptureQueriesContext(connection) as captured:
            items_of(client, page)
        return len(captured)

    assert queries(many) == queries(one)
