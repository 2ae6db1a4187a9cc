"""Dates read as each language writes them."""

import datetime

import pytest
from django.utils import formats, translation

from portal.languages.dates import format_date, format_datetime, format_range

WRITTEN = {
    "kk": ("14 мамыр 2018 ж.", "мамыр 2018 ж.", "2018 ж."),
    "ru": ("14 мая 2018 г.", "май 2018 г.", "2018 г."),
    "en": ("14 May 2018", "May 2018", "2018"),
    "ky": ("2018-ж., 14-май", "2018-ж., май", "2018-ж."),
    "uz": ("14-may, 2018-yil", "2018-yil, may", "2018-yil"),
}


@pytest.mark.parametrize("language", WRITTEN)
def test_a_date_is_as_precise_as_it_is_known(language):
    dates = ("2018-05-14", "2018-05", "2018")
    assert tuple(format_date(date, language) for date in dates) == WRITTEN[language]


def test_an_unknown_date_is_empty_here():
    assert format_date("", "kk") == format_date(None, "kk") == ""


def test_the_active_language_is_the_default():
    with translation.override("kk"):
        assert format_date(datetime.date(2018, 5, 14)) == "14 мамыр 2018 ж."


def test_a_moment_is_told_in_the_sites_time_zone():
    moment = datetime.datetime(2018, 5, 14, 20, 30, tzinfo=datetime.UTC)
    assert format_datetime(moment, "ru") == "15 мая 2018 г., 02:30"


@pytest.mark.parametrize(
    ("start", "end", "language", "written"),
    [
        ("2018-05-14", "2018-05-16", "kk", "14–16 мамыр 2018 ж."),
        ("2018-05-14", "2018-05-16", "ky", "2018-ж., 14–16-май"),
        ("2018-05-14", "2018-05-16", "uz", "14–16-may, 2018-yil"),
        ("2018-05-30", "2018-06-02", "ru", "30 мая – 2 июня 2018 г."),
        ("2018-05", "2018-06", "kk", "мамыр – маусым 2018 ж."),
        ("2018", "2020", "ru", "2018–2020 гг."),
        ("2018-12-30", "2019-01-02", "en", "30 December 2018 – 2 January 2019"),
        ("2018-05", "2018-06-02", "en", "May 2018 – 2 June 2018"),
        ("2018-05", "", "en", "May 2018"),
        ("", "2018-05", "en", "May 2018"),
        ("2018-05", "2018-05", "en", "May 2018"),
    ],
)
def test_a_span_does_not_repeat_what_its_ends_share(start, end, language, written):
    assert format_range(start, end, language) == written


def test_another_language_of_a_host_writes_as_cldr_does():
    assert format_date("2018-05-14", "tr") == "14 Mayıs 2018"
    assert format_date("2018-05", "tr") == "Mayıs 2018"
    assert format_date("2018-05-14", "ru-KZ") == "14 мая 2018 г."


@pytest.mark.parametrize("language", WRITTEN)
def test_forms_take_the_dates_that_people_type(language):
    with translation.override(language):
        assert "%d.%m.%Y" in formats.get_format("DATE_INPUT_FORMATS")
        assert formats.get_format("FIRST_DAY_OF_WEEK") == 1


@pytest.mark.parametrize(
    ("language", "written"),
    [("kk", "12\xa0345,5"), ("ru", "12\xa0345,5"), ("uz", "12\xa0345,5"), ("en", "12,345.5")],
)
def test_numbers(language, written):
    with translation.override(language):
        assert formats.number_format(12345.5, use_l10n=True, force_grouping=True) == written
