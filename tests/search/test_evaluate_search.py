"""manage.py evaluate_search: judges the ranking on an index of its own, and leaves nothing."""

import json

import pytest
from django.core.management import CommandError, call_command

from portal.search.engines.entries import SearchEntry, SearchFace

pytestmark = pytest.mark.own_site  # the commands belong to a checkout

PASSAGES = [
    {"id": "a", "title": "Бүйрек", "text": "Бүйректі ауыстыру отасы орталықта жасалды."},
    {"id": "b", "title": "Жүрек", "text": "Жүрекке ота жасалды, наукас үйіне қайтты."},
    {"id": "c", "title": "Тіс", "text": "Тіс дәрігері баланың тісін емдеді."},
]
QUESTIONS = [
    {"question": "Бүйрегі ауыстырылған кім?", "relevant": ["a"]},
    {"question": "жүректің отасы", "relevant": ["b"]},
    {"question": "ғғғққққ", "relevant": ["c"]},
]


@pytest.fixture
def evaluate(tmp_path, capsys, db):
    def run(passages=PASSAGES, questions=QUESTIONS, *more):
        for name, lines in (("passages", passages), ("questions", questions)):
            text = "\n".join(line if isinstance(line, str) else json.dumps(line) for line in lines)
            (tmp_path / name).write_text(text, encoding="utf-8")
        call_command(
            "evaluate_search",
            "--passages", str(tmp_path / "passages"),
            "--questions", str(tmp_path / "questions"),
            *more,
        )  # fmt: skip
        return capsys.readouterr().out

    return run


def test_figures_are_one_object(evaluate):
    figures = json.loads(evaluate(PASSAGES, QUESTIONS, "--json"))
    assert list(figures) == ["engine", "questions", "ndcg@10", "mrr@10", "recall@10", "zero_hits"]
    assert figures["questions"] == 3
    assert (
        figures["ndcg@10"]
        == figures["mrr@10"]
        == figures["recall@10"]
        == pytest.approx(2 / 3, abs=1e-4)
    )
    assert figures["zero_hits"] == pytest.approx(1 / 3, abs=1e-4)


def test_the_index_of_the_site_is_neither_searched_nor_changed(evaluate):
    SearchEntry.objects.create(key="page:1", kind="page", text_keys="sotasi", fingerprint="1")
    assert "recall@10   0.6667" in evaluate()
    assert list(SearchEntry.objects.values_list("key", flat=True)) == ["page:1"]
    assert not SearchFace.objects.exists()


@pytest.mark.parametrize(
    ("passages", "questions", "message"),
    [
        (["{"], QUESTIONS, "line 1"),
        ([{"id": 1}], QUESTIONS, "line 1: no 'text'"),
        ([], QUESTIONS, "nothing in the file"),
        (PASSAGES * 2, QUESTIONS, "same id"),
        (PASSAGES, [{"question": "a"}], "line 1"),
        (PASSAGES, ["[]"], "line 1: an object"),
    ],
)
def test_a_file_that_holds_something_else_is_refused_with_the_line(
    evaluate, passages, questions, message
):
    with pytest.raises(CommandError, match=message):
        evaluate(passages, questions)
