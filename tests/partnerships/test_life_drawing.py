"""The drawing of an agreement's life: nothing covers anything else, and nothing is invented."""

import datetime
import itertools
import random
import re

import html5lib
import pytest
from django.utils import timezone

from partnerships.life.axis import set_apart
from partnerships.models import Participant, TreatyAction
from portal.values.localised_text import LocalisedText
from tests.factories import AgreementFactory, OrganisationFactory

WIDTHS = ("slim", "mid", "broad")


def drawing(client, agreement, query="", language="en"):
    """The figure on the agreement's page as a tree, and the whole page."""
    text = client.get(agreement.get_absolute_url(language) + query).text
    tree = html5lib.parse(text, namespaceHTMLElements=False)
    return next((e for e in tree.iter("figure") if e.get("class") == "life"), None), text


def drawings(figure):
    svgs = [e for e in figure.iter() if str(e.tag).endswith("svg") and e.get("role") == "img"]
    return {e.get("class"): e for e in svgs}


def of_tag(svg, name):
    return [e for e in svg.iter() if str(e.tag).endswith(name)]


def classes(svg):
    return {e.get("class") for e in of_tag(svg, "path")}


def agreement_with(*acts, **facts):
    actions = [
        TreatyAction(kind=kind, date=date, sort_order=place)
        for place, (kind, date) in enumerate(acts)
    ]
    rows = {"actions": actions}
    return AgreementFactory(rows=rows, **facts)


def test_states_are_drawn_by_shape_and_told_in_words(client, portal_site):
    agreement = agreement_with(
        ("signature", "2015-03-25"),
        ("provisional_application", "2015-12-25"),
        ("entry_into_force", "2016-11-05"),
        ("suspension", "2020-03-25"),
        ("resumption", "2020-09-25"),
        duration="fixed",
        term_months=60,
        renewal="tacit",
    )
    figure, _page = drawing(client, agreement)
    found = drawings(figure)
    assert set(found) == set(WIDTHS)
    for svg in found.values():
        assert {"later hollow", "ln", "on", "cut", "later", "now"} <= classes(svg)
        words = "".join(of_tag(svg, "desc")[0].itertext())
        assert "suspended: 25 March – 24 September 2020" in words.replace("\xa0", " ")
        assert svg.get("aria-describedby") == of_tag(svg, "desc")[0].get("id")


def test_numbers_are_those_of_the_ledger_and_undated_acts_are_named(client, portal_site):
    agreement = agreement_with(("signature", ""), ("entry_into_force", "2016"))
    figure, page = drawing(client, agreement)
    numbers = ["".join(e.itertext()) for e in of_tag(drawings(figure)["slim"], "text")][:1]
    assert numbers == ["2"]
    assert "Not drawn, because the date is not published: 1" in " ".join(figure.itertext())
    assert page.count('class="disc"') == 2
    assert "span" in classes(drawings(figure)["slim"])  # the year is known, the day is not


def test_without_a_date_there_is_no_drawing(client, portal_site):
    assert drawing(client, agreement_with(("signature", "")))[0] is None
    assert drawing(client, agreement_with())[0] is None


def test_the_day_asked_for_has_its_line_and_the_ledger_stays_whole(client, portal_site):
    agreement = agreement_with(
        ("signature", "2010-01-01"), ("entry_into_force", "2010-01-01"),
        duration="fixed", term_months=12, renewal="tacit",
    )  # fmt: skip
    _figure, today = drawing(client, agreement)
    for asked, words in (("2012-05-01", "1 May 2012"), ("9999-12-31", "31 December 9999 →")):
        figure, page = drawing(client, agreement, f"?on={asked}")
        texts = ["".join(e.itertext()) for e in of_tag(drawings(figure)["broad"], "text")]
        assert words in [text.replace("\xa0", " ") for text in texts]
        assert page.count('class="disc"') == today.count('class="disc"')


def test_coordinates_hold_no_comma_of_a_language(client, portal_site):
    agreement = agreement_with(("signature", "2015-03-25"), ("entry_into_force", "2016-11"))
    figure, _page = drawing(client, agreement, language="kk")
    for svg in drawings(figure).values():
        numbers = [e.get(name) for e in svg.iter() for name in ("x", "y", "cx", "cy", "d")]
        assert not [n for n in numbers if n and re.search(r"[^0-9.MLhvz \-]", n)]


def crowded(number):
    """So many acts within some weeks, and one far off."""
    first = datetime.date(2015, 1, 1)
    days = [first + datetime.timedelta(days=3 * place) for place in range(number)]
    parties = [OrganisationFactory() for _ in "12"]
    actions = [
        TreatyAction(kind="correction", date=day.isoformat(), note=LocalisedText(en="n"))
        for day in days
    ]
    actions.insert(0, TreatyAction(kind="signature", date="1995-06-01"))
    return AgreementFactory(
        rows={"actions": actions, "participants": [Participant(organisation=o) for o in parties]}
    )


@pytest.mark.parametrize("number", [2, 14, 45])
def test_numbers_never_cover_each_other(client, portal_site, number):
    figure, _page = drawing(client, crowded(number))
    for name, svg in drawings(figure).items():
        width, height = (float(part) for part in svg.get("viewBox").split()[2:])
        discs = [(float(e.get("cx")), float(e.get("cy"))) for e in of_tag(svg, "circle")]
        assert len(discs) == number + 1
        for place, (x, y) in enumerate(discs):
            assert 10 <= x <= width - 10, name
            assert 10 <= y <= height, name
            for other_x, other_y in discs[place + 1 :]:
                assert (x - other_x) ** 2 + (y - other_y) ** 2 >= 22**2, name


@pytest.mark.browser
@pytest.mark.parametrize("width", [320, 768, 1280])
def test_words_never_cover_each_other_in_a_browser(page, portal_site, width):
    year = timezone.localdate().year
    agreement = agreement_with(
        ("signature", f"{year - 1}-03-25"), ("entry_into_force", f"{year - 1}-03-25"),
        duration="fixed", term_months=26,
    )  # fmt: skip
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(agreement.get_absolute_url("kk") + f"?on={year}-02-01")
    boxes = page.eval_on_selector_all(
        ".life > svg text",
        "all => all.filter(t => t.getClientRects().length).map(t => t.getBoundingClientRect())"
        ".map(r => [r.left, r.top, r.right, r.bottom])",
    )
    assert len(boxes) > 4
    for place, (left, top, right, bottom) in enumerate(boxes):
        assert left >= 0
        assert right <= width
        for other in boxes[place + 1 :]:
            apart = right <= other[0] or other[2] <= left
            apart = apart or bottom - 4 <= other[1] or other[3] <= top + 4
            assert apart, (boxes[place], other)


@pytest.mark.browser
@pytest.mark.parametrize("language", ["kk", "ru", "en", "ky", "uz"])
def test_today_is_not_cut_off_at_the_edge_in_a_browser(page, portal_site, language):
    agreement = agreement_with(("signature", f"{timezone.localdate().year - 30}-03-25"))
    page.set_viewport_size({"width": 320, "height": 900})
    page.goto(agreement.get_absolute_url(language))
    room = page.evaluate(
        "() => { const svg = [...document.querySelectorAll('.life > svg')]"
        ".find(s => s.getClientRects().length);"
        "const edge = svg.getBoundingClientRect().right;"
        "return [...svg.querySelectorAll('text:not(.dim)')]"
        ".map(t => edge - t.getBoundingClientRect().right) }"
    )
    assert room
    assert min(room) >= 0, room


def test_labels_move_as_little_as_can_be():
    assert set_apart([10, 100], 20, 0, 200) == [10, 100]
    assert set_apart([50, 50], 20, 0, 200) == [40, 60]
    assert set_apart([0, 0, 0], 20, 0, 200) == [0, 20, 40]
    assert set_apart([200, 200], 20, 0, 200) == [180, 200]
    assert set_apart([], 20, 0, 200) == []
    with pytest.raises(ValueError, match="no room"):
        set_apart([1, 2, 3], 20, 0, 30)


def test_labels_stay_in_order_and_apart_wherever_they_want_to_be():
    chance = random.Random(7)
    for _ in range(200):
        wanted = sorted(chance.uniform(-50, 350) for _ in range(chance.randint(1, 12)))
        places = set_apart(wanted, 23, 12, 308)
        assert all(12 - 1e-6 <= x <= 308 + 1e-6 for x in places)
        assert all(b - a >= 23 - 1e-6 for a, b in itertools.pairwise(places))
