"""What translation, drafts and privacy rest on in the settings."""

import pytest
from django.apps import apps
from django.conf import settings
from django.db import connection

pytestmark = pytest.mark.own_site


def test_five_languages_for_pages_and_editors_each_named_in_itself():
    assert dict(settings.LANGUAGES) == {
        "kk": "Қазақша",
        "ru": "Русский",
        "en": "English",
        "ky": "Кыргызча",
        "uz": "Oʻzbekcha",
    }
    assert settings.WAGTAIL_CONTENT_LANGUAGES == settings.LANGUAGES
    assert settings.WAGTAILADMIN_PERMITTED_LANGUAGES == settings.LANGUAGES


def test_translation_never_publishes_or_forgets_by_itself():
    assert settings.WAGTAILLOCALIZE_SYNC_LIVE_STATUS_ON_TRANSLATE is False
    assert settings.WAGTAILLOCALIZE_DISABLE_ON_DELETE is True
    assert not apps.is_installed("wagtail.contrib.simple_translation")
    assert not apps.is_installed("wagtail.locales")


def test_admin_asks_no_other_host(settings, admin_client):
    page = admin_client.get("/admin/").text
    assert "gravatar" not in page
    assert "releases.wagtail" not in page


def test_sqlite_lets_many_write(db):
    if "init_command" not in connection.settings_dict["OPTIONS"]:
        return
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA journal_mode")
        assert cursor.fetchone() == ("wal",)
    assert connection.transaction_mode == "IMMEDIATE"
