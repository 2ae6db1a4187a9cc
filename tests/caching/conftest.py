"""A portal whose page cache is on."""

import pytest
from django.conf import settings
from django.core.cache import caches
from django.db import connection
from django.test.utils import CaptureQueriesContext

from portal.models import StandardPage
from tests.factories import add_page

pytestmark = pytest.mark.own_site


@pytest.fixture(autouse=True)
def page_cache_on(settings):
    settings.PORTAL = {**settings.PORTAL, "PAGE_CACHE_SECONDS": 60}


@pytest.fixture
def page(portal_site):
    return add_page(portal_site["kk"], StandardPage(title="Портал туралы", slug="about"))


@pytest.fixture
def queries(client):
    """``queries("/kk/")``: how many a visit costs; a kept page costs none."""

    def count(address, **request):
        with CaptureQueriesContext(connection) as captured:
            client.get(address, **request)
        return len(captured)

    return count


def kept_answers():
    """Everything that lies in the page cache of this process, by its key."""
    name = "pages" if "pages" in settings.CACHES else "default"
    keys = [key.split(":", 2)[2] for key in caches[name]._cache]
    return {key: caches[name].get(key) for key in keys if key.startswith("portal-page-")}
