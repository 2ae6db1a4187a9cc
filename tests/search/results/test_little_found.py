"""What is offered when little or nothing is found."""

import datetime
from types import SimpleNamespace

import pytest

from portal.search.engines.chosen import database_engine
from tests.search.results.conftest import titles


def offered(response):
    return [spelling.query for spelling, _address in response.context["instead"].spellings]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("бронхоспокия", "Бронхоскопия"),
        ("бранхаскапия", None),  # vowels are joined: found as it is
        ("асмта", "Астма"),
        ("бронхоскобия Семей", "Бронхоскопия Семей"),
        ("sizganof", "Syzganov"),
    ],
)
def test_the_nearest_spelling_that_finds_something_is_offered(news, searched, typed, meant):
    news("Бронхоскопия", "Семей қаласында")
    news("Астма", "Тыныс")
    news("Syzganov centre", "Сызғанов орталығы")
    response = searched(typed)
    if meant:
        assert meant in offered(response)
        assert response.context["instead"].spellings[0][0].total == 1
    elif not response.context["found"].total:
        assert offered(response)


def test_nothing_is_suggested_that_is_not_shown_today(news, searched):
    tomorrow = datetime.date.today() + datetime.timedelta(1)
    news("Бронхоскопия", shown_from=tomorrow)
    assert offered(searched("бронхоспокия")) == []


@pytest.mark.parametrize("typed", ["2021", "декабря", "құпиялылық"])
def test_what_is_no_spelling_of_a_word_is_not_offered(news, searched, typed):
    news("2011 Шекара Qulaylik")
    assert offered(searched(typed)) == []


def test_one_form_of_a_word_is_offered(news, searched):
    news("Ташкент", "")
    news("Ташкентте", "")
    assert len(offered(searched("Ташкет"))) == 1


def test_a_word_that_is_known_is_left_alone(news, searched):
    news("Семей")
    news("Астма")
    assert offered(searched("семей астма")) == []


def test_the_nearest_are_shown_when_nothing_has_all_words(news, searched):
    news("Семей ауруханасы")
    news("Астма мектебі")
    response = searched("семей астма", "en")
    assert response.context["found"].total == 0
    assert titles(response) == []
    assert {str(hit.title) for hit in response.context["instead"].nearest} == {
        "Семей ауруханасы",
        "Астма мектебі",
    }
    assert "Nothing has all these words" in response.text


def test_what_only_looks_like_the_word_is_not_called_near(news, searched):
    news("Оңалту бригадалары алмасты")
    response = searched("алмаз")
    assert response.context["found"].total == 0
    assert response.context["instead"].nearest == []


def test_choices_that_leave_nothing_can_be_taken_back(news, searched):
    news("Астма", year=2023)
    news("Семей", year=2024)
    response = searched("астма", "en", year="2024")
    assert [way.total for way in response.context["instead"].wider] == [1]
    assert "without the filter “Year”" in response.text
    assert response.context["instead"].nearest == []


def test_a_visitor_is_told_when_the_search_server_is_down(news, searched, monkeypatch):
    def without_the_server(ask):
        answer = database_engine().search(ask)
        return SimpleNamespace(**{**vars(answer), "may_be_incomplete": True})

    news("Астма")
    assert "less complete" not in searched("астма", "en").text
    monkeypatch.setattr("portal.search.results.results.search", without_the_server)
    response = searched("астма", "en", sort="date")
    assert titles(response) == ["Астма"]
    assert "results may be less complete" in response.text
