"""The search server at ELASTICSEARCH_URL: `.ci/with-elasticsearch COMMAND` runs one.

With it the tests of search run on Elasticsearch, and without it on the database. Tests that are
about the server itself are marked ``elasticsearch``.
"""

import pytest

from portal.search.engines.chosen import server_engine
from portal.search.engines.elasticsearch.settings import server_settings
from tests.environment.presence import missing


@pytest.fixture(autouse=True)
def no_index_left():
    """What a test has put into the indexes of its process is gone afterwards."""
    engine = server_engine()
    yield
    if engine:
        engine.index.delete(list(engine.index.ours()))


@pytest.fixture
def search_server():
    """The settings of the server."""
    return server_settings() or missing("Elasticsearch (ELASTICSEARCH_URL)")
