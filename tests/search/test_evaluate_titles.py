"""manage.py evaluate_titles: is an article found by its title, in its language and script?"""

import json

import pytest
from django.core.management import CommandError, call_command

from portal.search.engines.entries import SearchEntry

pytestmark = pytest.mark.own_site  # the commands belong to a checkout

ARTICLES = [
    {
        "id": "surgery",
        "kk": {"title": "Хирургтар Ташкентте кездесті", "paragraphs": ["Олар ота жасады."]},
        "uz": {"title": "Jarrohlar Toshkentda uchrashdi", "paragraphs": ["Ular davolashdi."]},
    },
    {
        "id": "vaccine",
        "kk": {"title": "Ауылға екпе жеткізілді", "paragraphs": ["Балалар егілді."]},
        "uz": {"title": "Qishloqqa emlash vositasi keldi", "paragraphs": ["Bolalar emlandi."]},
    },
]


@pytest.fixture
def evaluate(tmp_path, capsys, db):
    def run(articles, *more):
        path = tmp_path / "articles.jsonl"
        path.write_text("\n".join(map(json.dumps, articles)), encoding="utf-8")
        call_command("evaluate_titles", "--articles", str(path), *more)
        return capsys.readouterr().out

    return run


def test_figures_by_language_and_script_of_one_index_and_of_all_together(evaluate):
    figures = json.loads(evaluate(ARTICLES, "--json"))
    assert list(figures) == ["kk", "uz", "uz-Cyrl"]
    for indexes in figures.values():
        expected = {"first": 1.0, "found": 1.0, "missed": []}
        assert indexes == {"alone": expected, "together": expected}


def test_what_does_not_stand_first_is_named(evaluate):
    twins = [ARTICLES[0], {**ARTICLES[0], "id": "twin"}]
    assert "kk       alone     first 0.5     found 1.0     twin" in evaluate(twins)


def test_without_the_titles_their_words_are_not_found(evaluate):
    figures = json.loads(evaluate(ARTICLES, "--text-only", "--json"))
    assert figures["kk"]["alone"]["found"] == 0


def test_the_index_of_the_site_is_left_alone(evaluate):
    SearchEntry.objects.create(key="page:1", kind="page", text_keys="stawkent", fingerprint="1")
    evaluate(ARTICLES)
    assert list(SearchEntry.objects.values_list("key", flat=True)) == ["page:1"]


@pytest.mark.parametrize(
    ("articles", "message"),
    [
        ([], "nothing in the file"),
        ([{"kk": {"title": "a", "paragraphs": []}}], "line 1: 'id'"),
        ([{"id": 1, "kk": {"title": "a"}}], "line 1: 'paragraphs'"),
        (ARTICLES * 2, "same id"),
    ],
)
def test_a_file_that_holds_something_else_is_refused(evaluate, articles, message):
    with pytest.raises(CommandError, match=message):
        evaluate(articles)
