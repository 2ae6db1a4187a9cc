"""Pages whose records are drafts, and a record's one page in a language."""

from html import unescape

import pytest
from django.apps import apps
from wagtail.test.utils.form_data import querydict_from_html

from portal.models import Event, EventIndexPage, EventPage
from portal.pages.base import BasePage
from tests.admin.conftest import published, reading_in


@pytest.fixture
def events(portal_site):
    """The list of events in Kazakh, below which event pages are written."""
    return EventIndexPage.objects.descendant_of(portal_site["kk"]).get()


def event_page(parent, event, slug="days"):
    page = EventPage(title="Медицина күндері", slug=slug, event=event)
    parent.add_child(instance=page)
    return page


def page_form(client, page):
    response = client.get(f"/admin/pages/{page.pk}/edit/")
    assert response.status_code == 200
    fields = querydict_from_html(response.text, form_id="page-edit-form").lists()
    data = {name: values[0] if len(values) == 1 else values for name, values in fields}
    # The browser builds the body's form by script.
    return {"body-count": "0", **data}


@pytest.fixture
def draft(db):
    event = Event(live=False)
    event.names.create(language="en", name="Days of medicine")
    event.save()
    event.save_revision()
    return event


def publish(client, page):
    data = {**page_form(client, page), "action-publish": "action-publish"}
    return client.post(f"/admin/pages/{page.pk}/edit/", data, follow=True)


def test_publishing_the_page_of_a_live_record_warns_of_nothing(administrator, events, draft):
    page = event_page(events, published(draft))
    page.save_revision()
    response = publish(administrator, page)
    assert [m.level_tag for m in response.context["messages"]] == ["success"]


def test_a_second_page_of_a_record_in_one_language_is_refused(administrator, events, event):
    event_page(events, event).save_revision().publish()
    other = Event(live=False, names=[event.names.model(language="en", name="Other")])
    other.save()
    published(other)
    page = event_page(events, other, slug="second")
    page.save_revision()
    data = {**page_form(administrator, page), "event": str(event.pk), "action-publish": "1"}
    response = administrator.post(f"/admin/pages/{page.pk}/edit/", data)
    assert list(response.context["form"].errors) == ["event"]
    assert EventPage.objects.filter(event=event).count() == 1


def test_a_page_of_a_record_is_not_copied(administrator, events, event):
    page = event_page(events, event)
    response = administrator.get(f"/admin/pages/{page.pk}/copy/", follow=True)
    assert [m.level_tag for m in response.context["messages"]] == ["error"]
    assert EventPage.objects.count() == 1


def test_each_type_of_page_says_what_it_is_for(signed_in, portal_site):
    client = reading_in(signed_in("Editors"), "en")
    response = client.get(f"/admin/pages/{portal_site['kk'].pk}/add_subpage/")
    types = response.context["page_types"]
    assert types
    for name, app_label, model_name, description in types:
        model = apps.get_model(app_label, model_name)
        is_the_hosts = model.__module__.startswith("tests.")
        if is_the_hosts or not issubclass(model, BasePage):
            continue
        assert description, name
        assert f"#icon-{model.page_icon}" in response.text
        assert str(description) in unescape(response.text)
