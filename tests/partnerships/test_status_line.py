"""The line of periods: whole, without gap or overlap, whatever the ledger holds."""

import datetime
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from partnerships.ledger.acts import Act, Kind, Terms
from partnerships.ledger.contradictions import contradictions
from partnerships.ledger.course import Course, periods
from partnerships.ledger.oddities import oddities
from partnerships.ledger.sentences import sentences
from partnerships.ledger.states import State
from partnerships.ledger.status import status_on
from portal.values.partial_date import PartialDate
from tests.partnerships.ledger_examples import THREE

DAYS = st.dates(datetime.date(2000, 1, 1), datetime.date(2030, 12, 31))
PARTIAL_DATES = st.builds(
    lambda day, length: PartialDate(day.isoformat()[:length]),
    DAYS,
    st.sampled_from((0, 4, 7, 10, 10, 10)),
)
ACTS = st.builds(
    Act,
    kind=st.sampled_from(list(Kind)),
    date=PARTIAL_DATES,
    effect_date=st.one_of(st.just(PartialDate()), PARTIAL_DATES),
    party=st.sampled_from((None, *THREE)),
)
MONTHS = st.one_of(st.none(), st.integers(0, 120))
TERMS = st.builds(
    Terms,
    duration=st.sampled_from(("", "fixed", "fixed", "indefinite", "until_completed")),
    term_months=MONTHS,
    renewal=st.sampled_from(("", "none", "tacit", "tacit", "consent")),
    renewal_months=MONTHS,
    notice_months=MONTHS,
    parties=st.sampled_from(((), THREE[:1], THREE[:2], THREE)),
    parties_open=st.booleans(),
)
LEDGERS = st.lists(ACTS, max_size=8)


@given(LEDGERS, TERMS)
@settings(max_examples=300, deadline=None)
def test_periods_cover_all_days_once(acts, terms):
    line = periods(acts, terms)
    assert line[0].start is None
    assert line[-1].end is None
    for period, following in pairwise(line):
        assert period.end == following.start
        assert period.start is None or period.start < period.end
        assert period.state != following.state


@given(LEDGERS, TERMS, DAYS)
@settings(max_examples=300, deadline=None)
def test_status_of_a_day_is_that_of_its_period(acts, terms, day):
    """Two walks, one up to the day and one to the end, must not disagree."""
    status = status_on(acts, terms, day)
    assert Course(acts, terms, until=day).state == status.state
    assert status.since is None or status.since <= day
    assert status.until is None or day < status.until


@given(LEDGERS, TERMS, DAYS)
@settings(max_examples=200, deadline=None)
def test_any_ledger_can_be_judged_and_told(acts, terms, day):
    rows = range(len(acts))
    for finding in [*contradictions(acts, terms), *oddities(acts, terms)]:
        assert str(finding.message)
        assert finding.index is None or finding.index in rows
    told = sentences(status_on(acts, terms, day), "en")
    assert told
    assert all(sentence.endswith(".") and "%" not in sentence for sentence in told)


@given(LEDGERS, TERMS, st.randoms())
@settings(max_examples=100, deadline=None)
def test_the_order_of_rows_does_not_matter_between_days(acts, terms, random):
    by_day = {act.date: act for act in acts if act.date.precision == "day"}
    acts = [Act(act.kind, act.date, party=act.party) for act in by_day.values()]
    shuffled = random.sample(acts, len(acts))
    assert periods(acts, terms) == periods(shuffled, terms)


@given(st.lists(st.builds(Act, kind=st.sampled_from(list(Kind))), max_size=5), TERMS)
def test_without_any_date_the_status_is_unknown(acts, terms):
    assert [period.state for period in periods(acts, terms)] == [State.UNKNOWN]
