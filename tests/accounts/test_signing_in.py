"""Passwords cannot be tried for ever, and what is left open closes."""

import logging
import time

import pytest
from django.core.cache import cache
from django.test import Client

from tests.admin.conftest import account
from tests.writing.conftest import edit, form_of, item, news

__all__ = ["account", "item", "news"]
pytestmark = pytest.mark.own_site  # accounts are the site's own

DOORS = ["/admin/login/", "/kk/_util/login/"]
LIMIT = 10


@pytest.fixture(autouse=True)
def throttled(settings):
    settings.AXES_ENABLED = True
    cache.clear()


def sign_in(client, door, password="wrong", **request):
    data = {"username": "Editors", "password": password, "next": "/admin/"}
    return client.post(door, data, **request)


@pytest.mark.parametrize("door", DOORS)
def test_after_ten_failures_even_the_right_password_waits(client, account, door, caplog):
    account("Editors")
    with caplog.at_level(logging.WARNING):
        for _try in range(LIMIT - 1):
            assert sign_in(client, door).status_code == 200
        locked = sign_in(client, door)
    assert "Editors" in caplog.text, "failures are in the log"
    assert locked.status_code == 429
    assert locked["Retry-After"] == "900"
    for each in DOORS:
        assert sign_in(client, each, "secret").status_code == 429
    assert "_auth_user_id" not in client.session
    elsewhere = sign_in(client, door, "secret", REMOTE_ADDR="10.1.2.3")
    assert elsewhere.status_code == 302, "the owner is not locked out by somebody else"


def test_success_forgets_failures(client, account):
    account("Editors")
    for _round in "12":
        for _try in range(LIMIT - 1):
            sign_in(client, DOORS[0])
        assert sign_in(client, DOORS[0], "secret").status_code == 302
        client.logout()


def test_behind_a_web_server_readers_are_told_apart(client, account, settings):
    account("Editors")
    settings.SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    attacker = {"HTTP_X_FORWARDED_FOR": "1.1.1.1, 10.0.0.9"}
    for _try in range(LIMIT):
        sign_in(client, DOORS[0], **attacker)
    assert sign_in(client, DOORS[0], "secret", **attacker).status_code == 429
    made_up = {"HTTP_X_FORWARDED_FOR": "2.2.2.2, 10.0.0.9"}
    assert sign_in(client, DOORS[0], "secret", **made_up).status_code == 429
    other = {"HTTP_X_FORWARDED_FOR": "10.0.0.8"}
    assert sign_in(client, DOORS[0], "secret", **other).status_code == 302


def test_failures_leave_the_kept_pages_alone(client, account, settings, django_assert_num_queries):
    settings.PORTAL = {**settings.PORTAL, "PAGE_CACHE_SECONDS": 60}
    account("Editors")
    client.get("/kk/")
    sign_in(Client(), DOORS[0])
    with django_assert_num_queries(0):
        assert client.get("/kk/").status_code == 200


@pytest.fixture
def idle(client, account, settings, monkeypatch):
    """Somebody who did nothing for longer than the limit."""
    settings.PORTAL = {**settings.PORTAL, "IDLE_MINUTES": 30}
    client.force_login(account("Editors"))
    client.get("/admin/")

    def leave(minutes=31):
        monkeypatch.setattr("time.time", lambda: now() + minutes * 60)
        return client

    now = time.time

    return leave


def test_who_is_idle_is_signed_out(idle):
    assert idle(29).get("/admin/").status_code == 200
    assert idle(61).get("/admin/").status_code == 302


def test_an_open_form_is_nobody_at_work(idle, item):
    client = idle(29)
    data = form_of(client, edit(item))
    assert idle(58).post(edit(item), data, headers={"accept": "application/json"}).json()["success"]
    assert idle(60).get("/admin/").status_code == 302


def test_what_the_idle_send_is_kept(idle, item):
    client = idle(1)
    data = {**form_of(client, edit(item)), "title": "Ұзақ үзілістен кейін"}
    idle(40).post(edit(item), data)
    sign_in(client, DOORS[0], "secret")
    assert "Ұзақ үзілістен кейін" in client.get(edit(item)).text


def test_zero_is_no_limit(idle, settings):
    settings.PORTAL = {**settings.PORTAL, "IDLE_MINUTES": 0}
    assert idle(10_000).get("/admin/").status_code == 200
