"""What every engine answers alike: the same sets, orders by date and counts, here spelt out."""

import datetime

import pytest

from portal.search.engines.base import Order
from tests.search.engines.conftest import TODAY
from tests.search.engines.library import EVERYTHING, KIDNEY, face, thing

TOMORROW = TODAY + datetime.timedelta(days=1)
SHOWN = "heart kidney school surgeon treaty vaccine"


@pytest.fixture
def library(index):
    index.write(*EVERYTHING)
    return index


@pytest.mark.parametrize(
    ("query", "found"),
    [
        # One word, in its forms, letters and scripts.
        ("бүйрек", "kidney"),
        ("бүйрегіме", "kidney"),
        ("буйрек", "kidney"),
        ("KIDNEYS", "kidney"),
        ("сердцем", "heart"),
        ("балдар", "school"),
        ("қизамиқ", "vaccine"),
        ("Toshkent", "vaccine"),
        ("ташкент", "vaccine"),
        ("Syzganov", "surgeon"),
        ("Сызганова", "surgeon"),
        # A name that stands nowhere on the page.
        ("соглашения", "treaty"),
        ("здравоохранение", "treaty"),
        # Two and three words have all to be there, in whatever field or language.
        ("бүйрек kidney", "kidney"),
        ("бүйрек сердце", ""),
        ("ауыстыру отасы Astana", "kidney"),
        ("ауыстыру отасы Алматы", ""),
        # Of four and five words three, of six four.
        ("doctors nurses medicines tractors", "treaty"),
        ("doctors nurses bricks tractors", ""),
        ("doctors nurses medicines tractors bricks", "treaty"),
        ("doctors nurses cement tractors bricks", ""),
        ("doctors nurses medicines parties tractors bricks", "treaty"),
        ("doctors nurses medicines cement tractors bricks", ""),
        # Initials and question words are not asked for; what is left out by the day is not found.
        ("Сызғанов А.Н.", "surgeon"),
        ("where is the kidney", "kidney"),
        ("week", ""),
        # Nothing, and what would be signs of a query language.
        ("ғғғққққ", ""),
        ('kidney" OR "', "kidney"),
        ("kidney*", "kidney"),
        ("-kidney", "kidney"),
        ("title_keys:kidney", ""),
        (") AND kidney (^2", ""),
        ("kidney\x00", "kidney"),
        ("🫀 kidney \u202e", "kidney"),
        ("'; DROP TABLE portal_searchentry; --", ""),
        ("%s %(a)s {kidney} \\", "kidney"),
    ],
)
def test_words_find_the_same_things(library, query, found):
    assert library.found(query) == found


def test_any_length_of_a_query_is_answered(library):
    assert library.found("kidney " * 2000) == "kidney"
    assert library.found("".join(f" kidney{number}" for number in range(2000))) == ""


@pytest.mark.parametrize("query", ["", "   ", "?!", "🫀", "\x00"])
def test_without_words_everything_that_is_shown_is_found(library, query):
    assert library.found(query) == SHOWN


def test_a_thing_is_found_on_the_days_on_which_it_is_shown(library):
    days = [TODAY - datetime.timedelta(days=1), TODAY, TOMORROW]
    found = [library.found("kidney", day=day) for day in days]
    assert found == ["kidney passed", "kidney", "coming kidney"]


@pytest.mark.parametrize(
    ("narrowed", "found"),
    [
        ({"topic": ("surgery",)}, "heart kidney"),
        ({"topic": ("surgery", "children")}, "heart kidney school vaccine"),
        ({"topic": ("surgery",), "country": ("TR",)}, "kidney"),
        ({"topic": ("surgery", "children"), "country": ("TR", "KG")}, "kidney school"),
        ({"country": ("TR",), "type": ("agreement", "expert")}, "treaty"),
        ({"topic": ("unknown",)}, ""),
        ({"unknown": ("surgery",)}, ""),
        ({"topic": ("surgery' OR '1'='1", '"', "\\", "a" * 5000)}, ""),
        ({"topic": ()}, SHOWN),
        ({"year": ("2025",)}, "heart"),
        ({"language": ("ru",)}, "heart vaccine"),
    ],
)
def test_values_of_a_facet_widen_and_facets_narrow(library, narrowed, found):
    assert library.found(narrowed=narrowed) == found


def test_words_and_facets_narrow_together(library):
    assert library.found("пересадка", narrowed={"topic": ("surgery",)}) == "heart"
    assert library.found("пересадка", narrowed={"topic": ("children",)}) == ""


def test_a_status_is_that_of_the_day(library):
    found = {
        (day, status): library.found(day=day, narrowed={"status": (status,)})
        for day in (TODAY, TOMORROW)
        for status in ("signed", "in-force")
    }
    assert found == {
        (TODAY, "signed"): "treaty",
        (TODAY, "in-force"): "",
        (TOMORROW, "signed"): "",
        (TOMORROW, "in-force"): "treaty",
    }
    counts = [library.ask(day=day, counted=("status",)).counts for day in (TODAY, TOMORROW)]
    assert counts == [{"status": {"signed": 1}}, {"status": {"in-force": 1}}]


def test_each_value_is_counted_among_what_is_found(library):
    answer = library.ask(counted=("type", "topic", "country", "language", "year", "offer"))
    assert answer.total == 6
    assert answer.counts == {
        "type": {"news": 4, "agreement": 1, "expert": 1},
        "topic": {"surgery": 2, "vaccination": 2, "children": 2},
        "country": {"KZ": 3, "TR": 2, "UZ": 1, "KG": 1},
        "language": {"kk": 2, "en": 2, "ru": 2, "uz": 1, "ky": 1},
        "year": {"2026": 3, "2025": 1},
    }


def test_counts_of_a_facet_ignore_its_own_choice_and_heed_the_others(library):
    answer = library.ask(
        narrowed={"topic": ("surgery",), "country": ("TR",)},
        counted=("topic", "country", "type"),
    )
    assert answer.total == 1
    assert answer.counts == {
        "topic": {"surgery": 1},
        "country": {"KZ": 2, "TR": 1},
        "type": {"news": 1},
    }
    wider = library.ask(narrowed={"topic": ("surgery",)}, counted=("topic",))
    assert wider.counts == {"topic": {"surgery": 2, "vaccination": 2, "children": 2}}


def test_words_are_heeded_by_counts(library):
    answer = library.ask("kidney", narrowed={"topic": ("children",)}, counted=("topic", "type"))
    assert (answer.total, answer.keys) == (0, [])
    assert answer.counts == {"topic": {"surgery": 1}}


def test_the_latest_come_first_and_what_has_no_date_last(library):
    expected = ["school", "vaccine", "kidney", "heart", "surgeon", "treaty"]
    expected = [f"page:{key}" for key in expected]
    assert library.ask().keys == expected
    assert library.ask(order=Order.DATE).keys == expected
    narrowed = library.ask("surgery kidney heart Алматы", needed=0, order=Order.DATE).keys
    assert narrowed == [key for key in expected if key in narrowed]


def test_pages_follow_each_other_without_gap_or_repetition(index):
    index.write(*(thing(f"{number:02}", face("en", "Heart clinic")) for number in range(23)))
    for query in ("", "heart"):
        pages = [index.ask(query, start=start, size=5) for start in range(0, 30, 5)]
        assert [page.total for page in pages] == [23] * 6
        assert [len(page.keys) for page in pages] == [5, 5, 5, 5, 3, 0]
        keys = [key for page in pages for key in page.keys]
        assert keys == [f"page:{number:02}" for number in range(23)]


def test_a_thing_in_the_readers_language_comes_first_among_equals(index):
    faces = {"a": "ru", "b": "kk", "c": "en"}
    index.write(*(thing(key, face(language, "COVID-19")) for key, language in faces.items()))
    firsts = {
        language: index.ask("covid", language=language).keys[0] for language in ("kk", "en", "ru")
    }
    assert firsts == {"kk": "page:b", "en": "page:c", "ru": "page:a"}
    assert index.ask("covid", language="").keys == ["page:a", "page:b", "page:c"]


def test_the_better_match_comes_first(index):
    index.write(
        thing("c", face("en", "Hospital", "Kidneys and many other things are treated here.")),
        thing("b", face("en", "Kidney", "Kidneys are treated: kidney transplants.")),
        thing("a", face("en", "News of the hospital", "A kidney, among other organs. " * 9)),
        *(thing(f"z{number}", face("en", "Other", "Hearts are treated.")) for number in range(9)),
    )
    assert index.ask("kidney").keys[0] == "page:b"
    assert index.found("kidney") == "a b c"


def test_the_nearest_share_any_key(library):
    assert library.found("kidnex") == ""
    assert library.ask("kidnex", needed=0).keys[0] == "page:kidney"
    assert library.found("ғғғққққ", needed=0) == ""
    # One of the words is enough, but more of them is nearer.
    nearest = library.ask("doctors Алматы сердце", needed=0)
    assert nearest.keys[0] == "page:heart"
    assert "page:treaty" in nearest.keys


def test_words_of_several_languages_may_ask_for_one_thing(library):
    assert library.found("bolalar детей") == "vaccine"
    assert library.found("kidney бүйрек отасы") == "kidney"


def test_what_is_written_again_replaces_what_was(library):
    changed = thing("kidney", face("en", "Liver"), facets={"topic": ["transplants"]})
    library.write(changed)
    assert (library.found("kidney"), library.found("liver")) == ("", "kidney")
    assert library.ask("liver", counted=("topic", "country")).counts == {
        "topic": {"transplants": 1}
    }
    library.write(changed)  # nothing has changed
    assert library.found("liver") == "kidney"


def test_what_is_removed_is_gone(library):
    library.remove(KIDNEY.key, "page:unknown")
    assert library.found("kidney") == ""
    assert library.found() == "heart school surgeon treaty vaccine"
    assert KIDNEY.key not in library.engine.versions()


def test_an_empty_index_answers(index):
    answer = index.ask("kidney", counted=("topic",))
    assert (answer.total, answer.keys, answer.counts) == (0, [], {})
    assert index.found() == ""
