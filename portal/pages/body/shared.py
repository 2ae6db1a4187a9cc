"""What blocks share: their groups in the picker, facts that translators pass over, a language."""

from django.utils.translation import gettext_lazy as _
from wagtail.blocks import ChoiceBlock
from wagtail_localize import strings

from portal.languages.cldr import language_choices

TEXT = _("Text")
MEDIA = _("Pictures, video, files")
RECORDS = _("From the records")


# A formula or a unit stays inside its sentence: without these, "m<sup>2</sup>" would cut the
# sentence into three strings for the translator.
for tag in ("sub", "sup"):
    if tag not in strings.INLINE_TAGS:
        strings.INLINE_TAGS.append(tag)


class SameInEveryLanguage:
    """Mixin for a block whose value is a fact: a translation takes it over as it stands.

    wagtail-localize would otherwise offer translators to put another record in its place.
    """

    def get_translatable_segments(self, value):
        return []

    def restore_translated_segments(self, value, segments):
        return value


class LanguageChoiceBlock(ChoiceBlock):
    """The language that a file or a video is in: a fact, the same in every translation."""

    def __init__(self, **kwargs):
        super().__init__(
            **{
                "choices": language_choices,
                "required": False,
                "label": _("In which language"),
                **kwargs,
            }
        )
