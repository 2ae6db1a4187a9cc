"""Unsafe settings and hidden packages are errors of ``manage.py check``."""

import sys
from types import ModuleType

import pytest
from django.apps import apps
from django.core import checks
from wagtail.models import Locale
from wagtail_localize.models import LocaleSynchronization

from news.apps import NewsConfig
from portal.setup.installation import check_packages
from portal.translation.checks import check_models, check_no_mirrors


def found(**kwargs):
    return {error.id for error in checks.run_checks(**kwargs)}


def test_the_projects_own_settings_are_safe(db):
    assert [error for error in checks.run_checks() if error.id.startswith("portal.")] == []
    assert check_no_mirrors(None, databases=["default"]) is not None


@pytest.mark.parametrize(
    ("name", "value", "error"),
    [
        ("WAGTAILLOCALIZE_SYNC_LIVE_STATUS_ON_TRANSLATE", True, "portal.E101"),
        ("WAGTAIL_LOCALIZE_DEFAULT_TRANSLATION_MODE", "simple", "portal.E102"),
        ("WAGTAIL_ALLOW_UNICODE_SLUGS", True, "portal.E105"),
        ("WAGTAIL_I18N_ENABLED", False, "portal.E106"),
        ("WAGTAIL_CONTENT_LANGUAGES", [("kk", "Қазақша")], "portal.E107"),
        ("LANGUAGE_CODE", "tr", "portal.E108"),
    ],
)
def test_an_unsafe_setting_is_an_error(name, value, error, settings):
    setattr(settings, name, value)
    assert error in found(tags=[checks.Tags.translation])


@pytest.mark.parametrize(
    ("app", "installed", "error"),
    [
        ("wagtail.contrib.simple_translation", True, "portal.E103"),
        ("wagtail_localize.locales", False, "portal.E104"),
    ],
)
def test_an_app_beside_localize_is_an_error(app, installed, error, monkeypatch):
    stock = apps.is_installed
    monkeypatch.setattr(
        apps, "is_installed", lambda name: installed if name == app else stock(name)
    )
    assert error in found(tags=[checks.Tags.translation])


def test_every_model_passes():
    assert list(check_models(None)) == []


def test_a_date_that_translators_would_translate_is_an_error(monkeypatch):
    from news.models import NewsPage

    monkeypatch.setattr(NewsPage, "override_translatable_fields", [])
    assert [error.id for error in check_models([apps.get_app_config("portal_news")])] == [
        "portal.E110"
    ]


def test_synchronised_languages_are_an_error(db):
    kazakh, russian = (Locale.objects.get(language_code=code) for code in ("kk", "ru"))
    pair = LocaleSynchronization(locale=kazakh, sync_from=russian)
    LocaleSynchronization.objects.bulk_create([pair])
    assert "portal.E111" in found(databases=["default"])


def test_a_hosts_own_package_of_our_name_is_an_error(tmp_path, monkeypatch):
    place = tmp_path / "news"
    place.mkdir()
    module = ModuleType("news")
    module.__path__ = [str(place)]
    module.__file__ = str(place / "__init__.py")
    monkeypatch.setitem(sys.modules, "news", module)
    theirs = NewsConfig("news", module)
    monkeypatch.setattr(apps, "get_app_configs", lambda: [theirs])
    (error,) = check_packages(None)
    assert error.id == "portal.E120"
    assert str(place) in error.msg
