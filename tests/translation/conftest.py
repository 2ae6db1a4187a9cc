"""An original in Russian, translated into Kazakh through wagtail-localize's own objects."""

import pytest
from wagtail.models import Locale
from wagtail_localize.models import (
    StringSegment,
    StringTranslation,
    Translation,
    TranslationSource,
)
from wagtail_localize.operations import translate_object

from portal.models import StandardPage


@pytest.fixture
def make_translation(portal_site, django_capture_on_commit_callbacks):
    """``make_translation(page, "kk")``: submit, fill every string, publish; gives the page."""

    def make(page, language, publish=True):
        locale = Locale.objects.get(language_code=language)
        with django_capture_on_commit_callbacks(execute=True):
            translate_object(page, [locale])
            if publish:
                fill_strings(page, language)
                publish_translation(page, language)
        return page.get_translation(locale).specific

    return make


def fill_strings(page, language):
    """Give every string of the page a text that begins with the language's tag."""
    source = TranslationSource.objects.get_for_instance(page)
    locale = Locale.objects.get(language_code=language)
    for segment in StringSegment.objects.filter(source=source).select_related("string"):
        StringTranslation.objects.update_or_create(
            translation_of=segment.string,
            locale=locale,
            context=segment.context,
            defaults={"data": f"{language}: {segment.string.data}"},
        )


def publish_translation(page, language):
    Translation.objects.get(
        source__object_id=page.translation_key, target_locale__language_code=language
    ).save_target(publish=True)


@pytest.fixture
def original(portal_site):
    """A published page in Russian."""
    page = portal_site["ru"].add_child(
        instance=StandardPage(title="О портале", lead="Первый абзац.", slug="about")
    )
    page.save_revision().publish()
    return page


def user_in(*groups):
    """A user of these groups."""
    from django.contrib.auth import get_user_model
    from django.contrib.auth.models import Group

    user = get_user_model().objects.create_user("-".join(groups), password="word")
    user.groups.set(Group.objects.filter(name__in=groups))
    assert user.groups.count() == len(groups)
    return user
