"""What translators get to see of a block."""

from __future__ import annotations

from wagtail_localize import strings

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
