"""The engine that is set up, over an index of the test's own: the database's engine, or with
ELASTICSEARCH_URL that of the search server."""

import datetime

import pytest

from portal.search.engines.chosen import scratch_engine
from portal.search.index.writing import remove, write
from portal.search.results.search import ask_for

TODAY = datetime.date(2026, 11, 25)


class Index:
    """Writes things as the site does, and asks."""

    def __init__(self, engine):
        self.engine = engine

    def write(self, *things):
        self.engine.put(write(things))

    def remove(self, *keys):
        remove(keys)
        self.engine.remove(keys)

    def ask(self, query="", **more):
        return self.engine.search(ask_for(query, **{"day": TODAY, **more}))

    def found(self, query="", **more):
        """The keys of all that is found, in the order of the alphabet, without what parts them
        from others: ``a b`` for ``page:a`` and ``page:b``."""
        answer = self.ask(query, **{"size": 1000, **more})
        assert len(answer.keys) == answer.total
        return " ".join(sorted(key.partition(":")[2] for key in answer.keys))


@pytest.fixture
def index(db):
    with scratch_engine() as engine:
        yield Index(engine)
