"""Publishing a page that names drafts: asked before, done as chosen, nothing lost."""

import datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from news.models import NewsOrganisation, NewsPage, NewsPerson
from partnerships.models import AgreementPage
from portal.models import Event, EventIndexPage, EventName, EventPage
from tests.factories import AgreementFactory, PersonFactory
from tests.writing.conftest import add_row, draft_of, edit, form_of, messages_of

PUBLISH = {"action-publish": "action-publish"}
APPROVE = {"action-workflow-action": "true", "workflow-action-name": "approve"}
SUBMIT = {"action-submit": "Submit"}


def question(page):
    return f"/admin/pages/{page.pk}/publish-with-drafts/"


@pytest.fixture
def naming(item, person, nameless):
    """The item, whose draft names a complete draft and an incomplete one."""
    item.people = [NewsPerson(person=person)]
    item.organisations = [NewsOrganisation(organisation=nameless)]
    item.save_revision()
    return item


def reloaded(instance):
    return type(instance).objects.get(pk=instance.pk)


def test_publishing_asks_first_and_keeps_what_was_typed(signed_in, naming):
    client = signed_in("Press office")
    data = {**form_of(client, edit(naming)), **PUBLISH, "title": "Жаңа атау"}
    response = client.post(edit(naming), data)
    assert response.headers["Location"] == question(naming)
    assert not reloaded(naming).live
    assert reloaded(naming).get_latest_revision_as_object().title == "Жаңа атау"


def test_the_question_names_each_draft_and_what_it_lacks(signed_in, naming, nameless):
    response = signed_in("Press office").get(question(naming))
    complete, incomplete = response.context["drafts"]
    assert complete.can_be_handled
    assert complete.may_publish
    (reason,) = [error.messages[0] for error in nameless.publication_errors()]
    assert incomplete.reasons == [reason]
    assert not incomplete.can_be_handled
    assert reason in response.text


def test_what_is_ticked_is_published_with_the_page(signed_in, naming, person, nameless):
    client = signed_in("Press office")
    chosen = [f"portal.person-{person.pk}", f"portal.organisation-{nameless.pk}"]
    response = client.post(question(naming), {"with": chosen}, follow=True)
    assert reloaded(naming).live
    assert reloaded(person).live
    assert not reloaded(nameless).live, "its rule refuses it, whatever is posted"
    assert len(messages_of(response, "success")) == 2
    (warning,) = messages_of(response, "warning")
    assert f"/organisation/edit/{nameless.pk}/" in warning


def test_what_is_not_ticked_stays_a_draft(signed_in, naming, person):
    signed_in("Press office").post(question(naming), {})
    assert reloaded(naming).live
    assert not reloaded(person).live


def test_a_page_from_a_blank_form_is_not_public_while_its_editor_is_asked(
    signed_in, news, person, client
):
    address = f"/admin/pages/add/portal_news/newspage/{news.pk}/"
    data = {**form_of(signed_in(), address), "title": "Кездесу", **PUBLISH}
    add_row(data, "people", person=person.pk)
    response = client.post(address, data)
    page = NewsPage.objects.get(title="Кездесу")
    assert response.headers["Location"] == question(page)
    assert not page.live
    client.post(question(page), {"with": f"portal.person-{person.pk}"})
    assert reloaded(page).live
    assert reloaded(person).live


def test_an_agreement_goes_to_the_register_officers(signed_in, item, portal_site, news):
    agreement = AgreementFactory(live=False)
    draft_of(agreement)
    page = AgreementPage(title="Келісім", slug="agreement", agreement=agreement, live=True)
    news.add_child(instance=page)
    item.related_pages = [NewsPage.related_pages.rel.related_model(target=page)]
    item.save_revision()
    client = signed_in("Press office")
    (named,) = client.get(question(item)).context["drafts"]
    assert not named.may_publish
    assert named.may_send
    client.post(question(item), {"with": named.key})
    assert reloaded(item).live
    sent = reloaded(agreement)
    assert not sent.live
    groups = sent.current_workflow_task.specific.groups.values_list("name", flat=True)
    assert list(groups) == ["Register officers"]


def test_submitting_a_page_sends_its_complete_drafts_along(signed_in, naming, person, nameless):
    client = signed_in("Editors")
    response = client.post(edit(naming), {**form_of(client, edit(naming)), **SUBMIT}, follow=True)
    assert reloaded(naming).workflow_in_progress
    assert reloaded(person).workflow_in_progress
    assert not reloaded(nameless).workflow_in_progress
    assert str(person) in " ".join(messages_of(response, "success"))
    assert f"/organisation/edit/{nameless.pk}/" in messages_of(response, "warning")[0]


def test_whoever_approves_the_page_is_asked_about_its_drafts(signed_in, account, naming, person):
    naming.get_workflow().start(naming, account("Editors"))
    client = signed_in("Press office")
    response = client.post(edit(naming), {**form_of(client, edit(naming)), **APPROVE})
    assert reloaded(naming).live
    assert response.headers["Location"] == question(naming)
    client.post(question(naming), {"with": f"portal.person-{person.pk}"})
    assert reloaded(person).live


def test_whoever_publishes_urgently_is_asked_about_drafts_afterwards(
    client, account, naming, person
):
    press = account("Press office")
    NewsPage.objects.filter(pk=naming.pk).update(owner=press)
    naming.revisions.update(user=press)
    client.force_login(press)
    response = client.post(f"/admin/urgent/{naming.pk}/", {"reason": "Жедел"})
    assert reloaded(naming).live
    assert response.headers["Location"] == question(naming)
    client.post(question(naming), {"with": f"portal.person-{person.pk}"})
    assert reloaded(person).live


def test_a_scheduled_page_takes_its_drafts_along_when_it_appears(signed_in, naming, person):
    moment = timezone.now().replace(microsecond=0) + datetime.timedelta(days=2)
    naming.go_live_at = moment
    naming.save_revision()
    signed_in("Press office").post(question(naming), {"with": f"portal.person-{person.pk}"})
    assert not reloaded(naming).live
    assert not reloaded(person).live
    for scheduled in (naming, person):
        assert reloaded(scheduled).scheduled_revision.approved_go_live_at == moment


def test_the_page_of_a_draft_event_says_that_nobody_will_see_it(signed_in, portal_site):
    events = EventIndexPage.objects.descendant_of(portal_site["kk"]).get()
    event = draft_of(Event(names=[EventName(language="kk", name="Медицина күндері")]))
    page = EventPage(title="Медицина күндері", slug="days", event=event, live=False)
    events.add_child(instance=page)
    page.save_revision()
    client = signed_in("Press office")
    assert client.get(question(page)).context["own_record"].record == event
    response = client.post(question(page), {}, follow=True)
    assert reloaded(page).live
    (warning,) = messages_of(response, "warning")
    assert f"/event/edit/{event.pk}/" in warning


def test_a_draft_named_in_the_body_is_asked_about_too(signed_in, item, organisation):
    item.body = [("organisations", [organisation])]
    item.save_revision()
    (named,) = signed_in("Press office").get(question(item)).context["drafts"]
    assert named.record == organisation


@pytest.mark.parametrize("group", ["Editors", "Register officers"])
def test_who_may_not_publish_the_page_is_not_asked(signed_in, naming, person, group):
    client = signed_in(group)
    assert client.get(question(naming)).status_code == 302
    client.post(question(naming), {"with": f"portal.person-{person.pk}"})
    assert not reloaded(naming).live
    assert not reloaded(person).live


def test_one_more_draft_costs_a_bounded_number_of_queries(signed_in, item, news):
    """Each draft is judged by its own rule, in its newest version: that is its price."""
    client = signed_in("Press office")
    counts = []
    for number in (1, 3):
        names = [("Жаңабаев", f"Ерлан{place}") for place in range(number)]
        people = [PersonFactory(kk=name, live=False) for name in names]
        item.people = [NewsPerson(person=draft_of(person)) for person in people]
        item.save_revision()
        with CaptureQueriesContext(connection) as queries:
            client.get(question(item))
        counts.append(len(queries))
    assert (counts[1] - counts[0]) / 2 <= 30, counts


def test_publishing_from_a_list_tells_what_stays_a_draft(signed_in, naming, person):
    client = signed_in("Press office")
    address = f"/admin/bulk/wagtailcore/page/publish/?id={naming.pk}"
    response = client.post(address, {"id": naming.pk}, follow=True)
    assert reloaded(naming).live
    (warning,) = messages_of(response, "warning")
    assert f"/person/edit/{person.pk}/" in warning


def test_a_draft_in_review_is_not_sent_again(signed_in, account, naming, person):
    person.get_workflow().start(person, account("Register officers"))
    client = signed_in("Editors")
    response = client.post(edit(naming), {**form_of(client, edit(naming)), **SUBMIT}, follow=True)
    assert str(person) not in " ".join(messages_of(response, "success"))
    assert person.workflow_states.count() == 1
