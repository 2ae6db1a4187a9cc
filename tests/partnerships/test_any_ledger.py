"""No ledger, however odd, crashes, loops or contradicts itself; each is computed in no time."""

import datetime
import time
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from partnerships.ledger.acts import Act, Kind, Terms
from partnerships.ledger.contradictions import contradictions
from partnerships.ledger.course import MOST_RENEWALS, periods
from partnerships.ledger.oddities import oddities
from partnerships.ledger.states import State
from partnerships.ledger.status import status_on
from portal.values.partial_date import PartialDate
from tests.admin.conftest import address, form_of
from tests.factories import AgreementFactory
from tests.partnerships.ledger_examples import THREE, TWO, day, ledger, line, status, terms

#: Milliseconds of processor time for a ledger; and how much slower a busy machine may be.
MOST, BUSY = 20, 4
MONTHLY = {"duration": "fixed", "term_months": 1, "renewal": "tacit", "renewal_months": 1}

days = st.dates() | st.dates(datetime.date(1990, 1, 1), datetime.date(2030, 12, 31))
dates = st.builds(
    lambda day, length: PartialDate(day.isoformat()[:length]), days, st.sampled_from([0, 4, 7, 10])
)
parties = st.sampled_from([None, *THREE, "stranger"])
acts = st.lists(st.builds(Act, st.sampled_from(list(Kind)), dates, dates, parties), max_size=12)
months = st.none() | st.integers(0, 1200) | st.sampled_from([1, 12, 60, 32_767])
all_terms = st.builds(
    Terms,
    duration=st.sampled_from(["", "fixed", "indefinite", "until_completed"]),
    term_months=months,
    renewal=st.sampled_from(["", "none", "tacit", "consent"]),
    renewal_months=months,
    notice_months=months,
    parties=st.sampled_from([(), TWO[:1], TWO, THREE]),
    parties_open=st.booleans(),
)


@settings(derandomize=True, database=None, deadline=None, max_examples=400)
@given(acts, all_terms, days)
def test_every_day_has_one_state_and_each_way_of_asking_gives_it(acts, terms, on):
    found = periods(acts, terms)
    assert (found[0].start, found[-1].end) == (None, None)
    for before, after in pairwise(found):
        assert before.end == after.start
        assert before.state != after.state
    asked = {on, *(p.start for p in found if p.start)}
    for each in asked:
        told = status_on(acts, terms, each)
        (period,) = (p for p in found if each in p)
        assert (told.state, told.since, told.until) == (period.state, period.start, period.end)
        assert status_on(acts, terms, each) == told
        assert all(act.day <= each for act in told.computed)
        assert [act.day for act in told.computed] == sorted(act.day for act in told.computed)
        assert len(told.computed) <= MOST_RENEWALS + 5 * (len(acts) + 1)
    assert {*map(type, [p.state for p in found])} == {State}
    for finding in (*contradictions(acts, terms), *oddities(acts, terms)):
        assert str(finding.message)


def milliseconds(function):
    """Of processor time, the best of five."""
    spent = []
    for _turn in range(5):
        start = time.process_time()
        function()
        spent.append((time.process_time() - start) * 1000)
    return min(spent)


SLOW = {
    "monthly since the year 215": (ledger(("entry_into_force", "0215-06-01")), terms(**MONTHLY)),
    "a notice of centuries": (
        ledger(("entry_into_force", "0001"), ("notice_of_termination", "0002", "", TWO[0])),
        terms(**MONTHLY, notice_months=32_767),
    ),
    "many acts, far apart": (
        ledger(
            ("entry_into_force", "0001-01-31"),
            *((kind, f"{year:04d}", "", TWO[0])
              for year in range(100, 9000, 300)
              for kind in ("notice_of_termination", "resumption", "renewal")),
        ),
        terms(**MONTHLY, notice_months=1200),
    ),
    "290 parties": (
        ledger(*((kind, f"20{number % 20:02d}-05", "", number)
                 for number in range(290)
                 for kind in ("signature", "ratification", "entry_into_force"))),
        terms(**MONTHLY, parties=tuple(range(290))),
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", SLOW)
def test_no_ledger_takes_long(name):
    acts, terms_ = SLOW[name]
    assert milliseconds(lambda: status_on(acts, terms_, day("9999-12-31"))) < MOST * BUSY
    assert milliseconds(lambda: periods(acts, terms_)) < MOST * BUSY


def test_many_renewals_are_told_as_one_and_the_last_one_by_one():
    acts = ledger(("entry_into_force", "1900-01-31"))
    now = status(acts, terms(**MONTHLY), "2026-11-22")
    first, *others = now.computed
    assert first.times + len(others) == 126 * 12 + 9
    assert {act.times for act in others} == {1}
    assert others[-1].when == "2026-10-31"
    assert now.term_end == "2026-11-29"
    years = terms(**{**MONTHLY, "term_months": 12, "renewal_months": 12})
    assert [act.times for act in status(acts, years, "1940-01-01").computed] == 39 * [1]


def test_an_amendment_does_not_delay_a_resumption():
    acts = [("entry_into_force", "2015-12-01"), ("suspension", "2020-03-20"),
            ("resumption", "2020-09"), ("amendment", "2020-09-25")]  # fmt: skip
    assert line(ledger(*acts))[-1] == ("in_force", "2020-09-01")


@pytest.mark.parametrize("signed", ["9999-12-31", "0215-06-01", "0001"])
def test_the_page_of_any_year_is_drawn_and_the_editor_is_warned(client, portal_site, signed):
    agreement = AgreementFactory(
        kk="Келісім", signed=signed, duration="fixed", term_months=1, renewal="tacit"
    )
    agreement.actions.create(kind="entry_into_force", date=signed)
    agreement.save()
    for language in ("kk", "en"):
        response = client.get(agreement.get_absolute_url(language))
        assert response.status_code == 200
        assert len(response.content) < 200_000
    assert "unlikely" in " ".join(agreement.publication_warnings())


@pytest.fixture
def signed_in_admin(client, portal_site, django_user_model):
    client.force_login(django_user_model.objects.create_superuser("admin", "", "secret"))
    return client


def test_the_form_takes_no_more_than_a_century_of_months(signed_in_admin):
    agreement = AgreementFactory(kk="Келісім", live=False)
    agreement.save_revision()
    data = form_of(signed_in_admin, address(agreement))
    for name in ("term_months", "renewal_months", "notice_months"):
        response = signed_in_admin.post(address(agreement), {**data, name: "1201"})
        assert response.context["form"].errors.get(name)
    assert signed_in_admin.post(address(agreement), {**data, "term_months": "1200"})
