"""The rules that tell a text in the wrong language."""

import pytest

from tests.audits.languages import misplaced_texts

WRONG = [
    ("kk", "Ministry of Health"),
    ("ru", "Sogʻliqni saqlash vazirligi"),
    ("ru", "Тұрсын Қасымов"),
    ("ky", "Қазақстан"),
    ("ky", "Министерство здравоохранения и науки"),
    ("kk", "О сотрудничестве в области медицины"),
    ("en", "Министрлік"),
    ("en", "Oʻzbekiston Respublikasi"),
    ("uz", "Саламаттык"),
    ("uz", "Memorandum of understanding"),
]
RIGHT = [
    ("kk", "Денсаулық сақтау министрлігі"),
    ("kk", "В. Вахидов атындағы орталық"),
    ("kk", "Не істеуге болады"),
    ("kk", "Орталықтың DEMO-0417 құжаты"),
    ("kk", "press@example.org"),
    ("ru", "PDF, WHO, XXI"),
    ("ru", "Министерство здравоохранения"),
    ("ky", "Саламаттык сактоо министрлиги"),
    ("en", "Ministry of Health, 2018"),
    ("uz", "Sogʻliqni saqlash vazirligi"),
]


def page(language, text):
    return f'<!doctype html><html lang="{language}"><title>1</title><p>{text}</p></html>'


@pytest.mark.parametrize(("language", "text"), WRONG)
def test_found(language, text):
    assert [found.text for found in misplaced_texts(page(language, text))] == [text]


@pytest.mark.parametrize(("language", "text"), RIGHT)
def test_left_alone(language, text):
    assert misplaced_texts(page(language, text)) == []


def test_a_text_with_its_own_language_is_right_and_its_neighbours_are_still_looked_at():
    html = page("kk", '<span lang="en">Ministry of Health</span> and the rest')
    assert [found.text for found in misplaced_texts(html)] == ["and the rest"]


def test_what_is_read_out_from_attributes_counts():
    html = page("kk", '<img src="a.png" alt="A tall blue dome">')
    assert [found.text for found in misplaced_texts(html)] == ["A tall blue dome"]
    assert misplaced_texts(html.replace("<img", '<img lang="en"')) == []
