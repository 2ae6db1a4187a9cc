"""manage.py search_index: says what the index lacks, mends it, builds it anew beside the old."""

from datetime import timedelta

import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from django.utils import timezone
from wagtail.models import Page

from portal.search.engines.entries import SearchBacklog, SearchBuild, SearchEntry, current_build
from portal.search.index import rebuilding, refreshing
from portal.search.index.rebuilding import RebuildOvertaken, rebuild
from tests.search.finding import found, key_of


def run(action):
    call_command("search_index", action, verbosity=0)


def lines_of_check():
    try:
        run("check")
    except CommandError as error:
        return str(error).splitlines()
    return []


@pytest.fixture
def pages(news):
    """Three pages in an index that was built."""
    made = [news(title) for title in ("Quokka", "Wombat", "Numbat")]
    rebuild()
    return made


def test_check_finds_nothing_in_a_new_index(pages, capsys):
    call_command("search_index", "check")
    assert capsys.readouterr().out == "The index holds what it should.\n"


def test_an_index_that_was_never_built_is_named(news, capsys):
    news()
    assert "never been built" in lines_of_check()[0]
    call_command("run_due")
    assert "search index: The search index has never been built" in capsys.readouterr().out


def test_so_is_one_that_other_rules_have_made(pages, capsys):
    SearchBuild.objects.update(analysis="older")
    assert "other rules" in lines_of_check()[0]
    run("rebuild")
    assert lines_of_check() == []


@pytest.mark.parametrize("rows", ["faces", "facets", "words"])
def test_rows_lost_beside_an_entry_are_named_and_mended(pages, rows):
    entry = SearchEntry.objects.get(key=key_of(pages[0]), build=current_build())
    getattr(entry, rows).all().delete()
    assert lines_of_check() == [f"index: stale: {entry.key}"]
    run("repair")
    assert lines_of_check() == []
    entry = SearchEntry.objects.get(key=entry.key, build=current_build())
    assert getattr(entry, rows).exists()


def test_what_was_changed_past_the_signals_is_named_and_mended(pages, portal_site):
    missing, stale, superfluous = pages
    SearchEntry.objects.filter(key=key_of(missing)).delete()
    Page.objects.filter(pk=stale.pk).update(title="Bilby")
    Page.objects.filter(pk=superfluous.pk).update(live=False)
    assert lines_of_check() == [
        f"index: missing: {key_of(missing)}",
        f"index: stale: {key_of(stale)}",
        f"index: superfluous: {key_of(superfluous)}",
    ]
    run("repair")
    assert lines_of_check() == []
    assert found("quokka") == [key_of(missing)]
    assert found("bilby") == [key_of(stale)]
    assert found("numbat") == []


@pytest.mark.skipif(connection.vendor != "sqlite", reason="about SQLite's tables")
@pytest.mark.parametrize(
    "damage",
    [
        "INSERT INTO portal_search_text_keys(portal_search_text_keys) VALUES ('delete-all')",
        "DROP TABLE portal_search_text_keys",
        "DROP TRIGGER portal_search_text_keys_in",
    ],
)
def test_a_damaged_search_table_is_named_and_filled_anew(pages, damage):
    with connection.cursor() as cursor:
        cursor.execute(damage)
    assert lines_of_check() == ["damaged table: portal_search_text_keys"]
    run("repair")
    assert lines_of_check() == []
    assert found("quokka") == [key_of(pages[0])]


def test_status_names_build_things_and_what_waits(pages, capsys):
    call_command("search_index", "status")
    lines = capsys.readouterr().out.splitlines()
    held = SearchEntry.objects.count()
    assert lines[:3] == ["build           1", f"things          {held}", "search server   none"]
    assert lines[3:] == ["waiting         0", "not sent        0"]


# --- rebuilding --------------------------------------------------------------------------------


@pytest.fixture
def while_filling(monkeypatch):
    """``while_filling(act)``: ``act`` happens once, after the rebuild has read its first things."""
    real = rebuilding.read

    def arrange(act):
        def read(keys):
            things = real(keys)
            monkeypatch.setattr(rebuilding, "read", real)
            act()
            return things

        monkeypatch.setattr(rebuilding, "read", read)

    return arrange


def test_the_old_index_serves_until_the_new_one_is_whole(pages, while_filling):
    seen = []
    Page.objects.filter(pk=pages[0].pk).update(title="Bilby")
    while_filling(lambda: seen.append((found("quokka"), found("bilby"))))
    run("rebuild")
    assert seen == [([key_of(pages[0])], [])]
    assert (found("quokka"), found("bilby")) == ([], [key_of(pages[0])])
    assert not SearchEntry.objects.exclude(build=current_build()).exists()
    assert SearchBuild.objects.count() == 1


def test_what_changes_meanwhile_is_in_both(pages, committed, while_filling):
    renamed, unpublished, deleted = pages
    seen = []

    def act():
        renamed.title = "Bilby"
        with committed():
            renamed.save()
            unpublished.unpublish()
            deleted.delete()
        seen.append((found("bilby"), found("wombat"), found("numbat")))

    while_filling(act)
    run("rebuild")
    assert seen == [([key_of(renamed)], [], [])]
    assert (found("bilby"), found("wombat"), found("numbat")) == seen[0]
    assert found("quokka") == []
    assert lines_of_check() == []


def test_what_is_noted_meanwhile_and_not_worked_off_is_read_again(pages, while_filling):
    def act():
        pages[0].title = "Bilby"
        pages[0].save()  # its worker dies

    while_filling(act)
    run("rebuild")
    assert (found("bilby"), found("quokka")) == ([key_of(pages[0])], [])


def test_a_killed_rebuild_leaves_the_old_index_and_the_next_cleans_up(pages, monkeypatch):
    with monkeypatch.context() as dying:
        dying.setattr(rebuilding, "make_whole", lambda number: rebuild_dies())
        dying.setattr(SearchBuild.objects.none().__class__, "delete", lambda self: (0, {}))
        with pytest.raises(KeyboardInterrupt):
            rebuild()
    assert SearchBuild.objects.filter(whole=False).count() == 1
    assert found("quokka") == [key_of(pages[0])]
    assert SearchEntry.objects.filter(key=key_of(pages[0])).count() == 2

    with pytest.raises(CommandError, match="Another rebuild is at work"):
        run("rebuild")
    old = timezone.now() - rebuilding.DEAD_AFTER - timedelta(seconds=1)
    SearchBuild.objects.filter(whole=False).update(seen=old)
    run("rebuild")
    assert found("quokka") == [key_of(pages[0])]
    assert SearchEntry.objects.filter(key=key_of(pages[0])).count() == 1
    assert SearchBuild.objects.count() == 1


def rebuild_dies():
    raise KeyboardInterrupt


def test_an_interrupted_rebuild_makes_room_for_the_next(pages, monkeypatch):
    with monkeypatch.context() as interrupted:
        interrupted.setattr(rebuilding, "make_whole", lambda number: rebuild_dies())
        with pytest.raises(KeyboardInterrupt):
            rebuild()
    assert lines_of_check()[0].startswith("left over from other builds: ")
    run("repair")
    assert lines_of_check() == []
    run("rebuild")


def test_a_rebuild_taken_for_dead_gives_way(pages, while_filling):
    def act():
        SearchBuild.objects.filter(whole=False).delete()

    while_filling(act)
    with pytest.raises(RebuildOvertaken):
        rebuild()
    assert found("quokka") == [key_of(pages[0])]


def test_nothing_is_left_waiting(pages):
    run("rebuild")
    assert not SearchBacklog.objects.exists()
    assert refreshing.builds() == [current_build()]
