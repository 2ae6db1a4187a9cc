"""A draft always saves; publication is refused by the record's own rule, whoever asks for it."""

import json
from datetime import timedelta

from django.contrib.contenttypes.models import ContentType
from django.core.management import call_command
from django.utils import timezone
from wagtail.models import (
    GroupApprovalTask,
    ModelLogEntry,
    Workflow,
    WorkflowContentType,
    WorkflowTask,
)

from portal.models import Commitment, Event, Person
from tests.admin.conftest import add_inline, add_row, address, form_of

EVENT_NAME = "Days of medicine"


def test_an_incomplete_draft_saves_and_says_what_is_open(administrator):
    data = form_of(administrator, address(Commitment, "add"))
    data["statement-en"] = "A platform for the diaspora"
    response = administrator.post(address(Commitment, "add"), data, follow=True)
    commitment = Commitment.objects.get()
    assert not commitment.live
    assert response.redirect_chain[-1][0] == address(commitment)
    assert [question["place"] for question in response.context["open_questions"]] == ["id_by"]
    assert 'href="#id_by"' in response.text


def test_publishing_is_refused_beside_the_field_and_keeps_what_was_typed(administrator, event):
    data = form_of(administrator, address(event))
    data |= {"end": "2017", "city-ru": "Ташкент", "action-publish": "1"}
    response = administrator.post(address(event), data)
    assert response.status_code == 200
    form = response.context["form"]
    assert list(form.errors) == ["end"]
    assert 'value="2017"' in response.text
    assert "Ташкент" in response.text
    assert Event.objects.get(pk=event.pk).end == ""


def test_an_unknown_outer_delegation_is_refused_beside_the_delegations(
    administrator, event, organisation
):
    data = form_of(administrator, address(event))
    row = add_row(data, "delegations", organisation="", country="KZ", within=organisation.pk)
    data[f"{row}-title-en"] = "Surgeons"
    add_inline(data, row, "members")
    response = administrator.post(address(event), {**data, "action-publish": "1"})
    assert response.status_code == 200
    errors = response.context["form"].formsets["delegations"].non_form_errors()
    assert "Центр хирургии" in errors[0]
    assert response.context["form"].formsets["delegations"].forms[0]["title"].value() == {
        "en": "Surgeons"
    }
    saved = administrator.post(address(event), data)
    assert saved.status_code == 302
    assert Event.objects.get(pk=event.pk).get_latest_revision_as_object().delegations.count() == 1


def test_a_new_record_is_published_with_its_nested_rows(administrator, person, organisation):
    data = form_of(administrator, address(Event, "add"))
    data["names-0-name"] = EVENT_NAME
    delegation = add_row(data, "delegations", organisation=organisation.pk, country="", within="")
    members = add_inline(data, delegation, "members")
    add_row(data, members, person=person.pk, is_head="on")
    response = administrator.post(
        address(Event, "add"), {**data, "action-publish": "1"}, follow=True
    )
    assert response.redirect_chain, response.context["form"].errors
    event = Event.objects.get()
    assert event.live
    assert [str(member) for member in event.delegations.get().members.all()]
    assert event.delegations.get().members.get().person == person


def autosave(client, record, data):
    return client.post(address(record), data, headers={"accept": "application/json"})


def test_autosave_is_not_stopped_by_the_rule(administrator, event):
    data = form_of(administrator, address(event))
    data["end"] = "2017"
    response = autosave(administrator, event, data)
    assert response.json()["success"] is True
    assert Event.objects.get(pk=event.pk).end == "", "the public row stays"
    assert Event.objects.get(pk=event.pk).get_latest_revision_as_object().end == "2017"


def workflow_for(model, group):
    """A workflow of one step: the group approves."""
    workflow = Workflow.objects.create(name="Press")
    task = GroupApprovalTask.objects.create(name="Press office")
    task.groups.add(group)
    WorkflowTask.objects.create(workflow=workflow, task=task)
    WorkflowContentType.objects.update_or_create(
        content_type=ContentType.objects.get_for_model(model),
        defaults={"workflow": workflow},
    )
    return workflow


def test_approving_what_may_not_be_published_is_a_message_not_an_error(client, account, event):
    press = account("Press office")
    workflow = workflow_for(Event, press.groups.get())
    event.end = "2017"
    event.save_revision()
    event = Event.objects.get(pk=event.pk)
    workflow.start(event, press)
    client.force_login(press)
    state = event.current_workflow_task_state
    response = client.post(
        address(event, "workflow_action", "approve", state.pk), {"comment": ""}, follow=True
    )
    assert response.status_code == 200
    assert [message.level_tag for message in response.context["messages"]] == ["error"]
    assert Event.objects.get(pk=event.pk).end == ""
    data = form_of(client, address(event))
    data |= {"action-workflow-action": "true", "workflow-action-name": "approve"}
    response = client.post(address(event), data)
    assert list(response.context["form"].errors) == ["end"]


def test_the_press_office_approves_what_an_editor_submits(client, account, event):
    editor, press = account("Editors"), account("Press office")
    workflow_for(Event, press.groups.get())
    client.force_login(editor)
    data = form_of(client, address(event))
    data |= {"start": "2018-06", "action-submit": "1"}
    assert client.post(address(event), data).status_code == 302
    event = Event.objects.get(pk=event.pk)
    assert event.workflow_in_progress
    assert event.start == "2018-05"
    client.force_login(press)
    state = event.current_workflow_task_state
    client.post(address(event, "workflow_action", "approve", state.pk), {"comment": ""})
    assert Event.objects.get(pk=event.pk).start == "2018-06"


def scheduled(record, when):
    """The record's draft, approved for ``when``."""
    record.go_live_at = when
    record.save_revision(approved_go_live_at=when)


def test_the_schedule_goes_on_past_a_record_that_may_not_be_published(administrator, event, person):
    past = timezone.now() - timedelta(hours=1)
    event.end = "2017"
    scheduled(event, past - timedelta(hours=1))
    person.orcid = "0000-0002-1825-0097"
    scheduled(person, past)
    call_command("publish_scheduled")
    assert Person.objects.get(pk=person.pk).orcid == "0000-0002-1825-0097"
    event = Event.objects.get(pk=event.pk)
    assert event.end == ""
    assert event.has_unpublished_changes
    assert not event.approved_schedule
    note = ModelLogEntry.objects.get(action="portal.publication_refused")
    assert json.loads(json.dumps(note.data))["reasons"]
    history = administrator.get(address(event, "history"))
    assert note.data["reasons"][0] in history.text.replace("&#x27;", "'")
