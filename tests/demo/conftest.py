"""The demo, loaded once for the tests that look at it and taken back afterwards."""

from unittest.mock import patch

import pytest
from django.db import transaction
from django.test import Client, TestCase
from wagtail.signal_handlers import disable_reference_index_auto_update

from portal.pictures.making import Outcome
from portal.records.search_indexing import paused_indexing
from portal.setup import demo
from portal.setup.demo.loading import build_indexes, make_contents


@pytest.fixture(scope="package")
def loaded_demo(django_db_setup, django_db_blocker):
    """The demo's content, in a transaction around all tests of the package.

    What waits for a commit, such as publishing translations, is run as if it had come; only
    pictures are left to the tests that look at them, since encoding takes as long as the rest.
    """
    with django_db_blocker.unblock(), transaction.atomic():
        with (
            paused_indexing(),
            disable_reference_index_auto_update(),
            patch("portal.pictures.tasks.make_pictures", return_value=Outcome()),
            TestCase.captureOnCommitCallbacks(execute=True),
        ):
            make_contents()
        build_indexes()
        yield demo
        transaction.set_rollback(True)


@pytest.fixture
def site(loaded_demo, db):
    """A visitor of the demo: gives the text of the page at an address, which has to be there."""

    def read(address):
        response = Client().get(address)
        assert response.status_code == 200, f"{address}: {response.status_code}"
        return response.content.decode()

    return read
