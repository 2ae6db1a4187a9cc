"""Deleting in the admin is refused while a record is in use, with the places named."""

from django.db import connection
from django.test.utils import CaptureQueriesContext

from partnerships.models import Participant
from portal.models import Organisation, Person, Topic
from tests.admin.conftest import address
from tests.factories import AgreementFactory
from tests.records.test_deletion import one_person_block


def test_a_record_named_only_in_a_draft_is_kept_and_the_page_named(
    administrator, standard_page, person
):
    standard_page.body = one_person_block(person)
    standard_page.save_revision()
    response = administrator.post(address(person, "delete"), follow=True)
    assert Person.objects.filter(pk=person.pk).exists()
    assert response.redirect_chain[-1][0] == address(person, "usage")
    assert "Сапар" in str(next(iter(response.context["messages"])))
    assert f"/admin/pages/{standard_page.pk}/edit/" in response.text


def test_a_set_with_one_in_use_is_kept(administrator, event, organisation):
    free = Organisation.objects.create()
    event.delegations.create(organisation=organisation)
    event.save_revision()
    url = f"/admin/bulk/portal/organisation/delete/?id={free.pk}&id={organisation.pk}"
    response = administrator.post(url)
    assert response.headers["Location"] == address(organisation, "usage")
    assert Organisation.objects.count() == 2


def test_what_nothing_names_is_deleted(administrator):
    topic = Topic.objects.create()
    assert administrator.get(address(topic, "delete")).status_code == 200
    administrator.post(address(topic, "delete"))
    assert not Topic.objects.exists()


def test_no_group_may_delete(signed_in, organisation):
    client = signed_in("Press office")
    client.post(address(organisation, "delete"))
    assert Organisation.objects.filter(pk=organisation.pk).exists()


def test_usage_lists_drafts_and_old_versions(administrator, event, organisation):
    assert administrator.get(address(organisation, "usage")).status_code == 200
    event.delegations.create(organisation=organisation)
    event.save_revision()
    rows = administrator.get(address(organisation, "usage")).context["table"].rows
    assert len(list(rows)) == 1


def test_many_uses_take_no_more_queries_than_few(administrator, organisation):
    counts = []
    for number in (1, 9):
        for _ in range(number):
            agreement = AgreementFactory(
                rows={"participants": [Participant(organisation=organisation)]}
            )
            agreement.save_revision().publish()
        administrator.get(address(organisation, "usage"))
        with CaptureQueriesContext(connection) as queries:
            page = administrator.get(address(organisation, "usage"))
        counts.append(len(queries))
    assert len(list(page.context["table"].rows)) == 10
    assert counts[0] == counts[1]
