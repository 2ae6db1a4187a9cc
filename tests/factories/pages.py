"""Pages as editors publish them, and translations as translators do."""

from django.apps import apps
from django.test import TestCase
from wagtail.models import Locale, Page
from wagtail_localize.models import (
    StringSegment,
    StringTranslation,
    Translation,
    TranslationSource,
)


def add_page(parent, page, publish=True):
    """Add ``page`` under ``parent`` in its language and publish it."""
    page.locale = parent.locale
    parent = Page.objects.get(pk=parent.pk)
    page.live = False
    parent.add_child(instance=page)
    revision = page.save_revision()
    if publish:
        revision.publish()
    return type(page).objects.get(pk=page.pk)


def translate_page(page, *languages):
    """Translate every string of ``page`` ("kk: …") and publish; the pages by language."""
    source, _created = TranslationSource.update_or_create_from_instance(page)
    for language in languages:
        translate_source(source, Locale.objects.get(language_code=language))
    model = apps.get_model(page._meta.label)
    translated = model.objects.filter(translation_key=page.translation_key)
    return {p.locale.language_code: p for p in translated.select_related("locale")}


def translate_source(source, locale):
    for segment in StringSegment.objects.filter(source=source).select_related("string"):
        StringTranslation.objects.get_or_create(
            translation_of=segment.string,
            locale=locale,
            context=segment.context,
            defaults={"data": f"{locale.language_code}: {segment.string.data}"},
        )
    translation, _created = Translation.objects.get_or_create(source=source, target_locale=locale)
    # wagtail-localize publishes after commit, which a test's transaction never reaches.
    with TestCase.captureOnCommitCallbacks(execute=True):
        translation.save_target(publish=True)
