"""Files are found while something public offers them, and their collection is open."""

import pytest
from django.core.files.base import ContentFile
from wagtail.documents import get_document_model
from wagtail.models import Collection, CollectionViewRestriction

from tests.search.finding import found


@pytest.fixture
def document(db, committed):
    with committed():
        return get_document_model().objects.create(
            title="Bandicoot", file=ContentFile(b"Words of a bilby", "words.txt")
        )


def body_with(document):
    link = f'<p><a linktype="document" id="{document.pk}">Here</a></p>'
    return [("text", link)]


def test_a_document_is_found_while_something_public_offers_it(news, committed, document):
    assert found("bandicoot") == []
    page = news("Item", body=body_with(document))
    key = f"document:{document.pk}"
    assert found("bandicoot") == [key]
    page.body = []
    with committed():
        page.save()
    assert found("bandicoot") == []
    page.body = body_with(document)
    with committed():
        page.save()
    assert found("bandicoot") == [key]
    with committed():
        page.unpublish()
    assert found("bandicoot") == []
    with committed():
        page.save_revision().publish()
    assert found("bandicoot") == [key]
    document.title = "Bettong"
    with committed():
        document.save()
    assert (found("bettong"), found("bandicoot")) == ([key], [])
    with committed():
        page.delete()
    assert found("bettong") == []


def test_a_restricted_collection_takes_its_documents_along(news, committed, document):
    news("Item", body=body_with(document))
    with committed():
        root = Collection.get_first_root_node()
        restriction = CollectionViewRestriction.objects.create(
            collection=root, restriction_type="login"
        )
    assert found("bandicoot") == []
    with committed():
        restriction.delete()
    assert found("bandicoot") == [f"document:{document.pk}"]


def test_a_deleted_document(news, committed, document):
    news("Item", body=body_with(document))
    with committed():
        document.delete()
    assert found("bandicoot") == []
