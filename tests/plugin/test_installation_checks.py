"""``manage.py check`` names what a site's settings lack for the portal."""

import copy

import pytest
from django.apps import apps
from django.urls import clear_url_caches

from portal.setup.installation import check_installation


def found():
    return [(problem.id, problem.msg) for problem in check_installation(None)]


def without(settings, processor):
    """TEMPLATES without this context processor."""
    templates = copy.deepcopy(settings.TEMPLATES)
    templates[0]["OPTIONS"]["context_processors"].remove(processor)
    return templates


def test_this_site_lacks_nothing():
    assert found() == []


@pytest.mark.parametrize(
    "processor",
    ["portal.site.context_processor.site_frame", "django.template.context_processors.i18n"],
)
def test_a_missing_context_processor(processor, settings):
    settings.TEMPLATES = without(settings, processor)
    [(number, message)] = found()
    assert number == "portal.E134"
    assert processor in message


def test_missing_middleware(settings):
    settings.MIDDLEWARE = [name for name in settings.MIDDLEWARE if "LocaleMiddleware" not in name]
    assert [number for number, _message in found()] == ["portal.E133"]


@pytest.mark.parametrize(
    "name",
    [
        "portal.admin.middleware.RefusalMiddleware",
        "portal.publishing.withdrawal.gone.GoneMiddleware",
    ],
)
def test_middleware_that_tells_the_editor_and_the_reader(name, settings):
    settings.MIDDLEWARE = [other for other in settings.MIDDLEWARE if other != name]
    [(number, _message)] = found()
    assert number == "portal.W138"


def test_a_missing_app(monkeypatch):
    stock = apps.is_installed
    missing = "wagtail.contrib.typed_table_block"
    monkeypatch.setattr(apps, "is_installed", lambda name: name != missing and stock(name))
    assert [number for number, _message in found()] == ["portal.E131"]


def test_behind_wagtail(monkeypatch):
    configs = list(apps.get_app_configs())
    monkeypatch.setattr(apps, "get_app_configs", lambda: reversed(configs))
    assert [number for number, _message in found()] == ["portal.W132"]


def test_addresses_that_were_left_out(settings):
    settings.ROOT_URLCONF = "wagtail.admin.urls"
    clear_url_caches()
    assert [number for number, _message in found()] == ["portal.W135"]
