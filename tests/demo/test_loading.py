"""The loader: once, and with a clear word about a file that says something wrong."""

import datetime

import pytest

from portal.models import Organisation, Topic
from portal.setup.demo.body import BodyReader
from portal.setup.demo.files import DemoFileError, read_entries, resolve
from portal.setup.demo.pages import paired
from portal.setup.demo.pictures import MOTIFS, draw
from portal.setup.demo.records import Builder

pytestmark = pytest.mark.own_site

TODAY = datetime.date(2026, 3, 31)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("2018-05", "2018-05"),
        ("", ""),
        ("today", "2026-03-31"),
        ("today-1m", "2026-02-28"),
        ("today-5y+45d", "2021-05-15"),
        ("today-8y@month", "2018-03"),
        ("today+10m@year", "2027"),
    ],
)
def test_dates_may_be_counted_from_today(written, meant):
    assert resolve(written, TODAY) == meant


def test_a_second_entry_of_the_same_key_is_refused(tmp_path):
    (tmp_path / "a.toml").write_text('[[topic]]\nkey = "x"\n[[topic]]\nkey = "x"\n')
    with pytest.raises(DemoFileError, match="another entry “x”"):
        read_entries([tmp_path])


def test_defaults_of_a_file_fill_in_what_an_entry_leaves_out(tmp_path):
    (tmp_path / "a.toml").write_text(
        '[defaults.kk]\ncredit = "A"\nalt = "B"\n[[news]]\nkey = "x"\n[news.kk]\nalt = "C"\n'
    )
    assert read_entries([tmp_path])["news"]["x"]["kk"] == {"credit": "A", "alt": "C"}


def test_a_name_that_means_nothing_is_refused(db):
    with pytest.raises(DemoFileError, match="Organisation has no field “colour”"):
        Builder(demo=None).build(Organisation, {"key": "x", "colour": "blue"})


def test_names_become_rows():
    topic = Builder(demo=None).build(
        Topic, {"key": "x", "official": {"kk": "Онкология"}, "acronym": {"en": "ONC"}}
    )
    rows = [(row.language, row.kind, row.name) for row in topic.names.all()]
    assert rows == [("kk", "official", "Онкология"), ("en", "acronym", "ONC")]


def test_a_body_has_the_same_block_identities_in_every_language():
    reader = BodyReader(demo=None)
    kazakh = reader.read("Бірінші.\n\n## Атауы\n\n- бір\n- екі", "news/x")
    english = reader.read("First.\n\n## Name\n\n- one\n- two", "news/x")
    assert [block["type"] for block in kazakh] == ["text", "heading", "text"]
    assert [block["id"] for block in kazakh] == [block["id"] for block in english]
    assert english[2]["value"] == "<ul><li>one</li><li>two</li></ul>"


def test_a_translation_with_other_places_is_refused():
    class Value:
        path = "title"

    with pytest.raises(DemoFileError, match="x \\(kk\\): other blocks"):
        paired([Value], [], "x (kk)")


def test_pictures_are_the_same_each_time():
    assert draw("domes").tobytes() == draw("domes").tobytes()
    assert draw("domes").size == (1200, 800)
    assert len(MOTIFS) >= 12


@pytest.mark.slow
def test_loading_again_changes_nothing(loaded_demo, db):
    before = Organisation.objects.count()
    assert loaded_demo.is_loaded()
    loaded_demo.load()
    assert Organisation.objects.count() == before
