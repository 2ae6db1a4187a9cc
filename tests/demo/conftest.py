"""The demo, loaded once for the tests that look at it and taken back afterwards."""

import pytest
from django.db import transaction
from django.test import Client, TestCase

from portal.setup.demo import loading


@pytest.fixture(scope="package")
def loaded_demo(django_db_setup, django_db_blocker):
    """The demo's content, in a transaction around all tests of the package.

    What waits for a commit, such as publishing translations, is run as if it had come; pictures are
    left to the tests that look at them.
    """
    with django_db_blocker.unblock(), transaction.atomic():
        with loading.put_off(), TestCase.captureOnCommitCallbacks(execute=True):
            loading.make_contents()
        loading.build_indexes()
        yield loading
        transaction.set_rollback(True)


@pytest.fixture
def site(loaded_demo, db):
    """A visitor of the demo: gives the text of the page at an address, which has to be there."""

    def read(address):
        response = Client().get(address)
        assert response.status_code == 200, f"{address}: {response.status_code}"
        return response.content.decode()

    return read
