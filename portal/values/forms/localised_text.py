from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from portal.values.localised_text import LocalisedText


class LocalisedTextInput(forms.Widget):
    """One input a language: the site's main language first, the others behind a fold."""

    template_name = "portal/widgets/words.html"

    def __init__(self, attrs=None, long=False):
        super().__init__(attrs)
        self.long = long

    @property
    def languages(self) -> list[tuple[str, str]]:
        main = settings.LANGUAGE_CODE
        return sorted(settings.LANGUAGES, key=lambda language: language[0] != main)

    def get_context(self, name, value, attrs):
        context = super().get_context(name, value, attrs)
        words = value if isinstance(value, dict) else {}
        context["widget"]["long"] = self.long
        context["widget"]["inputs"] = [
            {
                "language": code,
                "autonym": autonym,
                "name": f"{name}-{code}",
                # The label of the field leads to the first input.
                "id": context["widget"]["attrs"].get("id", "") + ("" if not i else f"-{code}"),
                "value": words.get(code, ""),
            }
            for i, (code, autonym) in enumerate(self.languages)
        ]
        # A text in a language that the form does not show must survive an edit.
        context["widget"]["others"] = {
            tag: text for tag, text in words.items() if tag not in dict(self.languages)
        }
        (main, _name), *others = self.languages
        context["widget"]["filled"] = [name for code, name in others if words.get(code)]
        # Open when the fold would hide all there is.
        context["widget"]["open"] = bool(context["widget"]["filled"]) and not words.get(main)
        return context

    def value_from_datadict(self, data, files, name):
        prefix = f"{name}-"
        return LocalisedText(
            {key[len(prefix) :]: data[key] for key in data if key.startswith(prefix)}
        )

    def value_omitted_from_data(self, data, files, name):
        return not any(key.startswith(f"{name}-") for key in data)


class LocalisedTextFormField(forms.Field):
    """A text per language; cleans to :class:`LocalisedText`."""

    widget = LocalisedTextInput

    def __init__(self, *, long=False, max_length=None, **kwargs):
        kwargs.setdefault("widget", LocalisedTextInput(long=long))
        for unused in ("encoder", "decoder"):
            kwargs.pop(unused, None)
        self.max_length = max_length or (5000 if long else 500)
        super().__init__(**kwargs)

    def to_python(self, value):
        return LocalisedText({tag: text.strip() for tag, text in (value or {}).items()})

    def validate(self, value):
        super().validate(value)
        for tag, text in value.items():
            if len(text) > self.max_length:
                raise ValidationError(
                    _("The text in “%(language)s” is longer than %(limit)d characters."),
                    params={
                        "language": dict(settings.LANGUAGES).get(tag, tag),
                        "limit": self.max_length,
                    },
                )

    def has_changed(self, initial, data):
        return self.to_python(initial) != self.to_python(data)
