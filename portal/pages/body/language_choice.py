from __future__ import annotations

from django.utils.translation import gettext_lazy as _
from wagtail.blocks import ChoiceBlock

from portal.languages.cldr import language_choices


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
