"""The rules of docs/status.md, each on the smallest ledger that shows it."""

import pytest

from partnerships.ledger.status import status_on
from tests.partnerships.ledger_examples import (
    FIVE_YEARS_TACIT,
    HEALTH_AND_SCIENCE,
    THREE,
    day,
    ledger,
    line,
    state,
    status,
    terms,
)

IN_FORCE = (("signature", "2014-03-17"), ("entry_into_force", "2015-12-01"))
FIXED = {"duration": "fixed", "term_months": 60}


def test_a_life_from_negotiation_to_today():
    assert line(HEALTH_AND_SCIENCE, FIVE_YEARS_TACIT) == [
        ("under_negotiation", None),
        ("signed", "2014-03-17"),
        ("provisional", "2015-01-01"),
        ("in_force", "2015-12-01"),
        ("suspended", "2020-03-20"),
        ("in_force", "2020-09-15"),
    ]


def test_tacit_renewals_are_computed_up_to_the_day():
    now = status(HEALTH_AND_SCIENCE, FIVE_YEARS_TACIT, "2026-11-22")
    assert [act.when for act in now.computed] == ["2020-12-01", "2025-12-01"]
    assert now.remarks == ("renewed_tacitly",)
    assert now.term_end == "2030-11-30"
    assert now.notice_deadline == day("2030-05-31")
    eve = status(HEALTH_AND_SCIENCE, FIVE_YEARS_TACIT, "2020-11-30")
    assert (eve.computed, eve.remarks, eve.term_end) == ((), (), "2020-11-30")


def test_a_term_from_the_31st_does_not_creep():
    acts = ledger(("entry_into_force", "2020-01-31"))
    monthly = terms(duration="fixed", term_months=1, renewal="tacit", renewal_months=1)
    found = status(acts, monthly, "2020-04-15").computed
    assert [act.when for act in found] == ["2020-02-29", "2020-03-31"]


def test_without_acts_or_dates_nothing_is_known():
    assert line([]) == [("unknown", None)]
    assert line(ledger(("signature",), ("termination",))) == [("unknown", None)]


def test_before_an_undated_signature_nothing_is_known():
    acts = ledger(("signature",), ("entry_into_force", "2015-12-01"))
    assert line(acts) == [("unknown", None), ("in_force", "2015-12-01")]


@pytest.mark.parametrize(
    ("renewal", "last"), [("none", "expired"), ("consent", "expired"), ("", "unknown")]
)
def test_a_term_runs_out(renewal, last):
    line_ = line(ledger(*IN_FORCE), terms(**FIXED, renewal=renewal))
    assert line_[-1] == (last, "2020-12-01")


def test_renewal_by_consent_needs_an_act():
    by_consent = terms(**FIXED, renewal="consent", renewal_months=24)
    acts = ledger(*IN_FORCE, ("renewal", "2020-11-10"))
    assert line(acts, by_consent)[-1] == ("expired", "2022-12-01")
    late = ledger(*IN_FORCE, ("renewal", "2021-02-01"))
    assert line(late, by_consent)[-3:] == [
        ("expired", "2020-12-01"),
        ("in_force", "2021-02-01"),
        ("expired", "2023-02-01"),
    ]
    made_good = ledger(*IN_FORCE, ("renewal", "2021-02-01", "2020-12-01"))
    assert line(made_good, by_consent)[-2:] == [
        ("in_force", "2015-12-01"),
        ("expired", "2022-12-01"),
    ]


def test_a_tacit_renewal_entered_as_an_act_is_not_counted_twice():
    on_time = ledger(*IN_FORCE, ("renewal", "2020-12-01"))
    noted_later = ledger(*IN_FORCE, ("renewal", "2020-12-15"))
    assert status(on_time, FIVE_YEARS_TACIT, "2021-01-01").term_end == "2025-11-30"
    assert status(noted_later, FIVE_YEARS_TACIT, "2021-01-01").term_end == "2025-11-30"


def test_notice_in_time_ends_a_tacit_agreement_with_its_term():
    acts = ledger(*IN_FORCE, ("notice_of_termination", "2020-05-31", "", "uzbekistan"))
    assert line(acts, FIVE_YEARS_TACIT)[-1] == ("expired", "2020-12-01")
    assert status(acts, FIVE_YEARS_TACIT, "2020-05-30").remarks == ()
    assert status(acts, FIVE_YEARS_TACIT, "2020-05-31").remarks == ("notice_given",)
    assert set(status(acts, FIVE_YEARS_TACIT, "2020-11-01").remarks) == {
        "expiring",
        "notice_given",
    }


def test_notice_too_late_counts_for_the_next_term():
    acts = ledger(*IN_FORCE, ("notice_of_termination", "2020-06-01"))
    assert line(acts, FIVE_YEARS_TACIT)[-1] == ("expired", "2025-12-01")


def test_notice_of_an_agreement_without_term_runs_for_its_months():
    acts = ledger(*IN_FORCE, ("notice_of_termination", "2020-08-31"))
    six = terms(duration="indefinite", notice_months=6)
    assert line(acts, six)[-1] == ("terminated", "2021-02-28")
    silent = terms(duration="indefinite")
    assert line(acts, silent)[-1] == ("in_force", "2015-12-01")
    assert status(acts, silent, "2024-01-01").remarks == ("notice_given",)


def test_a_stated_or_recorded_end_prevails_over_a_computed_one():
    six = terms(duration="indefinite", notice_months=6)
    stated = ledger(*IN_FORCE, ("notice_of_termination", "2020-01-01", "2020-10-01"))
    assert line(stated, six)[-1] == ("terminated", "2020-10-01")
    recorded = ledger(
        *IN_FORCE, ("notice_of_termination", "2020-01-01"), ("termination", "2020-09-01")
    )
    assert line(recorded, six)[-1] == ("terminated", "2020-09-01")


def test_a_notice_can_be_taken_back():
    acts = ledger(*IN_FORCE, ("notice_of_termination", "2020-01-01"), ("resumption", "2020-03-01"))
    assert line(acts, FIVE_YEARS_TACIT)[-1] == ("in_force", "2015-12-01")
    assert status(acts, FIVE_YEARS_TACIT, "2020-04-01").remarks == ()


def test_withdrawal_ends_only_what_fewer_than_two_are_left_of():
    leave = ("withdrawal", "2018-01-01", "", "uzbekistan")
    assert line(ledger(*IN_FORCE, leave))[-1] == ("terminated", "2018-01-01")
    three = terms(parties=THREE)
    assert line(ledger(*IN_FORCE, leave), three)[-1] == ("in_force", "2015-12-01")
    second = ("withdrawal", "2019-01-01", "", "kyrgyzstan")
    assert line(ledger(*IN_FORCE, leave, second), three)[-1] == ("terminated", "2019-01-01")
    open_list = terms(parties=THREE, parties_open=True)
    assert line(ledger(*IN_FORCE, leave, second), open_list)[-1] == ("in_force", "2015-12-01")


def test_suspension_by_one_of_three_leaves_the_others_bound():
    pause = ("suspension", "2018-01-01", "", "uzbekistan")
    assert state(ledger(*IN_FORCE, pause), terms(parties=THREE), "2018-06-01") == "in_force"
    assert state(ledger(*IN_FORCE, pause), terms(), "2018-06-01") == "suspended"
    for_all = ("suspension", "2018-01-01")
    assert state(ledger(*IN_FORCE, for_all), terms(parties=THREE), "2018-06-01") == "suspended"


def test_a_term_runs_on_through_a_suspension():
    acts = ledger(*IN_FORCE, ("suspension", "2019-01-01"))
    assert line(acts, terms(**FIXED, renewal="none"))[-2:] == [
        ("suspended", "2019-01-01"),
        ("expired", "2020-12-01"),
    ]


def test_effect_before_signature_counts():
    acts = ledger(("signature", "2018-05-14"), ("entry_into_force", "2018-06-01", "2018-01-01"))
    assert line(acts) == [("under_negotiation", None), ("in_force", "2018-01-01")]


def test_a_signature_with_a_date_of_effect_brings_into_force():
    acts = ledger(("signature", "2018-05-14", "2018-05-14"))
    assert line(acts) == [("under_negotiation", None), ("in_force", "2018-05-14")]


def test_one_signature_of_two_binds_nobody():
    first = ("signature", "2018-05-14", "", "kazakhstan")
    second = ("signature", "2018-05-20", "", "uzbekistan")
    assert line(ledger(first, second))[-1] == ("signed", "2018-05-20")
    assert line(ledger(first))[-1] == ("signed", "2018-05-14")


def test_ratification_stands_for_a_missing_signature():
    assert line(ledger(("ratification", "2018-05-14")))[-1] == ("signed", "2018-05-14")
    approved_first = ledger(("approval", "2018-01-01"), ("signature", "2018-05-14"))
    assert line(approved_first) == [("under_negotiation", None), ("signed", "2018-05-14")]


def test_partial_dates_begin_early_and_end_late():
    acts = ledger(("entry_into_force", "2015"), ("termination", "2020-02"))
    assert line(acts) == [
        ("unknown", None),
        ("in_force", "2015-01-01"),
        ("terminated", "2020-02-29"),
    ]


def test_a_year_gives_way_to_what_must_come_first():
    acts = ledger(("signature", "2014-03-17"), ("entry_into_force", "2014"))
    assert line(acts) == [("under_negotiation", None), ("in_force", "2014-03-17")]


def test_a_term_begun_in_a_year_ends_in_a_year():
    acts = ledger(("entry_into_force", "2015"))
    fixed = terms(**FIXED, renewal="tacit", notice_months=6)
    found = status(acts, fixed, "2018-01-01")
    assert (found.term_end, found.notice_deadline) == ("2020", None)


def test_an_undated_end_is_right_today():
    acts = ledger(*IN_FORCE, ("termination",))
    found = status(acts, terms(), "2026-11-22")
    assert (found.state, found.milestones.ended) == ("terminated", "")


@pytest.mark.parametrize(
    ("kind", "last"),
    [("termination", "terminated"), ("supersession", "superseded")],
)
def test_an_end_counts_from_its_date_or_its_date_of_effect(kind, last):
    assert line(ledger(*IN_FORCE, (kind, "2018-03-05")))[-1] == (last, "2018-03-05")
    later = ledger(*IN_FORCE, (kind, "2018-03-05", "2018-12-31"))
    assert line(later)[-1] == (last, "2018-12-31")
    assert status(later, terms(), "2018-12-01").remarks == ("expiring",)


def test_the_date_of_an_expiry_is_the_last_day():
    acts = ledger(*IN_FORCE, ("expiry", "2020-11-30"))
    assert line(acts)[-1] == ("expired", "2020-12-01")
    assert status(acts, terms(), "2021-01-01").milestones.ended == "2020-11-30"


@pytest.mark.parametrize(("days", "remarks"), [(90, ()), (91, ("expiring",))])
def test_expiring_is_a_matter_of_days(days, remarks):
    fixed = terms(**FIXED, renewal="none")
    assert status_on(ledger(*IN_FORCE), fixed, day("2020-09-01"), days).remarks == remarks


def test_amendments_and_corrections_leave_the_state_alone():
    acts = ledger(*IN_FORCE, ("amendment", "2017-01-01"), ("correction", "2018-01-01"))
    assert line(acts) == line(ledger(*IN_FORCE))


def test_later_entries_into_force_are_those_of_parties_that_join():
    acts = ledger(*IN_FORCE, ("entry_into_force", "2018-01-01", "", "kyrgyzstan"))
    fixed = terms(**FIXED, renewal="none", parties=THREE)
    assert line(acts, fixed)[-1] == ("expired", "2020-12-01")


def test_an_act_counts_before_what_follows_by_itself_on_that_day():
    acts = ledger(*IN_FORCE, ("termination", "2020-12-01"))
    assert line(acts, FIVE_YEARS_TACIT)[-1] == ("terminated", "2020-12-01")
    assert line(acts, terms(**FIXED, renewal="none"))[-1] == ("terminated", "2020-12-01")


def test_two_parties_that_renew_let_an_earlier_notice_drop():
    notice = ("notice_of_termination", "2020-03-01", "", "uzbekistan")
    acts = ledger(*IN_FORCE, notice, ("renewal", "2020-11-01"))
    assert line(acts, FIVE_YEARS_TACIT)[-1] == ("in_force", "2015-12-01")
    assert status(acts, FIVE_YEARS_TACIT, "2020-11-15").remarks == ()


def test_of_three_parties_one_leaves_at_the_end_of_the_term():
    notice = ("notice_of_termination", "2020-03-01", "", "uzbekistan")
    three = terms(**FIXED, renewal="tacit", notice_months=6, parties=THREE)
    acts = ledger(*IN_FORCE, notice)
    assert line(acts, three)[-1] == ("in_force", "2015-12-01")
    assert status(acts, three, "2021-01-01").remarks == ("renewed_tacitly",)


def test_an_interruption_ahead_is_no_end():
    acts = ledger(*IN_FORCE, ("suspension", "2020-01-01"))
    assert status(acts, terms(), "2019-12-01").remarks == ()


def test_a_suspension_at_an_unknown_time_holds_until_it_is_lifted():
    paused = ledger(*IN_FORCE, ("suspension",))
    assert state(paused, terms(), "2026-11-22") == "suspended"
    lifted = ledger(*IN_FORCE, ("suspension",), ("resumption",))
    assert line(lifted) == line(ledger(*IN_FORCE))
