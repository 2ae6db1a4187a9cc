"""What a ledger may not say, and what it may say with a warning."""

import pytest

from partnerships.ledger.acts import LedgerText
from partnerships.ledger.contradictions import contradictions
from partnerships.ledger.oddities import oddities
from tests.partnerships.ledger_examples import (
    FIVE_YEARS_TACIT,
    HEALTH_AND_SCIENCE,
    THREE,
    ledger,
    terms,
)

SIGNED = ("signature", "2014-03-17")
FORCE = ("entry_into_force", "2015-12-01")
ENDED = ("termination", "2018-03-05")
AUTHENTIC = (LedgerText("kk", "authentic"), LedgerText("ru", "authentic"))


def codes(findings):
    return [(finding.code, finding.index) for finding in findings]


def found(rows, **given):
    return codes(contradictions(ledger(*rows), terms(**given)))


def warned(rows, **given):
    return codes(oddities(ledger(*rows), terms(**{"texts": AUTHENTIC, **given})))


def test_a_sound_ledger_has_nothing_against_it():
    assert contradictions(HEALTH_AND_SCIENCE, FIVE_YEARS_TACIT) == []
    assert codes(oddities(HEALTH_AND_SCIENCE, FIVE_YEARS_TACIT)) == [("no_text", None)]


CONTRADICTIONS = [
    ([SIGNED, FORCE, ENDED, ("amendment", "2018-03-06")], "act_after_end", 3),
    ([SIGNED, FORCE, ENDED, ("renewal", "2019")], "act_after_end", 3),
    ([SIGNED, FORCE, ("expiry", "2018"), ("suspension", "2019")], "act_after_end", 3),
    ([SIGNED, ("amendment", "2013")], "amendment_before_signature", 1),
    ([SIGNED, ("termination", "2013")], "end_before_signature", 1),
    ([SIGNED, FORCE, ("resumption", "2016-01-01")], "resumption_without_suspension", 2),
    ([SIGNED, FORCE, ("suspension", "2015-11-30")], "suspension_before_force", 2),
    ([SIGNED, FORCE, ("entry_into_force", "2016")], "force_twice", 2),
    ([SIGNED, FORCE, ("withdrawal", "2016", "", "france")], "withdrawal_of_stranger", 2),
]


@pytest.mark.parametrize(("rows", "code", "row"), CONTRADICTIONS)
def test_contradictions_name_their_row(rows, code, row):
    assert (code, row) in found(rows)


ALLOWED = [
    [SIGNED, FORCE, ENDED, ("correction", "2019")],
    [SIGNED, FORCE, ENDED, ("amendment", "2018")],
    [SIGNED, FORCE, ("termination", "2018-03-05", "2018-12-31"), ("amendment", "2018-06-01")],
    [SIGNED, FORCE, ("termination", "2018-03-05", "2018-01-01")],
    [SIGNED, FORCE, ("expiry", "2018-03-05"), ("renewal", "2018-05-01")],
    [SIGNED, FORCE, ("expiry", "2018-03-05"), ("supersession", "2019-05-01")],
    [SIGNED, ("entry_into_force", "2014-01-01")],
    [("signature",), ("amendment", "2013")],
    [SIGNED, FORCE, ("suspension", "2016"), ("resumption", "2016")],
    [SIGNED, FORCE, ("entry_into_force", "2016", "", "uzbekistan")],
]


@pytest.mark.parametrize("rows", ALLOWED)
def test_what_may_be_true_is_not_refused(rows):
    assert found(rows) == []


def test_acts_after_a_term_that_ran_out_ask_for_its_renewal():
    fixed = {"duration": "fixed", "term_months": 12, "renewal": "none"}
    assert found([SIGNED, FORCE, ("amendment", "2018")], **fixed) == [("act_after_term", 2)]
    tacit = {**fixed, "renewal": "tacit"}
    assert found([SIGNED, FORCE, ("amendment", "2018")], **tacit) == []


def test_a_notice_and_the_end_it_leads_to_agree():
    rows = [SIGNED, FORCE, ("notice_of_termination", "2018-01-01"), ("termination", "2018-09-01")]
    assert found(rows, notice_months=6) == []


def test_there_are_parties():
    assert found([SIGNED], parties=()) == [("no_party", None)]
    assert warned([SIGNED], parties=("kazakhstan",)) == [("one_party", None)]
    assert warned([SIGNED], parties=("kazakhstan",), parties_open=True) == []


def test_only_one_authentic_text_prevails():
    twice = (*AUTHENTIC, LedgerText("ru", "authentic"))
    given = {"prevailing_language": "ru"}
    assert found([SIGNED], texts=AUTHENTIC, **given) == []
    assert found([SIGNED], texts=twice, **given) == [("two_prevailing_texts", None)]
    english = (LedgerText("en", "authentic"), LedgerText("ru", "unofficial"))
    assert found([SIGNED], texts=english, **given) == [("prevailing_not_authentic", None)]


def test_without_term_nothing_is_renewed():
    assert found([SIGNED, FORCE, ("renewal", "2016")], duration="indefinite") == [
        ("renewal_without_term", 2)
    ]
    given = {"duration": "until_completed", "renewal": "tacit", "term_months": 12}
    assert found([SIGNED], **given) == [
        ("renewal_without_term", None),
        ("term_of_indefinite", None),
    ]


def test_a_party_leaves_once():
    leave = ("withdrawal", "2016", "", "uzbekistan")
    again = ("withdrawal", "2018", "", "uzbekistan")
    assert found([SIGNED, FORCE, leave, again], parties=THREE) == [("withdrawal_twice", 3)]
    back = ("ratification", "2017", "", "uzbekistan")
    assert found([SIGNED, FORCE, leave, back, again], parties=THREE) == []


RATIFIED = ("ratification", "2015-01-01", "", "kazakhstan")
ODDITIES = [
    ([SIGNED, ("entry_into_force", "2014-04-01", "2014-01-01")], "effect_before_signature", 1),
    ([("signature", "2014-03-17", "2014-01-01")], "effect_before_signature", 0),
    ([SIGNED, RATIFIED, FORCE], "force_before_ratification", 2),
    ([SIGNED, ("ratification", "2016"), FORCE], "force_before_ratification", 2),
    ([SIGNED, ("ratification", "2015")], "force_not_recorded", None),
    ([(*SIGNED, "", "kazakhstan"), FORCE], "one_signature", None),
    ([SIGNED, ("suspension", "2016")], "suspension_without_force", 1),
    ([SIGNED, FORCE, ("termination",)], "undated_act", 2),
    ([SIGNED, FORCE, ("termination", "2018", "2016")], "retroactive_end", 2),
    ([("signature",)], "no_dated_act", None),
]


@pytest.mark.parametrize(("rows", "code", "row"), ODDITIES)
def test_what_is_unusual_warns_and_is_not_refused(rows, code, row):
    assert (code, row) in warned(rows)
    assert found(rows) == []


def test_terms_that_leave_something_open_warn():
    assert warned([SIGNED], duration="fixed") == [("term_unknown", None)]
    tacit = {"duration": "fixed", "term_months": 12, "renewal": "tacit"}
    assert warned([SIGNED, FORCE], **tacit, notice_months=12) == [
        ("renewal_length_unknown", None),
        ("notice_exceeds_term", None),
    ]


def test_renewals_and_notices_out_of_season_warn():
    fixed = {"duration": "fixed", "term_months": 12, "renewal": "consent"}
    assert warned([SIGNED, FORCE, ("renewal", "2017-05-01")], **fixed) == [
        ("renewal_after_expiry", 2)
    ]
    against = {**fixed, "renewal": "none"}
    assert warned([SIGNED, FORCE, ("renewal", "2016-10-01")], **against) == [
        ("renewal_against_terms", 2)
    ]
    tacit = {**fixed, "renewal": "tacit", "renewal_months": 12, "notice_months": 6}
    assert warned([SIGNED, FORCE, ("notice_of_termination", "2016-09-01")], **tacit) == [
        ("late_notice", 2)
    ]


def test_one_of_three_that_ends_it_for_all_warns():
    rows = [SIGNED, FORCE, ("termination", "2018", "", "uzbekistan")]
    assert warned(rows, parties=THREE) == [("end_by_one_of_many", 2)]
