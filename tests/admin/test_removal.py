"""Who may delete and move what was public, is scheduled or is in review."""

import datetime

import pytest
from django.utils import timezone
from wagtail.models import Page

from news.models import NewsIndexPage, NewsPage
from portal.publishing.withdrawal.withdrawal import Withdrawal
from tests.factories import add_page

pytestmark = pytest.mark.django_db


@pytest.fixture
def lists(portal_site):
    return NewsIndexPage.objects.get(locale__language_code="ru")


def draft(lists):
    page = lists.add_child(instance=NewsPage(title="Item", slug="item", live=False))
    page.save_revision()
    return page


def once_public(lists, _user):
    page = add_page(lists, NewsPage(title="Item", slug="item"))
    page.unpublish()
    return page


def withdrawn(lists, _user):
    page = draft(lists)
    Withdrawal.objects.create(translation_key=page.translation_key, title="Item")
    return page


def scheduled(lists, _user):
    page = draft(lists)
    moment = timezone.now() + datetime.timedelta(days=1)
    page.save_revision(approved_go_live_at=moment)
    return page


def in_review(lists, user):
    page = draft(lists)
    page.get_workflow().start(page, user)
    return page


KEPT = [once_public, withdrawn, scheduled, in_review]


def ways(page, destination):
    bulk = f"/admin/bulk/wagtailcore/page/{{}}/?id={page.pk}"
    return {
        f"/admin/pages/{page.pk}/delete/": {},
        f"/admin/pages/{page.pk}/move/{destination.pk}/confirm/": {},
        bulk.format("delete"): {},
        bulk.format("move"): {"chooser": destination.pk, "move_applied": "1"},
    }


@pytest.mark.parametrize("make", KEPT, ids=[make.__name__ for make in KEPT])
def test_an_editor_may_not(make, lists, portal_site, account, client):
    client.force_login(account("Editors"))
    page = make(lists, account())
    parent = page.get_parent()
    for address, data in ways(page, portal_site["ru"]).items():
        response = client.post(address, data, follow=True)
        assert Page.objects.get(pk=page.pk).get_parent().pk == parent.pk, address
        told = [str(message) for message in response.context["messages"]]
        assert any("Item" in message for message in told), (address, told)


@pytest.mark.parametrize("group", ["Editors", "Press office"])
def test_a_draft_is_deleted_by_who_writes_and_the_rest_by_who_publishes(
    group, lists, account, client
):
    user = account(group)
    client.force_login(user)
    page = draft(lists) if group == "Editors" else once_public(lists, user)
    client.post(f"/admin/pages/{page.pk}/delete/")
    assert not Page.objects.filter(pk=page.pk).exists()


def test_a_page_with_such_a_page_below_it(lists, portal_site, account, client):
    from portal.models import StandardPage

    client.force_login(account("Editors"))
    above = portal_site["ru"].add_child(instance=StandardPage(title="Above", live=False, slug="a"))
    below = add_page(above, StandardPage(title="Below", slug="b"))
    below.unpublish()
    client.post(f"/admin/pages/{above.pk}/delete/")
    assert Page.objects.filter(pk=below.pk).exists()
