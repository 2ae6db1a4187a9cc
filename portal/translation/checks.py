"""System checks: the settings without which translations would publish untranslated text."""

from django.apps import apps
from django.conf import settings
from django.core.checks import Error, Tags, register
from django.db import DatabaseError
from wagtail.models import DraftStateMixin, RevisionMixin
from wagtail_localize.fields import TranslatableField, get_translatable_fields
from wagtail_localize.models import LocaleSynchronization

from portal.pages.base import BasePage
from portal.values.fields import PartialDateField


@register(Tags.translation)
def check_safe_translation(app_configs, **kwargs):
    """wagtail-localize's defaults are unsafe for an official site (docs/translation.md)."""
    return [*_settings_that_publish(), *_apps_beside_localize(), *_slugs()]


def _settings_that_publish():
    if getattr(settings, "WAGTAILLOCALIZE_SYNC_LIVE_STATUS_ON_TRANSLATE", True):
        yield Error(
            "Submitting a live page would publish its untranslated text in the other language.",
            hint="Set WAGTAILLOCALIZE_SYNC_LIVE_STATUS_ON_TRANSLATE = False.",
            id="portal.E101",
        )
    if getattr(settings, "WAGTAIL_LOCALIZE_DEFAULT_TRANSLATION_MODE", "synced") != "synced":
        yield Error(
            "Translations would be detached from their originals as soon as they are made.",
            hint='Set WAGTAIL_LOCALIZE_DEFAULT_TRANSLATION_MODE = "synced" or leave it out.',
            id="portal.E102",
        )


def _apps_beside_localize():
    if apps.is_installed("wagtail.contrib.simple_translation"):
        yield Error(
            "wagtail.contrib.simple_translation makes translations past wagtail-localize.",
            hint="Remove it from INSTALLED_APPS.",
            id="portal.E103",
        )
    if apps.is_installed("wagtail.locales") or not apps.is_installed("wagtail_localize.locales"):
        yield Error(
            "The languages are not managed by wagtail-localize.",
            hint='Put "wagtail_localize.locales" into INSTALLED_APPS, without "wagtail.locales".',
            id="portal.E104",
        )


def _slugs():
    if getattr(settings, "WAGTAIL_ALLOW_UNICODE_SLUGS", True):
        yield Error(
            "Addresses must be ASCII: wagtail-localize damages others.",
            hint="Set WAGTAIL_ALLOW_UNICODE_SLUGS = False.",
            id="portal.E105",
        )


@register(Tags.translation)
def check_languages(app_configs, **kwargs):
    """The content languages are among the site's, the main one among the content languages."""
    content = dict(getattr(settings, "WAGTAIL_CONTENT_LANGUAGES", settings.LANGUAGES))
    if not getattr(settings, "WAGTAIL_I18N_ENABLED", False):
        yield Error(
            "The portal's pages stand in several languages.",
            hint="Set WAGTAIL_I18N_ENABLED = True.",
            id="portal.E106",
        )
    if list(content) != [code for code, _name in settings.LANGUAGES]:
        yield Error(
            "LANGUAGES and WAGTAIL_CONTENT_LANGUAGES differ.",
            hint="A language menu that follows the one would lead to pages of the other. "
            "Set WAGTAIL_CONTENT_LANGUAGES = LANGUAGES.",
            id="portal.E107",
        )
    if settings.LANGUAGE_CODE not in content:
        yield Error(
            "The main language, LANGUAGE_CODE, is not among WAGTAIL_CONTENT_LANGUAGES.",
            id="portal.E108",
        )


@register(Tags.models)
def check_models(app_configs, **kwargs):
    """What the models of the portal and of its apps must hold to."""
    for model in app_models(app_configs):
        if issubclass(model, RevisionMixin) and not issubclass(model, DraftStateMixin):
            yield Error(
                "Wagtail's editor saves by itself while one types, and would write into the "
                "public row.",
                hint="Add DraftStateMixin.",
                obj=model,
                id="portal.E109",
            )
        if issubclass(model, BasePage):
            yield from _dates_that_are_words(model)


def _dates_that_are_words(model):
    for field in get_translatable_fields(model):
        if isinstance(field, TranslatableField) and isinstance(
            model._meta.get_field(field.field_name), PartialDateField
        ):
            yield Error(
                f"Translators would be asked to translate the date “{field.field_name}”.",
                hint=f'Add SynchronizedField("{field.field_name}", overridable=False) to '
                "override_translatable_fields.",
                obj=model,
                id="portal.E110",
            )


def app_models(app_configs):
    """The models of this project's apps among those that are checked."""
    configs = app_configs if app_configs is not None else apps.get_app_configs()
    own = [config for config in configs if config.label.split("_")[0] == "portal"]
    return [model for config in own for model in config.get_models()]


@register(Tags.database)
def check_no_mirrors(app_configs, databases=None, **kwargs):
    """Synchronised languages publish mirrors: one language's words under another's address."""
    if "default" not in (databases or ()):
        return
    try:
        pairs = list(LocaleSynchronization.objects.select_related("locale", "sync_from"))
    except DatabaseError:  # not migrated yet
        return
    for pair in pairs:
        yield Error(
            f"{pair.locale} is synchronised from {pair.sync_from}: new pages appear there at "
            "once, untranslated.",
            hint="Switch the synchronisation off under Settings → Locales.",
            id="portal.E111",
        )
