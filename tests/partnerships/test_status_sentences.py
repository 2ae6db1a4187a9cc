"""The status in words."""

import pytest
from django.utils import translation

from partnerships.ledger.sentences import sentences, sentences_html
from partnerships.ledger.states import State
from partnerships.ledger.status import state_label, status_label
from portal.templatetags.portal_icons import SYMBOLS
from tests.partnerships.ledger_examples import (
    FIVE_YEARS_TACIT,
    HEALTH_AND_SCIENCE,
    ledger,
    status,
    terms,
)

SIGNED = ("signature", "2014-03-17")
FORCE = ("entry_into_force", "2015-12-01")


def told(rows, on, **given):
    return sentences(status(ledger(*rows), terms(**given), on), "en")


def test_the_agreement_of_the_mock_up():
    now = status(HEALTH_AND_SCIENCE, FIVE_YEARS_TACIT, "2026-11-22")
    assert sentences(now, "en") == [
        "Signed on 17 March 2014, in force since 1 December 2015.",
        "Renewed tacitly on 1 December 2025 for 5 years.",
        "The current term ends on 30 November 2030; notice to end it must be given by 31 May 2030.",
    ]


def test_each_stage_is_told():
    assert told([SIGNED], "2010-01-01") == ["Not signed yet."]
    assert told([SIGNED], "2015-01-01") == [
        "Signed on 17 March 2014.",
        "No entry into force is published.",
    ]
    assert told([SIGNED, FORCE], "2015-01-01")[1:] == ["Enters into force on 1 December 2015."]
    assert told([SIGNED, FORCE, ("termination", "2018")], "2020-01-01") == [
        "Signed on 17 March 2014.",
        "Entered into force on 1 December 2015.",
        "Terminated in 2018.",
    ]
    assert told([SIGNED, FORCE, ("termination", "2018-03-05")], "2018-01-01") == [
        "Signed on 17 March 2014, in force since 1 December 2015.",
        "It ceases to be in force on 5 March 2018.",
    ]


def test_what_is_not_known_is_said():
    assert told([], "2026-11-22") == ["No date of its signature or entry into force is published."]
    assert told([("signature",), FORCE], "2026-11-22") == [
        "The date of signature is not published.",
        "In force since 1 December 2015.",
    ]
    assert told([SIGNED, FORCE, ("termination",)], "2026-11-22")[-1] == (
        "Terminated; the date is not published."
    )
    lapsed = told([SIGNED, FORCE], "2026-11-22", duration="fixed", term_months=60)
    assert lapsed[-1] == (
        "Its term ended on 30 November 2020; whether it was renewed is not published."
    )


def test_html_has_the_dates_for_machines():
    acts = ledger(("signature", "2014"), ("entry_into_force", "2015-12-01"))
    assert sentences_html(status(acts, terms(), "2020-01-01"), "en") == (
        'Signed in <time datetime="2014">2014</time>. '
        'In force since <time datetime="2015-12-01">1 December 2015</time>.'
    )


@pytest.mark.parametrize("language", ["kk", "ru", "ky", "uz"])
def test_a_date_that_ends_in_a_stop_does_not_double_it(language):
    found = status(ledger(("signature", "2014")), terms(), "2015-01-01")
    assert ".." not in " ".join(sentences(found, language))
    assert "..</time>" not in sentences_html(found, language)
    assert ".</time>." not in sentences_html(found, language)


def test_a_label_says_state_and_remarks_and_brings_one_icon():
    with translation.override("en"):
        now = status(HEALTH_AND_SCIENCE, FIVE_YEARS_TACIT, "2026-11-22")
        label = status_label(now)
        assert (label.text, label.icon) == ("In force, renewed tacitly", "renew")
        paused = status_label(status(HEALTH_AND_SCIENCE, FIVE_YEARS_TACIT, "2020-05-01"))
        assert (paused.text, paused.icon) == ("Suspended", "pause")


@pytest.mark.parametrize("state", State)
def test_every_state_has_words_and_an_icon(state):
    label = state_label(state)
    assert label.text
    assert label.icon in SYMBOLS
