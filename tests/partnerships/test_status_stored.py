"""Status of real agreements: published, stored as periods, filtered and counted, refused."""

import datetime

import pytest
from django.utils import timezone, translation

from partnerships.models import Agreement, AgreementPeriod
from partnerships.periods import counted_by_state, expiring, in_state, with_state
from portal.models import Organisation
from portal.records.base import PublicationRefused

pytestmark = pytest.mark.django_db
TODAY = timezone.localdate()


@pytest.fixture(autouse=True)
def _english():
    with translation.override("en"):
        yield


def organisation(name):
    record = Organisation(live=False)
    record.names.add(*[record.names.model(language="en", kind="official", name=name)])
    record.save()
    record.save_revision().publish()
    return record


@pytest.fixture
def parties(db):
    return [organisation("Clinic of Altynkent"), organisation("Clinic of Zhanabulaq")]


@pytest.fixture
def draft(parties):
    """``draft(("signature", "2014-03-17"), duration="fixed")``: an agreement not yet published."""

    def make(*rows, **given):
        record = Agreement(live=False, kind="memorandum", **given)
        record.names.add(record.names.model(language="en", kind="official", name="Memorandum"))
        for party in parties:
            record.participants.add(record.participants.model(organisation=party))
        for kind, date in rows:
            record.actions.add(record.actions.model(kind=kind, date=date))
        record.save()
        return record

    return make


@pytest.fixture
def publish(draft):
    def make(*rows, **given):
        record = draft(*rows, **given)
        record.save_revision().publish()
        return Agreement.objects.get(pk=record.pk)

    return make


def stored(record):
    return list(record.periods.order_by("pk").values_list("state", "start", "end"))


def test_publication_stores_the_periods(publish):
    record = publish(("signature", "2014-03-17"), ("entry_into_force", "2015"))
    signed, force = datetime.date(2014, 3, 17), datetime.date(2015, 1, 1)
    assert stored(record) == [
        ("under_negotiation", None, signed),
        ("signed", signed, force),
        ("in_force", force, None),
    ]
    assert record.status_on(signed).state == "signed"
    assert record.status_on().state == "in_force"


def test_a_draft_changes_no_period_until_it_is_published(publish):
    record = publish(("signature", "2014-03-17"))
    before = stored(record)
    record.actions.add(record.actions.model(kind="termination", date="2016-01-01"))
    revision = record.save_revision()
    assert stored(record) == before
    revision.publish()
    assert stored(record)[-1] == ("terminated", datetime.date(2016, 1, 1), None)


def test_saving_again_writes_no_period_anew(publish):
    record = publish(("signature", "2014-03-17"))
    keys = list(AgreementPeriod.objects.values_list("pk", flat=True))
    record.save()
    assert list(AgreementPeriod.objects.values_list("pk", flat=True)) == keys


def test_a_contradiction_is_refused_with_its_row_and_a_draft_is_kept(draft):
    record = draft(("signature", "2014-03-17"), ("amendment", "2013"))
    revision = record.save_revision()
    with pytest.raises(PublicationRefused) as refused:
        revision.publish()
    assert "Act 2 of the ledger (" in str(refused.value.messages)
    assert not Agreement.objects.get(pk=record.pk).live
    (error,) = record.publication_errors()
    assert (error.code, error.params["index"]) == ("amendment_before_signature", 1)


def test_a_percent_sign_in_a_finding_is_only_a_percent_sign(draft, monkeypatch):
    record = draft(("signature", "2014-03-17"), ("amendment", "2013"))
    monkeypatch.setattr(type(record.actions.all()[0]), "__str__", lambda row: "100 %d")
    (error,) = record.publication_errors()
    assert "100 %d" in error.messages[0]


def test_what_is_unusual_is_published_with_warnings(publish):
    record = publish(("signature", "2018-05-14"), ("entry_into_force", "2018-01-01"))
    assert record.live
    assert len(record.publication_warnings()) == 2  # effect before signature, no text


@pytest.fixture
def register(publish):
    return {
        "force": publish(("signature", "2014-03-17"), ("entry_into_force", "2015-12-01")),
        "ended": publish(("signature", "2014-03-17"), ("termination", "2018-03-05")),
        "unknown": publish(),
        "ending": publish(
            ("entry_into_force", (TODAY - datetime.timedelta(days=700)).isoformat()),
            ("termination", (TODAY + datetime.timedelta(days=60)).isoformat()),
        ),
        "pausing": publish(
            ("entry_into_force", "2015-12-01"),
            ("suspension", (TODAY + datetime.timedelta(days=60)).isoformat()),
        ),
    }


def keys(register, found):
    names = {record.pk: name for name, record in register.items()}
    return {names[pk] for pk in found.values_list("pk", flat=True)}


def test_lists_filter_by_state_on_a_day(register):
    agreements = Agreement.objects.all()
    assert keys(register, in_state(agreements, "in_force")) == {"force", "ending", "pausing"}
    assert keys(register, in_state(agreements, ["terminated", "unknown"])) == {"ended", "unknown"}
    then = datetime.date(2016, 1, 1)
    assert keys(register, in_state(agreements, "signed", then)) == {"ended"}


def test_what_ends_soon_and_is_not_merely_interrupted(register):
    agreements = Agreement.objects.all()
    assert keys(register, expiring(agreements)) == {"ending"}
    assert keys(register, expiring(agreements, days=59)) == set()
    for name, record in register.items():
        assert ("expiring" in record.status_on().remarks) == (name == "ending")


def test_the_number_of_days_is_a_setting(register, settings):
    settings.PORTAL = {"EXPIRING_DAYS": 30}
    assert keys(register, expiring(Agreement.objects.all())) == set()
    assert register["ending"].status_on().remarks == ()


def test_counts_come_in_one_query(register, django_assert_num_queries):
    with django_assert_num_queries(1):
        counts = dict(counted_by_state(Agreement.objects.public().order_by("title")))
    assert counts == {"in_force": 3, "terminated": 1, "unknown": 1}


def test_lists_know_the_state_without_the_ledger(register, django_assert_num_queries):
    with django_assert_num_queries(1):
        states = {record.pk: record.state_on_day for record in with_state(Agreement.objects.all())}
    assert states[register["ended"].pk] == "terminated"


@pytest.mark.parametrize("day", ["2010-01-01", "2014-06-01", "2016-06-01", "2020-01-01"])
def test_stored_periods_and_the_computed_status_agree(register, day):
    on = datetime.date.fromisoformat(day)
    for record in with_state(Agreement.objects.all(), on):
        assert record.state_on_day == record.status_on(on).state


def test_the_public_page_tells_and_explains_the_status(publish, client, portal_site):
    fixed = {"duration": "fixed", "term_months": 60, "renewal": "tacit", "notice_months": 6}
    acts = (("signature", "2014-03-17"), ("entry_into_force", "2015-12-01"))
    record = publish(*acts, **fixed)
    page = client.get(record.get_absolute_url("en"), {"on": "2022-06-01"}).content.decode()
    assert "In force, renewed tacitly" in page
    assert 'in force since <time datetime="2015-12-01">1 December 2015</time>.' in page
    assert 'given by <time datetime="2025-05-31">31 May 2025</time>.' in page
    earlier = client.get(record.get_absolute_url("en"), {"on": "2014-06-01"}).content.decode()
    assert "Signed, not in force" in earlier
    # The ledger and its drawing are whole on whatever day is asked for.
    renewals = record.status_on().computed
    assert renewals
    assert page.count("computed from the terms") == len(renewals)
    assert earlier.count("computed from the terms") == len(renewals)
