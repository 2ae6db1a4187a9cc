"""Files that something live names, and files that nothing public offers."""

import pytest
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.images.tests.utils import get_test_image_file
from wagtail.models import Collection, Site

from news.models import NewsIndexPage, NewsPage
from portal.site.identity import SiteIdentity
from tests.factories import add_page


@pytest.fixture
def document(db):
    file = ContentFile(b"%PDF-1.4 first", name="report.pdf")
    return get_document_model().objects.create(title="Report", file=file)


@pytest.fixture
def picture(db):
    return get_image_model().objects.create(title="Dome", file=get_test_image_file())


@pytest.fixture
def item(portal_site, document, picture):
    """A public item with the picture and the document."""
    lists = NewsIndexPage.objects.get(locale__language_code="ru")
    page = NewsPage(title="Item", slug="item", image=picture, image_alt="Dome")
    body = [{"type": "documents", "id": "d", "value": [{"document": document.pk, "title": "R"}]}]
    page.body = page._meta.get_field("body").to_python(body)
    return add_page(lists, page)


def status(client, document):
    return client.get(document.url).status_code


def state_of(file):
    found = type(file).objects.filter(pk=file.pk).values_list("title", "file", "collection").first()
    return found


def attempts(file):
    """Each way in the admin to change or remove a file: the address and what is posted."""
    is_picture = hasattr(file, "width")
    name = "images" if is_picture else "documents"
    new = (
        SimpleUploadedFile("new.png", get_test_image_file(colour="red").file.getvalue())
        if is_picture
        else SimpleUploadedFile("new.pdf", b"%PDF-1.4 second")
    )
    collection = Collection.get_first_root_node().add_child(name="Other").pk
    bulk = f"/admin/bulk/{file._meta.app_label}/{file._meta.model_name}/{{}}/?id={file.pk}"
    form = {"title": "Forged", "file": new, "collection": collection}
    return [
        (reverse(f"wagtail{'images' if is_picture else 'docs'}:edit", args=[file.pk]), form),
        (reverse(f"wagtail{'images' if is_picture else 'docs'}:delete", args=[file.pk]), {}),
        (bulk.format("delete"), {}),
        (bulk.format("add_to_collection"), {"collection": collection}),
        (f"/admin/{name}/multiple/{file.pk}/delete/", {}),
    ]


@pytest.mark.parametrize("group", ["Editors", "Press office"])
@pytest.mark.parametrize("name", ["document", "picture"])
def test_what_something_live_names_is_not_changed_by_one_alone(
    name, group, item, account, client, request
):
    file = request.getfixturevalue(name)
    client.force_login(account(group))
    before = state_of(file)
    for address, data in attempts(file):
        headers = {"x-requested-with": "XMLHttpRequest"} if "multiple" in address else {}
        client.post(address, data, headers=headers)
        assert state_of(file) == before, address


def test_an_emblem_is_changed_by_who_may_change_the_setting(portal_site, picture, account, client):
    identity = SiteIdentity.for_site(Site.objects.get(is_default_site=True))
    identity.emblem = picture
    identity.save()
    client.force_login(account("Editors"))
    before = state_of(picture)
    for address, data in attempts(picture):
        client.post(address, data, headers={"x-requested-with": "XMLHttpRequest"})
        assert state_of(picture) == before, address
    client.force_login(account())
    client.post(*attempts(picture)[0])
    assert state_of(picture)[0] == "Forged"


@pytest.mark.parametrize("name", ["document", "picture"])
def test_an_editor_changes_what_only_a_draft_names(name, item, account, client, request):
    item.unpublish()
    file = request.getfixturevalue(name)
    client.force_login(account("Editors"))
    address, data = attempts(file)[0]
    client.post(address, data)
    assert state_of(file)[0] == "Forged"


def test_without_a_second_reader_the_press_office_changes_it(
    item, document, account, client, settings
):
    settings.PORTAL = {**getattr(settings, "PORTAL", {}), "SECOND_READER": False}
    client.force_login(account("Press office"))
    address, data = attempts(document)[0]
    client.post(address, data)
    assert state_of(document)[0] == "Forged"


def test_a_file_is_served_while_something_public_offers_it(item, document, client, account):
    assert status(client, document) == 200
    item.unpublish()
    assert status(client, document) == 404
    client.force_login(account("Editors"))
    assert status(client, document) == 200


def test_a_file_that_nothing_names_is_not(document, client):
    assert status(client, document) == 404
