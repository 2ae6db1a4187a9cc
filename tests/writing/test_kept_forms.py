"""A form that is sent after its session has expired."""

import pytest
from wagtail.test.utils.form_data import querydict_from_html

from news.models import NewsPage
from portal.models import Event
from tests.admin.conftest import address
from tests.admin.conftest import form_of as record_form
from tests.factories import EventFactory
from tests.writing.conftest import edit, form_of

pytestmark = pytest.mark.own_site  # the middleware is a choice of the site


@pytest.fixture
def sent_too_late(signed_in, item, client):
    """The form of the item, sent with another title after its writer was signed out."""
    data = {**form_of(signed_in("Editors"), edit(item)), "title": "Ұзақ жазылған атау"}
    client.logout()
    client.post(edit(item), {**data, "action-submit": "Submit"})
    return data


def kept_form(response):
    """What the browser posts from the page that offers what was typed."""
    form = querydict_from_html(response.text, form_index=0)
    return {name: form.getlist(name) for name in form}


def test_it_is_offered_after_signing_in_and_saved(client, sent_too_late, item, account):
    client.login(username="Editors", password="secret")
    response = client.get(edit(item))
    assert "Ұзақ жазылған атау" in response.text
    client.post(edit(item), kept_form(response))
    draft = NewsPage.objects.get(pk=item.pk).get_latest_revision_as_object()
    assert draft.title == "Ұзақ жазылған атау"
    assert 'id="page-edit-form"' in client.get(edit(item)).text, "offered once"


def test_nothing_is_submitted_by_giving_it_back(client, sent_too_late, item):
    client.login(username="Editors", password="secret")
    client.post(edit(item), kept_form(client.get(edit(item))))
    assert not NewsPage.objects.get(pk=item.pk).workflow_in_progress


def test_it_can_be_discarded(client, sent_too_late, item):
    client.login(username="Editors", password="secret")
    client.get(edit(item))
    client.post(edit(item), {"portal-discard": "1"})
    assert form_of(client, edit(item))["title"] == item.title


def test_nobody_else_gets_it(client, sent_too_late, item, account):
    client.force_login(account("Press office"))
    assert "Ұзақ жазылған атау" not in client.get(edit(item)).text


def test_a_stranger_cannot_have_anything_kept(client, item):
    client.post(edit(item), {"title": "X" * 1000, "portal-writer": "1:made:up"})
    assert not client.session.keys()


def test_a_record_is_kept_as_well(client, account):
    event = EventFactory(kk="Күн")
    client.force_login(account("Editors"))
    data = {**record_form(client, address(event)), "start": "2031"}
    client.logout()
    client.post(address(event), data)
    client.login(username="Editors", password="secret")
    client.post(address(event), kept_form(client.get(address(event))))
    assert Event.objects.get().get_latest_revision_as_object().start == "2031"
