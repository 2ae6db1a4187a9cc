"""The public ledger holds what followed by itself, in its place and marked as computed."""

import pytest
from django.utils import translation

from partnerships.ledger_rows import ledger_rows
from partnerships.records.instruments import TreatyAction
from tests.partnerships.ledger_examples import FIVE_YEARS_TACIT, ledger, status, terms

ROWS = [("signature", "2014-03-17"), ("entry_into_force", "2015-12-01"), ("amendment", "2021-05")]


@pytest.fixture(autouse=True)
def _english():
    with translation.override("en"):
        yield


def shown(on, rows=ROWS, agreed=FIVE_YEARS_TACIT):
    entered = [TreatyAction(kind=kind, date=date) for kind, date in rows]
    found = ledger_rows(entered, status(ledger(*rows), agreed, on))
    return [(row.entered.kind if row.entered else row.label, row.date) for row in found]


def test_computed_acts_stand_among_the_entered_ones():
    assert shown("2026-11-22") == [
        ("signature", "2014-03-17"),
        ("entry_into_force", "2015-12-01"),
        ("Tacit renewal", "2020-12-01"),
        ("amendment", "2021-05"),
        ("Tacit renewal", "2025-12-01"),
    ]


def test_what_has_not_followed_by_that_day_is_not_there():
    assert len(shown("2019-01-01")) == 3


def test_a_computed_expiry_has_the_last_day():
    agreed = terms(duration="fixed", term_months=60, renewal="none")
    assert shown("2026-11-22", ROWS[:2], agreed)[-1] == ("Expiry", "2020-11-30")


def test_a_new_term_is_told_with_its_last_day():
    entered = [TreatyAction(kind=kind, date=date) for kind, date in ROWS]
    now = status(ledger(*ROWS), FIVE_YEARS_TACIT, "2022-01-01")
    (renewal,) = [row for row in ledger_rows(entered, now) if not row.entered]
    assert '<time datetime="2025-11-30">' in renewal.changes
