"""The admin's home page: drafts, approvals and deadlines of whoever looks."""

import datetime
import re
from html import unescape

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from experts.models import Consent
from news.models import NewsIndexPage, NewsPage
from portal.models import Event
from tests.admin.conftest import reading_in
from tests.factories import AgreementFactory, ExpertProfileFactory, OrganisationFactory

HOME = "/admin/"


@pytest.fixture
def news_list(portal_site):
    return NewsIndexPage.objects.descendant_of(portal_site["kk"]).get()


def draft_news(parent, user, title):
    page = NewsPage(title=title, slug=f"draft-{NewsPage.objects.count()}", live=False, owner=user)
    page.locale = parent.locale
    NewsIndexPage.objects.get(pk=parent.pk).add_child(instance=page)
    page.save_revision(user=user)
    return page


def rows(client, panel):
    """The titles that a panel of the home page shows, or None when it is not there."""
    _before, found, after = client.get(HOME).text.partition(f'id="portal-{panel}-section"')
    if not found:
        return None
    section = after.partition("</section>")[0]
    return [unescape(title) for title in re.findall(r"<a href=[^>]+>([^<]+)</a>", section)]


def test_drafts_of_pages_and_records_are_those_of_the_editor(client, account, news_list):
    editor, other = account("Editors"), account("Editors", "other")
    draft_news(news_list, editor, "Сапар")
    draft_news(news_list, other, "Another's")
    OrganisationFactory(kk="Орталық", live=False).save_revision(user=editor)
    OrganisationFactory(kk="Published").save_revision(user=other)
    client.force_login(editor)
    reading_in(client, "kk")
    assert rows(client, "drafts") == ["Орталық", "Сапар"]
    assert "Сапар" in client.get(HOME).text


def test_a_draft_that_saved_itself_without_a_name_is_there(client, account):
    editor = account("Editors")
    event = Event(live=False)
    event.save()
    event.save_revision(user=editor)
    client.force_login(editor)
    assert rows(reading_in(client, "en"), "drafts") == ["(no name yet)"]


def test_published_again_it_is_no_draft_any_more(client, account, event):
    press = account("Press office")
    client.force_login(press)
    event.start = "2018-06"
    revision = event.save_revision(user=press)
    assert len(rows(client, "drafts")) == 1
    revision.publish()
    assert rows(client, "drafts") == []


def test_nobody_sees_drafts_that_they_may_no_longer_edit(client, account, news_list):
    translator = account("Translators: ru")
    draft_news(news_list, account("Editors"), "Қазақша").save_revision(user=translator)
    OrganisationFactory(live=False).save_revision(user=translator)
    client.force_login(translator)
    assert rows(client, "drafts") == []


def test_who_approves_sees_what_waits_and_others_no_such_panel(client, account, news_list, event):
    editor = account("Editors")
    page = draft_news(news_list, editor, "Сапар")
    page.get_workflow().start(page, editor)
    event.save_revision(user=editor)
    event = Event.objects.get(pk=event.pk)
    event.get_workflow().start(event, editor)
    client.force_login(account("Press office"))
    assert len(rows(client, "tasks")) == 2
    client.force_login(account("Register officers"))
    assert rows(client, "tasks") == []
    client.force_login(editor)
    assert rows(client, "tasks") is None
    client.force_login(account("Translators: kk"))
    assert rows(client, "tasks") is None


def in_days(days):
    return timezone.localdate() + datetime.timedelta(days=days)


def test_deadlines_are_shown_to_those_who_can_meet_them(client, account, news_list):
    AgreementFactory(en="Reviewed", next_review=in_days(5))
    AgreementFactory(en="Far away", next_review=in_days(500))
    profile = ExpertProfileFactory(
        rows={"consents": [Consent(text_version="1", given=in_days(-9), expires=in_days(9))]}
    )
    page = draft_news(news_list, account("Editors"), "Scheduled")
    page.go_live_at = timezone.now() + datetime.timedelta(days=3)
    page.save_revision().publish()
    client.force_login(account("Press office"))
    name = str(profile.label("en"))
    assert rows(reading_in(client, "en"), "deadlines") == ["Scheduled", name]
    client.force_login(account("Register officers"))
    assert rows(reading_in(client, "en"), "deadlines") == ["Scheduled", "Reviewed"]
    client.force_login(account("Translators: ru"))
    assert rows(client, "deadlines") == []


def test_the_end_of_a_term_is_told_before_it_comes(client, account):
    signed = in_days(-350)
    agreement = AgreementFactory(
        en="One year", signed=str(signed), duration="fixed", term_months=12, renewal="none"
    )
    agreement.actions.add(agreement.actions.model(kind="entry_into_force", date=str(signed)))
    agreement.save_revision().publish()
    client.force_login(account("Register officers"))
    assert rows(reading_in(client, "en"), "deadlines") == ["One year"]


def test_the_home_page_costs_the_same_however_much_there_is(client, account, news_list):
    editor = account()
    client.force_login(editor)

    def add(count):
        for _number in range(count):
            page = draft_news(news_list, editor, "Draft")
            page.get_workflow().start(page, editor)
            OrganisationFactory(live=False).save_revision(user=editor)
            AgreementFactory(next_review=in_days(5)).save_revision(user=editor)

    counts = []
    for more in (1, 4):
        add(more)
        client.get(HOME)
        with CaptureQueriesContext(connection) as queries:
            client.get(HOME)
        counts.append(len(queries))
    assert counts[0] == counts[1]


def test_empty_panels_say_so_in_words(client, account):
    client.force_login(account("Press office"))
    page = reading_in(client, "en").get(HOME).text
    assert "You have no drafts" in page
    assert "Nothing waits for your approval." in page
