"""What the form of a news item fills in by itself."""

import datetime

import pytest
from wagtail.models import Site

from news.models import NewsPage
from portal.models import SiteIdentity
from tests.body.conftest import image
from tests.factories import OrganisationFactory
from tests.writing.conftest import add_row, edit, form_of

__all__ = ["image"]

JSON = {"Accept": "application/json"}


@pytest.fixture
def editor(signed_in):
    return signed_in("Editors")


def autosave(client, page, data):
    """What the browser gets when it saves by itself."""
    response = client.post(edit(page), data, headers=JSON)
    assert response.json()["success"], response.text
    return response.json()["field_updates"]


def latest(page):
    return NewsPage.objects.get(pk=page.pk).get_latest_revision_as_object()


def test_a_blank_form_has_today_and_the_ministry(editor, news):
    ministry = OrganisationFactory(kk="Министрлік")
    SiteIdentity.objects.update_or_create(
        site=Site.objects.get(is_default_site=True), defaults={"organisation": ministry}
    )
    data = form_of(editor, f"/admin/pages/add/portal_news/newspage/{news.pk}/")
    assert data["source"] == str(ministry.pk)
    assert data["date"] == datetime.date.today().strftime("%d.%m.%Y")


def test_without_that_setting_the_source_is_empty(editor, news):
    data = form_of(editor, f"/admin/pages/add/portal_news/newspage/{news.pk}/")
    assert not data["source"]


def test_the_post_held_then_comes_with_the_person_and_is_shown(editor, item, person):
    data = form_of(editor, edit(item))
    add_row(data, "people", person=person.pk)
    updates = autosave(editor, item, data)
    assert updates["people-0-post-kk"] == "бас дәрігер"
    assert updates["people-0-post-ru"] == "главный врач"
    assert latest(item).people.get().post == {"kk": "бас дәрігер", "ru": "главный врач"}


def test_a_post_that_was_typed_is_kept(editor, item, person):
    data = form_of(editor, edit(item))
    add_row(data, "people", person=person.pk, **{"post-kk": "қонақ дәрігер"})
    assert "people-0-post-kk" not in autosave(editor, item, data)
    assert latest(item).people.get().post == {"kk": "қонақ дәрігер"}


def test_a_post_that_the_editor_empties_stays_empty(editor, item, person):
    data = form_of(editor, edit(item))
    add_row(data, "people", person=person.pk)
    autosave(editor, item, data)
    data = form_of(editor, edit(item))
    for name in [name for name in data if name.startswith("people-0-post-")]:
        data[name] = ""
    autosave(editor, item, data)
    assert latest(item).people.get().post == {}


def test_a_picture_brings_its_description_and_the_credit_it_had(editor, item, news, image):
    image.description = "Көк күмбез"
    image.save()
    earlier = NewsPage(title="Бұрын", slug="earlier", image=image, image_credit="А. Суретші")
    news.add_child(instance=earlier)
    data = {**form_of(editor, edit(item)), "image": image.pk}
    updates = autosave(editor, item, data)
    assert updates["image_alt"] == "Көк күмбез"
    assert updates["image_credit"] == "А. Суретші"
    assert latest(item).image_alt == "Көк күмбез"


def test_a_wrong_row_comes_back_with_all_that_was_typed(editor, item, person):
    data = {**form_of(editor, edit(item)), "date": "31.02.2026", "action-submit": "Submit"}
    add_row(data, "people", person=person.pk, **{"post-kk": "жаңа қызмет"})
    add_row(data, "people", person="")
    response = editor.post(edit(item), data)
    form = response.context["form"]
    assert "date" in form.errors
    assert form.formsets["people"].forms[1].errors["person"]
    assert "31.02.2026" in response.text
    assert "жаңа қызмет" in response.text
