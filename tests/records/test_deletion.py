"""A record that anything names, in whatever version, is not deleted."""

import json

import pytest
from wagtail.models import Locale
from wagtail_localize.models import TranslationSource

from portal.models import Event, Organisation, Person
from portal.records.deletion import RecordInUse, Where, places_of_use


def where(record):
    return [(str(place), place.where) for place in places_of_use(record)]


def block(kind, value):
    """A body with one block that lists one item; translations want an id on each."""
    item = {"type": "item", "value": value, "id": "00000001-0000-4000-8000-000000000000"}
    return [{"type": kind, "value": [item], "id": "00000002-0000-4000-8000-000000000000"}]


def one_person_block(person):
    return block("people", {"person": person.pk, "post": ""})


def test_a_record_that_nothing_names_is_deleted(person):
    person.delete()
    assert not Person.objects.exists()


def test_a_row_of_another_record_protects(event, organisation):
    event.delegations.create(organisation=organisation)
    event.save()
    with pytest.raises(RecordInUse) as refusal:
        organisation.delete()
    assert "Days of medicine" in refusal.value.messages[0]
    assert Organisation.objects.filter(pk=organisation.pk).exists()


def test_a_nested_row_in_a_draft_protects(event, person):
    delegation = event.delegations.create(title={"en": "Surgeons"})
    delegation.members.create(person=person)
    event.save_revision()
    assert not Event.objects.get(pk=event.pk).delegations.exists(), "only the draft has it"
    assert where(person) == [("Days of medicine", (Where.DRAFT,))]


def test_an_old_revision_protects(event, organisation):
    event.delegations.create(organisation=organisation)
    event.save_revision().publish()
    event = Event.objects.get(pk=event.pk)
    event.delegations.clear()
    event.save_revision().publish()
    assert where(organisation) == [("Days of medicine", (Where.REVISION,))]


def test_a_body_block_protects(standard_page, person):
    standard_page.body = one_person_block(person)
    standard_page.save_revision()
    assert where(person) == [("Сапар", (Where.DRAFT,))]
    standard_page.get_latest_revision().publish()
    assert where(person) == [("Сапар", (Where.NOW, Where.REVISION))]


def test_the_snapshot_of_a_translation_protects(standard_page, organisation, event):
    standard_page.body = block("events", event.pk)
    standard_page.save()
    TranslationSource.get_or_create_from_instance(standard_page)
    standard_page.body = []
    standard_page.save()
    assert where(event) == [("Сапар", (Where.SNAPSHOT,))]
    assert where(organisation) == []


def test_its_own_rows_and_revisions_do_not_count(organisation):
    organisation.parent = organisation
    organisation.save_revision()
    assert where(organisation) == []


def test_numbers_that_only_look_alike_do_not_count(event, organisation, person):
    """Rows carry keys under the same names: a participant of another model, a sort order."""
    talk = event.sessions.create(title={"en": "Morning"}).talks
    talk.create(title={"en": f'"speaker": {person.pk}, of the text'})
    event.save_revision()
    assert where(person) == []


def test_a_set_with_one_in_use_is_kept_whole(event, organisation):
    free = Organisation.objects.create()
    event.delegations.create(organisation=organisation)
    event.save_revision()
    with pytest.raises(RecordInUse):
        Organisation.objects.filter(pk__in=[free.pk, organisation.pk]).delete()
    assert Organisation.objects.filter(pk__in=[free.pk, organisation.pk]).count() == 2


def test_a_snapshot_of_a_page_that_is_gone_does_not_count(standard_page, person):
    standard_page.body = one_person_block(person)
    standard_page.save()
    source, _created = TranslationSource.get_or_create_from_instance(standard_page)
    assert str(person.pk) in json.dumps(json.loads(source.content_json)["body"])
    standard_page.delete()
    assert Locale.objects.count() == 5
    assert where(person) == []
