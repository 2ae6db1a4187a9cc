"""What the rows of a form choose is looked up together; what cannot be a key is told at its row."""

import pytest
from django.urls import reverse

from partnerships.models import Agreement
from tests.admin.conftest import form_of
from tests.factories import AgreementFactory


@pytest.mark.parametrize("key", ["9" * 30, "999999", "٣"])
def test_a_key_of_nothing_is_refused_at_its_row(administrator, key):
    agreement = AgreementFactory(en="Treaty")
    address = reverse(Agreement.snippet_viewset.get_url_name("edit"), args=[agreement.pk])
    data = {**form_of(administrator, address), "participants-0-organisation": key}
    response = administrator.post(address, {**data, "action-publish": "1"})
    assert response.status_code == 200
    errors = response.context["form"].formsets["participants"].errors
    assert "organisation" in errors[0]
    assert not errors[1]
