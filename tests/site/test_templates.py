"""The addresses that tests of the frame look at show every template there is."""

import pytest
from wagtail.models import Page, get_page_models

from portal.records.addresses import types_with_address

pytestmark = pytest.mark.own_site

OURS = ("portal", "portal_news", "portal_partnerships", "portal_experts")


def test_all_page_types_and_kinds_of_records_are_looked_at(client, addresses):
    shown = set()
    for address in addresses.values():
        shown.update(template.name for template in client.get(address).templates)
    pages = {
        model.template
        for model in get_page_models()
        if model is not Page and model._meta.app_label in OURS
    }
    kinds = {model.get_template() for model in types_with_address()}
    assert pages | kinds | {"portal/search_page.html", "404.html"} <= shown
