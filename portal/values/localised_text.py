"""Short words on a record: one text a language, read in the best one there is."""

from __future__ import annotations

from collections.abc import Mapping

from django.utils.translation import get_language

from portal.languages.order import fallback_order


class Text(str):
    """A text that knows the language it is written in (BCP 47 tag, "" when not known)."""

    language: str

    def __new__(cls, text: str = "", language: str = "") -> Text:
        self = super().__new__(cls, text)
        self.language = language
        return self


class LocalisedText(dict):
    """A text per language: ``Words(kk="емхана", ru="клиника")``. Empty texts are left out."""

    def __init__(self, texts: Mapping[str, str] | None = None, **by_language: str) -> None:
        given = {**(texts or {}), **by_language}
        super().__init__({tag: text for tag, text in given.items() if text and text.strip()})

    def exact(self, language: str) -> Text:
        """The text in just this language, or an empty Text."""
        return Text(self.get(language, ""), language)

    def best(self, language: str | None = None) -> Text:
        """The text in this language (the active one by default), else in the nearest other."""
        for tag in [*fallback_order(language or get_language() or ""), *self]:
            if tag in self:
                return self.exact(tag)
        return Text()

    def __str__(self) -> str:
        return str(self.best())
