"""Acting on many at once: each is asked for itself, and what a rule refuses is told by name."""

import pytest
from django.contrib.messages import get_messages
from django.urls import reverse

from news.models import NewsIndexPage, NewsPage
from portal.models import Event, Organisation, Topic
from tests.factories import EventFactory, OrganisationFactory, TopicFactory, add_page


def act(client, model, action, *instances):
    options = model._meta
    names = [options.app_label, options.model_name, action]
    ids = "&".join(f"id={instance.pk}" for instance in instances)
    url = f"{reverse('wagtail_bulk_action', args=names)}?{ids}&next=/admin/"
    return client.get(url), client.post(url)


def told(response):
    return [(message.level_tag, str(message)) for message in get_messages(response.wsgi_request)]


def are_live(*instances):
    return [type(each).objects.get(pk=each.pk).live for each in instances]


def drafts(*factories, **fields):
    made = [factory(live=False, **fields) for factory in factories]
    for draft in made:
        draft.save_revision()
    return made


def test_the_press_office_publishes_many_records(signed_in):
    one, two = drafts(OrganisationFactory, OrganisationFactory)
    asked, answer = act(signed_in("Press office"), Organisation, "publish", one, two)
    assert str(one) in asked.text
    assert are_live(one, two) == [True, True]
    assert [level for level, _text in told(answer)] == ["success"]


def test_what_the_rule_refuses_is_named_and_the_rest_is_published(signed_in):
    (good,) = drafts(EventFactory)
    (bad,) = drafts(EventFactory, start="2024", end="2020")
    asked, answer = act(signed_in("Press office"), Event, "publish", good, bad)
    assert "portal-open" in asked.text
    assert are_live(good, bad) == [True, False]
    levels = dict(told(answer))
    assert set(levels) == {"success", "error"}
    assert str(bad) in levels["error"]


@pytest.mark.parametrize("group", ["Editors", "Translators: kk"])
def test_who_may_not_publish_publishes_nothing(signed_in, group):
    (draft,) = drafts(TopicFactory)
    live = TopicFactory()
    client = signed_in(group)
    act(client, Topic, "publish", draft)
    act(client, Topic, "unpublish", live)
    assert are_live(draft, live) == [False, True]


def test_the_kind_decides_register_officers_publish_agreements_not_topics(signed_in):
    (draft,) = drafts(TopicFactory)
    act(signed_in("Register officers"), Topic, "publish", draft)
    assert are_live(draft) == [False]


def test_records_are_withdrawn_together(signed_in):
    one, two = TopicFactory(), TopicFactory()
    act(signed_in("Press office"), Topic, "unpublish", one, two)
    assert are_live(one, two) == [False, False]


def test_a_record_locked_by_another_stays_as_it_is(signed_in, account):
    topic = TopicFactory()
    Topic.objects.filter(pk=topic.pk).update(locked=True, locked_by=account("Editors"))
    act(signed_in("Press office"), Topic, "unpublish", topic)
    assert are_live(topic) == [True]


def test_nobody_but_administrators_deletes_and_what_is_in_use_stays(signed_in, account, client):
    organisation = OrganisationFactory()
    EventFactory(rows={"delegations": [Event().delegations.model(organisation=organisation)]})
    other = OrganisationFactory()
    act(signed_in("Press office"), Organisation, "delete", other)
    assert Organisation.objects.filter(pk=other.pk).exists()
    client.force_login(account())
    act(client, Organisation, "delete", organisation, other)
    assert Organisation.objects.filter(pk=organisation.pk).exists()


@pytest.fixture
def news(portal_site):
    parent = NewsIndexPage.objects.descendant_of(portal_site["kk"]).get()

    def make(title, **fields):
        page = NewsPage(title=title, slug=f"n-{NewsPage.objects.count()}", **fields)
        return add_page(parent, page, publish=False)

    return make


def test_pages_are_published_together_and_an_incomplete_one_stays_a_draft(signed_in, news):
    good, bad = news("Good"), news("Bad")
    revision = bad.get_latest_revision()
    revision.content["source_url"] = "no address"
    revision.save()
    _asked, answer = act(signed_in("Press office"), NewsPage._meta.pk.related_model, "publish",
                         good, bad)  # fmt: skip
    assert answer.status_code == 302
    assert are_live(good, bad) == [True, False]
    levels = dict(told(answer))
    assert set(levels) == {"success", "error"}
    assert levels["error"].startswith("Bad")


def test_editors_publish_no_page(signed_in, news):
    page = news("Draft")
    act(signed_in("Editors"), NewsPage._meta.pk.related_model, "publish", page)
    assert are_live(page) == [False]


def test_whoever_publishes_pages_together_is_told_of_the_drafts_they_name(signed_in, news):
    (draft,) = drafts(OrganisationFactory)
    page = news("Named", source=draft)
    page.save_revision()
    _asked, answer = act(
        signed_in("Press office"), NewsPage._meta.pk.related_model, "publish", page
    )
    assert [level for level, _text in told(answer)] == ["success", "warning"]


def test_a_list_offers_only_what_its_reader_may_do(client, account):
    TopicFactory()
    offered = {}
    for group in ("Editors", "Press office", None):
        client.force_login(account(group))
        page = client.get(reverse(Topic.snippet_viewset.get_url_name("list"))).text
        offered[group] = page.count("data-bulk-action-button")
        assert "data-bulk-action-num-objects-in-listing" not in page
    assert offered == {"Editors": 0, "Press office": 2, None: 3}
