"""What happens to a record shows in what names it, too."""

import datetime

import pytest

from experts.models import Consent
from news.models import NewsOrganisation, NewsPerson, NewsTopic
from partnerships.models import Participant, TreatyAction
from portal.models import OrganisationName, PersonName, TopicName
from portal.publishing.withdrawal.acts import withdraw
from portal.search.engines.entries import SearchFacet
from portal.values.localised_text import LocalisedText
from tests.admin.conftest import address, form_of
from tests.factories import (
    AgreementFactory,
    ExpertProfileFactory,
    OrganisationFactory,
    PersonFactory,
    TopicFactory,
    publish,
)
from tests.search.finding import found, key_of


@pytest.fixture
def rename(committed):
    """``rename(record, Row, name="…")``: published under this English name alone."""

    def do(record, row, **name):
        record.names = [row(language="en", **name)]
        with committed():
            return publish(record)

    return do


def test_an_organisation_renamed_is_found_with_all_that_names_it(news, committed, rename):
    with committed():
        centre = OrganisationFactory(en="Quokka")
        item = news("Item", organisations=[NewsOrganisation(organisation=centre)])
        agreement = AgreementFactory(rows={"participants": [Participant(organisation=centre)]})
        profile = ExpertProfileFactory(workplace=centre)
    named = sorted(map(key_of, (centre, item, agreement, profile)))
    assert sorted(found("quokka")) == named
    rename(centre, OrganisationName, name="Wombat")
    assert sorted(found("wombat")) == named
    assert found("quokka") == []


def test_a_topic_renamed(news, committed, rename):
    with committed():
        topic = TopicFactory(en="Quokka")
    item = news("Item", topics=[NewsTopic(topic=topic)])
    assert found("quokka") == [key_of(item)]
    rename(topic, TopicName, name="Wombat")
    assert (found("wombat"), found("quokka")) == ([key_of(item)], [])


def test_a_person_renamed_unpublished_and_published(news, committed, rename):
    with committed():
        person = PersonFactory(en=("Quokka", "Zed"))
    item = news("Item", people=[NewsPerson(person=person)])
    both = sorted([key_of(person), key_of(item)])
    assert sorted(found("quokka")) == both
    person = rename(person, PersonName, family="Wombat", given="Zed")
    assert (sorted(found("wombat")), found("quokka")) == (both, [])
    with committed():
        person.unpublish()
    assert found("wombat") == []
    with committed():
        publish(person)
    assert sorted(found("wombat")) == both


def test_a_record_published_in_the_admin(administrator, committed):
    with committed():
        centre = OrganisationFactory(en="Quokka")
    data = form_of(administrator, address(centre))
    data["names-0-name"] = "Wombat"
    with committed():
        administrator.post(address(centre), data)
    assert found("wombat") == [], "a draft"
    with committed():
        administrator.post(address(centre), {**data, "action-publish": "action-publish"})
    assert (found("wombat"), found("quokka")) == ([key_of(centre)], [])


def test_without_a_consent_the_person_is_found_no_longer(committed):
    with committed():
        profile = ExpertProfileFactory(person=PersonFactory(en=("Quokka", "Zed")))
    assert found("quokka") == [key_of(profile)]
    profile.consents = [
        Consent(
            text_version="1", given=datetime.date(2020, 1, 1), withdrawn=datetime.date(2021, 1, 1)
        )
    ]
    with committed():
        publish(profile)
    assert found("quokka") == []


def test_a_profile_takes_the_person_over_and_gives_them_back(committed):
    with committed():
        person = PersonFactory(en=("Quokka", "Zed"))
    assert found("quokka") == [key_of(person)]
    with committed():
        profile = ExpertProfileFactory(person=person)
    assert found("quokka") == [key_of(profile)]
    with committed():
        profile.delete()
    assert found("quokka") == [key_of(person)]


def test_the_status_follows_the_ledger(committed):
    with committed():
        agreement = AgreementFactory(en="Quokka", signed="2018-05-14")
    before = periods_of(agreement)
    agreement.actions.add(TreatyAction(kind="entry_into_force", date="2019-01-01"))
    with committed():
        publish(agreement)
    assert periods_of(agreement) != before


def periods_of(thing):
    rows = SearchFacet.objects.filter(entry__key=key_of(thing), name="status")
    return sorted(rows.values_list("value", "since", "until"), key=str)


def test_made_internal_withdrawn_and_deleted(committed, account):
    with committed():
        internal, withdrawn, deleted = (AgreementFactory(en=f"Quokka {n}") for n in "123")
    internal.visibility = "internal"
    with committed():
        publish(internal)
    assert sorted(found("quokka")) == sorted([key_of(withdrawn), key_of(deleted)])
    with committed():
        withdraw(withdrawn, LocalisedText({"en": "Wrong"}), account())
    assert found("quokka") == [key_of(deleted)]
    with committed():
        deleted.delete()
    assert found("quokka") == []
