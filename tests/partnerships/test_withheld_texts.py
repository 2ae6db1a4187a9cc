"""The file of an agreement is public only as far as the agreement is."""

import pytest
from django.core.files.base import ContentFile
from wagtail.documents import get_document_model

from partnerships.models import AgreementText
from tests.factories import AgreementFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def document(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    file = ContentFile(b"%PDF-1.4", name="agreement.pdf")
    return get_document_model().objects.create(title="Text", file=file)


def agreement_with(document, **facts):
    text = AgreementText(language="kk", document=document)
    return AgreementFactory(rows={"texts": [text]}, **facts)


def test_text_of_a_public_agreement_is_served(client, document):
    agreement_with(document)
    assert client.get(document.url).status_code == 200


@pytest.mark.parametrize(
    "facts", [{"visibility": "internal"}, {"visibility": "title_only"}, {"live": False}]
)
def test_text_that_is_not_public_is_not_served(client, admin_client, document, facts):
    agreement_with(document, **facts)
    assert client.get(document.url, follow=True).status_code == 404
    assert admin_client.get(document.url).status_code == 200


def test_text_shared_with_a_public_agreement_is_served(client, document):
    agreement_with(document, visibility="internal")
    agreement_with(document)
    assert client.get(document.url).status_code == 200


def test_a_text_that_another_file_has_replaced_is_not_served(client, document):
    """Also that of an internal agreement: nothing names it any longer."""
    agreement = agreement_with(document, visibility="internal")
    agreement.texts.all().delete()
    assert client.get(document.url).status_code == 404
