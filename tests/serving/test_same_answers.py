"""The portal's view of pages answers as Wagtail's own does, to the byte."""

import pytest
from django.contrib.auth.models import Group
from django.http import HttpResponse
from django.test import Client
from wagtail import hooks
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Page, PageViewRestriction, Site

from portal.caching.cache import page_cache
from portal.models import EventPage, HomePage, StandardPage
from tests.factories import EventFactory, add_page
from tests.serving.conftest import OURS, WAGTAILS, answer, restrict

pytestmark = pytest.mark.own_site


@pytest.fixture
def tree(portal_site, section, page):
    """Every kind of page; the addresses and what status Wagtail gives each."""
    home = portal_site["kk"]
    hidden = add_page(home, StandardPage(title="Құпия", slug="hidden"))
    add_page(hidden, StandardPage(title="Төменде", slug="below"))
    restrict(hidden)
    locked = add_page(home, StandardPage(title="Құлып", slug="locked"))
    restrict(locked, PageViewRestriction.PASSWORD, password="x")
    restrict(
        add_page(home, StandardPage(title="Топ", slug="group")), PageViewRestriction.GROUPS
    ).groups.add(Group.objects.create(name="Readers"))
    add_page(section, StandardPage(title="Нобай", slug="draft"), publish=False)
    add_page(section, StandardPage(title="Алынған", slug="gone")).unpublish()
    closed = add_page(home, StandardPage(title="Жабық", slug="closed"))
    add_page(closed, StandardPage(title="Ашық", slug="open"))
    Page.objects.get(pk=closed.pk).unpublish()
    page.create_alias(parent=home, update_slug="mirror")
    Page.objects.get(pk=hidden.pk).create_alias(
        parent=home, update_slug="hidden-mirror", recursive=True
    )
    Redirect.objects.create(old_path="/kk/old", redirect_page=page, is_permanent=True)
    add_page(home.get_children().get(slug="events").specific, record_page("forum"))
    return home


def record_page(slug, **record):
    return EventPage(title="Форум", slug=slug, event=EventFactory(kk="Форум", **record))


ADDRESSES = {
    "/kk/": 200,
    "/ru/": 200,
    "/kk/section/": 200,
    "/kk/section/page/": 200,
    "/kk/section/page/?page=2": 200,
    "/kk/news/": 200,
    "/kk/agreements/": 200,
    "/kk/experts/": 200,
    "/kk/events/": 200,
    "/kk/events/forum/": 200,
    "/kk/closed/": 404,
    "/kk/closed/open/": 200,
    "/kk/section/draft/": 404,
    "/kk/section/gone/": 404,
    "/kk/section/nowhere/": 404,
    "/kk/nowhere/page/": 404,
    "/kk/Section/": 404,
    "/kk/hidden/": 302,
    "/kk/hidden/below/": 302,
    "/kk/locked/": 200,
    "/kk/group/": 302,
    "/kk/mirror/": 200,
    "/kk/hidden-mirror/": 302,
    "/kk/hidden-mirror/below/": 302,
    "/kk/old/": 301,
    "/ru/section/": 404,
    "/kk/section": 301,
    "/kk": 301,
    "/": 302,
    "/kk//section/": 404,
    "/kk/portal/": 404,
    "/de/section/": 302,
    "/kk/" + "long-" * 60 + "/": 404,
}


@pytest.mark.parametrize("address", ADDRESSES)
def test_every_kind_of_address(tree, address):
    first = answer(OURS, address)
    assert first[0] == ADDRESSES[address]
    assert first == answer(WAGTAILS, address)
    assert first == answer(OURS, address)  # from what is kept by now


@pytest.mark.parametrize("method", ["head", "options", "post", "put", "delete"])
def test_every_method(tree, method):
    address = "/kk/section/page/"
    assert answer(OURS, address, method) == answer(WAGTAILS, address, method)


@pytest.mark.parametrize("port", ["80", "8123"])
@pytest.mark.parametrize("host", ["testserver", "localhost"])
def test_sites_by_host_and_port(tree, section, host, port):
    """Two sites of one host name, told apart by their ports, beside the default one."""
    Site.objects.create(hostname="localhost", root_page=section, port=8123)
    asked = {"headers": {"host": host}, "SERVER_PORT": port}
    for address in ("/kk/", "/kk/section/page/", "/kk/page/", "/ru/"):
        ours = answer(OURS, address, **asked)
        assert ours == answer(WAGTAILS, address, **asked)
        assert ours == answer(OURS, address, **asked)
    theirs = host == "localhost" and port == "8123"
    assert answer(OURS, "/kk/page/", **asked)[0] == (200 if theirs else 404)


def test_a_withdrawn_home_page(tree, portal_site):
    Page.objects.get(pk=portal_site["ky"].pk).unpublish()
    for address in ("/ky/", "/ky/section/", "/ky/news/"):
        assert answer(OURS, address) == answer(WAGTAILS, address)


def test_a_record_that_is_withdrawn_takes_its_page_along(tree):
    EventPage.objects.get(slug="forum", locale__language_code="kk").event.unpublish()
    assert answer(OURS, "/kk/events/forum/") == answer(WAGTAILS, "/kk/events/forum/")
    assert answer(OURS, "/kk/events/forum/")[0] == 404


def test_hooks_run_all_the_same(tree, page):
    def before(found, request, args, kwargs):
        return HttpResponse(f"before {found.pk} {type(found).__name__}")

    def around(follow):
        def inner(found, request, args, kwargs):
            response = follow(found, request, args, kwargs)
            response["X-Around"] = str(found.pk)
            return response

        return inner

    with hooks.register_temporarily("on_serve_page", around):
        ours = answer(OURS, "/kk/section/page/")
        assert ours[2]["X-Around"] == str(page.pk)
        assert ours == answer(WAGTAILS, "/kk/section/page/")
        assert "X-Around" not in answer(OURS, "/kk/hidden/")[2]
    with hooks.register_temporarily("before_serve_page", before):
        ours = answer(OURS, "/kk/section/page/")
        assert ours[1] == f"before {page.pk} StandardPage".encode()
        assert ours == answer(WAGTAILS, "/kk/section/page/")


def test_a_password_opens_the_page(tree, client):
    client.get("/kk/locked/")
    restriction = PageViewRestriction.objects.get(page__slug="locked")
    form = f"/kk/_util/authenticate_with_password/{restriction.pk}/{restriction.page_id}/"
    assert "Құлып" not in client.get("/kk/locked/").text.partition("<main")[2]
    client.post(form, {"password": "x", "return_url": "/kk/locked/"})
    response = client.get("/kk/locked/")
    assert "Құлып" in response.text.partition("<main")[2]
    assert "no-store" in response["Cache-Control"]


def test_a_page_above_that_routes_is_asked_first(tree, page, monkeypatch):
    """A type that answers addresses below itself takes them before the pages there."""

    def route(self, request, components):
        request.asked_first = True
        return super(HomePage, self).route(request, components)

    answer(OURS, "/kk/section/page/")
    monkeypatch.setattr(HomePage, "route", route, raising=False)
    page_cache().clear()
    assert Client().get("/kk/section/page/").wsgi_request.asked_first
