"""Words, dates and what is not known, as templates write them."""

import datetime

import pytest
from django.utils.translation import override

from portal.templatetags import portal as tags
from portal.values.localised_text import LocalisedText, Text
from portal.values.partial_date import PartialDate


@pytest.fixture(autouse=True)
def english():
    with override("en"):
        yield


def test_a_text_of_another_language_says_which():
    assert tags.localised(LocalisedText(kk="Ауру & ем")) == '<span lang="kk">Ауру &amp; ем</span>'
    assert tags.localised(LocalisedText(kk="хат", en="letter")) == "letter"
    assert tags.localised("<b>") == "&lt;b&gt;"
    assert tags.plain(LocalisedText(kk="хат")) == "хат"


def test_the_direction_of_a_script_is_said():
    assert tags.localised(Text("سلام", "fa")) == '<span lang="fa" dir="rtl">سلام</span>'


def test_a_tag_names_the_other_language_only():
    assert tags.language_tag("en") == ""
    assert tags.language_tag(Text("хат", "kk")) == '<span class="tag">in Kazakh</span>'
    assert "German" in tags.language_tag("de")


@pytest.mark.parametrize(
    ("date", "written"),
    [
        (PartialDate("2018-05-14"), '<time datetime="2018-05-14">14 May 2018</time>'),
        (PartialDate("2018-05"), '<time datetime="2018-05">May 2018</time>'),
        (datetime.date(2018, 5, 14), '<time datetime="2018-05-14">14 May 2018</time>'),
        (PartialDate(""), '<span class="none">date not published</span>'),
        (None, '<span class="none">date not published</span>'),
    ],
)
def test_a_date_is_written_as_far_as_it_is_known(date, written):
    assert tags.date_html(date) == written


def test_a_ledger_says_which_part_of_a_date_is_missing():
    assert "day not published" in tags.date_html_full(PartialDate("2018-05"))
    assert "day and month not published" in tags.date_html_full(PartialDate("2018"))
    assert "not published" not in tags.date_html_full(PartialDate("2018-05-14"))


@pytest.mark.parametrize(
    ("start", "end", "written"),
    [
        ("", "", "dates not published"),
        ("2018-05-14", "2018-05-14", ">14 May 2018<"),
        ("2018-05", "", ">May 2018<"),
        ("2018-05-14", "2018-05-16", "14–16 May 2018"),
        ("", "2019", "start not published"),
    ],
)
def test_a_period(start, end, written):
    assert written in tags.period(PartialDate(start), PartialDate(end))


def test_long_words_may_break_where_no_browser_knows_how():
    with override("kk"):
        assert tags.soft_hyphens("ынтымақтастықтары").replace("\xad", "-") == (
            "ынты-мақ-тас-тық-тары"
        )
        assert tags.soft_hyphens("ынтымақтастық") == "ынтымақтастық"
    with override("uz"):
        assert tags.soft_hyphens("hamkorlashtirishning").replace("\xad", "-") == (
            "ham-kor-lash-ti-rish-ning"
        )
    assert tags.soft_hyphens("internationalisation") == "internationalisation"


def test_soft_hyphens_leave_tags_alone():
    with override("kk"):
        link = tags.localised(LocalisedText(ru="высокоспециализированный"))
        assert tags.soft_hyphens(link).startswith('<span lang="ru">')


def test_a_name_that_two_languages_write_alike_is_said_once():
    names = [Text("Чупин", "ru"), Text("Chupin", "en"), Text("Чупин", "ky")]
    assert [(str(name), name.language) for name in tags.unique(names)] == [
        ("Чупин", "ru"),
        ("Chupin", "en"),
    ]
