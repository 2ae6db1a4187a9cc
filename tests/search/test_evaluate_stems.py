"""manage.py evaluate_stems: figures about stems from a file of forms and lemmas."""

import json
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

pytestmark = pytest.mark.own_site  # the commands belong to a checkout

KAZAKH = """аурухана\tаурухана
ауруханада\tаурухана
ауруханалардың\tаурухана
ауруханамызға\tаурухана
дәрігер\tдәрігер
дәрігерлер\tдәрігер
дәрігерлерімізбен\tдәрігер
келісімдерді\tкелісім\tNOUN\tUD
келісімге\tкелісім
"""


def evaluate(path, language="kk", **options):
    out = StringIO()
    call_command("evaluate_stems", language=language, pairs=path, stdout=out, **options)
    return out.getvalue()


@pytest.fixture
def pairs(tmp_path):
    def write(text):
        path = tmp_path / "pairs.tsv"
        path.write_text(text, encoding="utf-8")
        return path

    return write


def test_forms_of_a_word_share_a_stem_and_only_they(pairs):
    figures = json.loads(evaluate(pairs(KAZAKH), json=True))
    assert figures == {"hit_rate": 1.0, "f1": 1.0, "collisions": 0}


def test_what_is_joined_wrongly_counts_as_a_collision(pairs):
    figures = json.loads(evaluate(pairs("doctors\tdoctor\ndoctor\tdoctorate\n"), "en", json=True))
    assert figures["collisions"] == 1
    assert figures["f1"] == 0


def test_for_people_it_prints_a_line_a_figure(pairs):
    assert evaluate(pairs(KAZAKH)).split() == ["hit_rate", "1.0", "f1", "1.0", "collisions", "0"]


@pytest.mark.parametrize(
    ("text", "message"),
    [("", "no pairs"), ("аурухана\n", "line 1"), ("а\tб\n\tв\n", "line 2")],
)
def test_a_file_of_another_form_is_refused_with_the_place(pairs, text, message):
    with pytest.raises(CommandError, match=message):
        evaluate(pairs(text))


def test_a_file_that_is_not_there(tmp_path):
    with pytest.raises(CommandError, match="nowhere"):
        evaluate(tmp_path / "nowhere.tsv")


def test_a_file_in_another_encoding(tmp_path):
    path = tmp_path / "pairs.tsv"
    path.write_bytes("аурухана\tаурухана".encode("cp1251"))
    with pytest.raises(CommandError, match="utf-8"):
        evaluate(path)
