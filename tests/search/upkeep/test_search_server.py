"""The search server is told of each change, sooner or later, and no editor waits for it."""

import pytest
from django.core.management import CommandError, call_command

from portal.search.engines.entries import SearchBacklog, SearchEntry
from portal.search.index import server
from portal.search.index.repairing import work_off_backlog
from tests.search.finding import found, key_of


class Killed(BaseException):
    """The process ends here."""


def state_in_database():
    return dict(SearchEntry.objects.values_list("key", "version"))


def test_it_holds_what_the_database_holds(news, committed, made_up_server):
    page, other = news("Quokka"), news("Wombat")
    assert made_up_server.held == state_in_database()
    assert {key_of(page), key_of(other)} <= {*made_up_server.held}
    with committed():
        page.unpublish()
        other.title = "Numbat"
        other.save()
    assert made_up_server.held == state_in_database()
    assert not SearchBacklog.objects.exists()


def test_while_it_is_down_saving_goes_on_and_the_database_is_searched(news, made_up_server):
    made_up_server.down = True
    page = news("Quokka")
    assert found("quokka") == [key_of(page)]
    assert list(SearchBacklog.objects.values_list("key", "written")) == [(key_of(page), True)]


def test_who_saves_does_not_ask_a_server_that_has_just_failed(news, made_up_server):
    made_up_server.down = True
    before = made_up_server.calls
    news("Quokka")
    news("Wombat")
    assert made_up_server.calls == before + 1
    assert SearchBacklog.objects.count() == 2


def test_when_it_is_back_the_next_change_brings_the_rest(news, made_up_server):
    made_up_server.down = True
    news("Quokka")
    news("Wombat")
    made_up_server.down = False
    server.forget()
    news("Numbat")
    assert made_up_server.held == state_in_database()
    assert not SearchBacklog.objects.exists()


def test_so_does_the_job_that_cron_runs(news, committed, made_up_server, capsys):
    made_up_server.down = True
    page, other = news("Quokka"), news("Wombat")
    with committed():
        other.unpublish()
    call_command("run_due")
    assert "search index: the search server does not answer" in capsys.readouterr().out
    made_up_server.down = False
    call_command("run_due")
    assert made_up_server.held == state_in_database()
    assert key_of(page) in made_up_server.held
    assert not SearchBacklog.objects.exists()


def test_a_process_killed_before_it_could_send(news, made_up_server):
    def killed(keys):
        raise Killed

    made_up_server.before = killed
    with pytest.raises(Killed):
        news("Quokka")
    assert len(state_in_database()) == len(made_up_server.held) + 1
    made_up_server.before = lambda keys: None
    call_command("search_index", "repair", verbosity=0)
    assert made_up_server.held == state_in_database()


def test_what_changes_while_it_is_sent_is_sent_again(news, committed, made_up_server):
    """An older state that arrives last, when another worker has removed the entry."""
    page = news("Quokka")

    def unpublished_by_another(keys):
        made_up_server.before = lambda keys: None
        with committed():
            page.unpublish()

    made_up_server.before = unpublished_by_another
    page.title = "Wombat"
    with committed():
        page.save()
    assert key_of(page) not in state_in_database()
    assert made_up_server.held == state_in_database()


def test_check_names_and_repair_mends_what_differs(news, made_up_server):
    lost, older = news("Quokka"), news("Wombat")
    del made_up_server.held[key_of(lost)]
    made_up_server.held[key_of(older)] = 1
    made_up_server.held["page:gone"] = 1
    with pytest.raises(CommandError) as error:
        call_command("search_index", "check")
    assert str(error.value).splitlines() == [
        f"search server: missing: {key_of(lost)}",
        f"search server: stale: {key_of(older)}",
        "search server: superfluous: page:gone",
    ]
    call_command("search_index", "repair")
    assert made_up_server.held == state_in_database()


def test_repair_says_when_it_cannot(news, made_up_server):
    news("Quokka")
    made_up_server.down = True
    with pytest.raises(CommandError, match="does not answer"):
        call_command("search_index", "repair")
    with pytest.raises(CommandError, match="does not answer"):
        call_command("search_index", "check")


def test_rebuild_fills_it_anew_with_what_is_saved_meanwhile(news, committed, made_up_server):
    page, other = news("Quokka"), news("Wombat")
    made_up_server.held = {"page:gone": 1}
    real = made_up_server.rebuild

    def rebuild(batches):
        batches = list(batches)
        with committed():
            page.unpublish()
        real(batches)

    made_up_server.rebuild = rebuild
    call_command("search_index", "rebuild", verbosity=0)
    assert made_up_server.held == state_in_database()
    assert key_of(other) in made_up_server.held
    assert key_of(page) not in made_up_server.held


def test_without_a_server_nothing_is_kept_for_it(news, monkeypatch):
    news("Quokka")
    assert not SearchBacklog.objects.exists()
    SearchBacklog.objects.create(key="page:x", written=True)  # of a server that is gone
    work_off_backlog()
    assert not SearchBacklog.objects.exists()
