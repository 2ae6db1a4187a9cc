"""What waits for a commit, which a test's own transaction never reaches."""

import pytest

from portal.records.rows import rows_saved
from portal.records.search_indexing import is_paused
from portal.search.index.admin_entries import read_indexed, write_entries


@pytest.fixture(autouse=True)
def entries_at_once():
    """The admin's search and the uses follow each save, as if it were committed. Tests of what
    happens after a commit put a fixture of this name in its place that does nothing."""

    def follow(instance, **_signal):
        if not is_paused():
            key = (instance._meta.label_lower, str(instance.pk))
            write_entries(read_indexed([key], with_rows=True).values(), with_uses=True)

    rows_saved.connect(follow)
    yield
    rows_saved.disconnect(follow)
