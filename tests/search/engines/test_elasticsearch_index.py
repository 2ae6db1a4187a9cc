"""The index on the search server: filled beside the one that is searched, and never half-seen."""

import datetime

import pytest

from portal.search.engines.base import EngineUnavailable
from portal.search.engines.chosen import scratch_engine, server_engine
from portal.search.engines.elasticsearch import engine as engine_module
from portal.search.engines.elasticsearch import index as index_module
from portal.search.engines.elasticsearch import mapping
from portal.search.engines.entries import SearchEntry
from portal.search.index.writing import write
from portal.search.results.search import ask_for
from tests.search.engines.library import HEART, KIDNEY, SCHOOL, TREATY, face, thing

pytestmark = [pytest.mark.elasticsearch, pytest.mark.own_site]
TODAY = datetime.date(2026, 11, 25)


@pytest.fixture
def engine(search_server, db):
    return server_engine()


def found(engine, query="", **more):
    return engine.search(ask_for(query, **{"day": TODAY, **more})).keys


def indexes(engine):
    return {name: set(aliases) for name, aliases in engine.index.ours().items()}


def test_a_rebuild_is_seen_when_it_is_whole(engine):
    engine.put(write([KIDNEY]))
    before = indexes(engine)
    entries = write([HEART])
    seen = []

    def batches():
        yield list(SearchEntry.objects.filter(key=KIDNEY.key))
        seen.append(engine.versions().keys() == {KIDNEY.key})
        yield entries

    engine.rebuild(batches())
    assert seen == [True]
    assert set(found(engine)) == {KIDNEY.key, HEART.key}
    after = indexes(engine)
    assert list(after.values()) == [{engine.index.alias}]
    assert not set(after) & set(before)


def test_a_rebuild_that_fails_leaves_what_was(engine):
    engine.put(write([KIDNEY]))
    before = indexes(engine)

    def batches():
        yield list(SearchEntry.objects.all())
        raise RuntimeError("cut off")

    with pytest.raises(RuntimeError, match="cut off"):
        engine.rebuild(batches())
    assert indexes(engine) == before
    assert found(engine) == [KIDNEY.key]


def test_what_changes_during_a_rebuild_is_in_the_new_index(engine):
    engine.put(write([KIDNEY, HEART]))
    old = list(SearchEntry.objects.order_by("pk"))

    def batches():
        yield old[:1]
        engine.put(write([SCHOOL]))
        engine.put(write([thing("kidney", face("en", "Liver"))]))
        engine.remove([HEART.key])
        SearchEntry.objects.filter(key=HEART.key).delete()
        yield old[1:]

    engine.rebuild(batches())
    assert set(found(engine)) == {KIDNEY.key, SCHOOL.key}
    assert found(engine, "liver") == [KIDNEY.key]


def test_what_a_killed_rebuild_has_left_is_cleared_away(engine):
    engine.put(write([KIDNEY]))
    half_built = engine.index.start_building()
    engine.rebuild([list(SearchEntry.objects.all())])
    assert half_built not in indexes(engine)
    assert len(indexes(engine)) == 1


def test_nothing_is_written_into_an_index_that_is_gone(engine):
    def batches():
        yield write([KIDNEY])
        engine.index.delete(list(engine.index.ours()))
        yield write([HEART])

    with pytest.raises(EngineUnavailable):
        engine.rebuild(batches())
    assert indexes(engine) == {}


def test_an_older_version_never_replaces_a_newer_one(engine):
    old = write([KIDNEY])
    new = write([thing("kidney", face("en", "Liver"))])
    engine.put(new)
    engine.put(old)
    assert found(engine, "liver") == [KIDNEY.key]
    assert engine.versions() == {KIDNEY.key: new[0].version}


def test_an_index_that_holds_less_than_the_database_does_not_answer(engine):
    with pytest.raises(EngineUnavailable):
        found(engine)  # there is none at all
    engine.put(write([KIDNEY]))
    write([HEART])
    with pytest.raises(EngineUnavailable, match="every entry"):
        found(engine)


def test_an_index_of_another_form_does_not_answer(engine, monkeypatch):
    engine.put(write([KIDNEY]))
    monkeypatch.setattr(mapping, "FORM", "00000000")
    newer = server_engine()
    with pytest.raises(EngineUnavailable):
        found(newer)
    assert newer.versions() == {}
    newer.rebuild([list(SearchEntry.objects.all())])
    assert found(newer) == [KIDNEY.key]
    assert list(indexes(newer).values()) == [{newer.index.alias}]


def test_pages_far_behind_what_a_server_counts_off(engine, monkeypatch):
    monkeypatch.setattr(mapping, "WINDOW", 5)
    monkeypatch.setattr(engine_module, "WINDOW", 5)
    engine.put(write([thing(f"{number:02}", face("en", "Heart")) for number in range(13)]))
    for query in ("", "heart"):
        pages = [found(engine, query, start=start, size=2) for start in range(0, 18, 2)]
        keys = [key for page in pages for key in page]
        assert keys == [f"page:{number:02}" for number in range(13)]
        last = ask_for(query, day=TODAY, start=16, size=2, counted=("type",))
        assert engine.search(last).total == 13


@pytest.mark.parametrize("needed", [0, 12])
def test_the_longest_query_is_answered(engine, needed):
    engine.put(write([KIDNEY]))
    words = [f"{chr(97 + number) * 3}{'бүйректеріміздегілердің' * 3}"[:60] for number in range(20)]
    ask = ask_for(" ".join(words), day=TODAY, needed=needed)
    assert len(ask.words) > 15  # letters that sound alike make one word
    assert (KIDNEY.key in engine.search(ask).keys) == (not needed)


def test_several_shards_give_the_same(search_server, settings, db):
    settings.PORTAL = {
        **settings.PORTAL,
        "ELASTICSEARCH": {**settings.PORTAL["ELASTICSEARCH"], "SHARDS": 3, "REPLICAS": 0},
    }
    engine = server_engine()
    engine.rebuild([write([KIDNEY, HEART, SCHOOL, TREATY])])
    name = next(iter(indexes(engine)))
    made = engine.writing.indices.get_settings(index=name)[name]["settings"]["index"]
    assert (made["number_of_shards"], made["number_of_replicas"]) == ("3", "0")
    answer = engine.search(ask_for("", day=TODAY, counted=("topic", "status")))
    assert answer.total == 4
    assert answer.counts == {
        "topic": {"surgery": 2, "vaccination": 1, "children": 1},
        "status": {"signed": 1},
    }
    assert engine.search(ask_for("бүйрек", day=TODAY)).keys == [KIDNEY.key]


def test_a_trial_leaves_nothing_and_clears_up_after_one_that_was_cut_off(
    search_server, db, monkeypatch
):
    with scratch_engine() as cut_off:
        monkeypatch.setattr(index_module.Index, "delete", lambda self, names: None)
    monkeypatch.undo()
    assert len(indexes(cut_off)) == 1
    trial = "portal.search.engines.elasticsearch.trial.SECONDS"
    monkeypatch.setattr(trial, -1)
    with scratch_engine() as engine:
        assert indexes(cut_off) == {}
        assert len(indexes(engine)) == 1
    assert indexes(engine) == {}
