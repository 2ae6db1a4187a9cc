"""What fails is logged, breaks nobody's request, and is mended later."""

import pytest
from django.core.management import CommandError, call_command

from news.models import NewsIndexPage, NewsPage
from portal.search.engines.entries import SearchBacklog, SearchBuild, SearchEntry
from portal.search.index.sources.pages import PageSource
from tests.factories import add_page
from tests.search.finding import found, key_of


@pytest.fixture
def unreadable(monkeypatch):
    """Titles of pages that the source cannot read."""
    titles, real = set(), PageSource.things

    def things(self, keys):
        for thing in real(self, keys):
            if {face.title for face in thing.faces} & titles:
                raise ValueError("unreadable")
            yield thing

    monkeypatch.setattr(PageSource, "things", things)
    return titles


def publish_two(committed):
    index = NewsIndexPage.objects.get(locale__language_code="en")
    with committed():
        return [add_page(index, NewsPage(title=title)) for title in ("Quokka bad", "Quokka good")]


def test_one_thing_that_cannot_be_read_holds_up_no_other(
    portal_site, committed, unreadable, indexing_failures
):
    unreadable.add("Quokka bad")
    bad, good = publish_two(committed)
    assert found("quokka") == [key_of(good)]
    assert key_of(bad) in indexing_failures[0]
    indexing_failures.clear()
    assert {*SearchBacklog.objects.values_list("key", flat=True)} == {key_of(bad)}

    with pytest.raises(CommandError, match="waiting"):
        call_command("search_index", "check")
    assert not SearchEntry.objects.filter(key=key_of(bad)).exists()
    indexing_failures.clear()

    with pytest.raises(CommandError, match="failed: search index"):
        call_command("run_due", verbosity=0)
    assert key_of(bad) in indexing_failures[-1]
    indexing_failures.clear()

    unreadable.clear()
    call_command("run_due", verbosity=0)
    assert sorted(found("quokka")) == sorted([key_of(bad), key_of(good)])
    assert not SearchBacklog.objects.exists()


def test_a_rebuild_goes_on_without_it(portal_site, committed, unreadable, indexing_failures):
    bad, good = publish_two(committed)
    unreadable.add("Quokka bad")
    with pytest.raises(CommandError, match=f"1 could not be read .*: {key_of(bad)}"):
        call_command("search_index", "rebuild", verbosity=0)
    assert found("quokka") == [key_of(good)]
    SearchBuild.objects.update(analysis="of other rules")
    with pytest.raises(CommandError, match=key_of(bad)):
        call_command("setup_portal", verbosity=0)
    assert indexing_failures
    indexing_failures.clear()
    unreadable.clear()
    call_command("search_index", "repair", verbosity=0)
    assert len(found("quokka")) == 2


def test_a_source_that_does_not_know_its_keys_fails_no_save(
    portal_site, committed, monkeypatch, indexing_failures
):
    def fail(self, instance):
        raise ValueError("broken")

    with monkeypatch.context() as broken:
        broken.setattr(PageSource, "keys_of", fail)
        publish_two(committed)
    assert "broken" in indexing_failures[0]
    indexing_failures.clear()
    assert found("quokka") == []
    call_command("search_index", "repair", verbosity=0)
    assert len(found("quokka")) == 2
