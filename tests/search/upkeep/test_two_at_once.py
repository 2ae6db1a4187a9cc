"""Whoever gets there in whatever order: the later state is what is found."""

import pytest
from django.core.management import call_command
from django.db import transaction

from portal.search.engines.entries import SearchBacklog, SearchEntry
from portal.search.index import refreshing
from portal.search.index.refreshing import refresh
from tests.search.finding import found, key_of


@pytest.fixture
def while_reading(monkeypatch):
    """``while_reading(act)``: ``act`` happens once, after the things have next been read."""
    real = refreshing.read

    def arrange(act):
        def read(keys):
            things = real(keys)
            monkeypatch.setattr(refreshing, "read", real)
            act()
            return things

        monkeypatch.setattr(refreshing, "read", read)

    return arrange


def retitle(page, title, committed):
    def act():
        page.title = title
        with committed():
            page.save()

    return act


def test_another_worker_that_read_later_wrote_first(news, committed, while_reading):
    page = news("Quokka")
    while_reading(retitle(page, "Wombat", committed))
    retitle(page, "Numbat", committed)()
    assert found("wombat") == [key_of(page)]
    assert found("numbat") == []
    assert not SearchBacklog.objects.exists()


def test_a_change_committed_meanwhile_that_its_worker_has_not_got_to(news, while_reading):
    page = news("Quokka")

    def saved_by_another():
        page.title = "Wombat"
        page.save()

    while_reading(saved_by_another)
    refresh([key_of(page)])
    call_command("run_due", verbosity=0)
    assert found("wombat") == [key_of(page)]
    assert not SearchBacklog.objects.exists()


def test_what_is_unpublished_meanwhile_does_not_come_back(news, committed, while_reading):
    page = news("Quokka")

    def unpublish():
        with committed():
            page.unpublish()

    page.title = "Wombat"
    while_reading(unpublish)
    with committed():
        page.save()
    assert not SearchEntry.objects.exists()


def test_a_process_killed_after_the_commit_leaves_a_note(news, capsys):
    page = news("Quokka")
    page.title = "Wombat"
    page.save()  # and what waits for the commit is never done
    assert found("wombat") == []
    call_command("run_due", verbosity=0)
    assert found("wombat") == [key_of(page)]
    assert not SearchBacklog.objects.exists()


def test_what_is_rolled_back_leaves_none(news, committed):
    page = news("Quokka")
    with committed():
        with transaction.atomic():
            page.title = "Wombat"
            page.save()
            transaction.set_rollback(True)
        assert not SearchBacklog.objects.exists()
    assert found("quokka") == [key_of(page)]


def test_once_for_each_thing_however_often_it_is_saved(news, committed, monkeypatch):
    page, reads = news("Quokka"), []
    real = refreshing.read
    monkeypatch.setattr(refreshing, "read", lambda keys: reads.extend(keys) or real(keys))
    with committed():
        for title in ("Wombat", "Numbat", "Bilby"):
            page.title = title
            page.save()
    assert reads == [key_of(page)]
    assert found("bilby") == [key_of(page)]
