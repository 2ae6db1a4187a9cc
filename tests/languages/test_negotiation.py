"""The bare address leads to the visitor's language."""

import pytest
from django.conf import settings
from wagtail.models import Page


@pytest.mark.parametrize(
    ("accepted", "address"),
    [
        ("uz", "/uz/"),
        ("uz-Cyrl", "/uz/"),
        ("ky-KG,ky;q=0.9,ru;q=0.8", "/ky/"),
        ("zh-CN,zh;q=0.9,en;q=0.8", "/en/"),
        ("zh", f"/{settings.LANGUAGE_CODE}/"),
        ("", f"/{settings.LANGUAGE_CODE}/"),
    ],
)
def test_by_the_languages_the_browser_names(accepted, address, portal_site, client):
    response = client.get("/", headers={"accept-language": accepted})
    assert response.status_code == 302
    assert response.url == address
    assert {"Accept-Language", "Cookie"} <= set(response["Vary"].replace(" ", "").split(","))


def test_a_cookie_comes_first(portal_site, client):
    client.cookies["django_language"] = "ru"
    assert client.get("/", headers={"accept-language": "uz"}).url == "/ru/"


def test_a_language_without_a_public_home_page_gives_way(portal_site, client):
    Page.objects.get(pk=portal_site["uz"].pk).unpublish()
    assert client.get("/", headers={"accept-language": "uz"}).url == "/ru/"


def test_the_query_is_kept(portal_site, client):
    assert client.get("/?utm=1", headers={"accept-language": "en"}).url == "/en/?utm=1"


def test_the_main_language_is_a_setting(portal_site, client, settings):
    settings.LANGUAGE_CODE = "en"
    assert client.get("/", headers={"accept-language": "zh"}).url == "/en/"


def test_nothing_but_reading_is_allowed(portal_site, client):
    assert client.post("/").status_code == 405
