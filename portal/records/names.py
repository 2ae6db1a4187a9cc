"""Names as rows: one record knows all its names, in every language and script."""

from django.conf import settings
from django.db import models
from django.utils.translation import get_language, pgettext_lazy
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldRowPanel
from wagtail.models import Orderable

from portal.languages.order import fallback_order
from portal.records.base import Record
from portal.values.fields import LanguageField, LocalisedTextField
from portal.values.localised_text import Text


class NameKind(models.TextChoices):
    OFFICIAL = "official", pgettext_lazy("kind of name", "official")
    SHORT = "short", pgettext_lazy("kind of name", "short")
    ACRONYM = "acronym", pgettext_lazy("kind of name", "acronym")
    FORMER = "former", pgettext_lazy("kind of name", "former")
    AS_PRINTED = "as_printed", pgettext_lazy("kind of name", "as printed in a source")


#: The kind that a record is called by, best first. A former name only when there is no other.
DISPLAY_ORDER = [
    NameKind.OFFICIAL,
    NameKind.SHORT,
    NameKind.AS_PRINTED,
    NameKind.ACRONYM,
    NameKind.FORMER,
]


def main_language() -> str:
    return settings.LANGUAGE_CODE


def best_name(rows, language: str | None) -> Text:
    """Of name rows the one to show in ``language`` (the active one when None).

    The language decides before the kind: a short name in the reader's language is better than
    an official one in another.
    """
    rows = list(rows)
    for tag in [*fallback_order(language or get_language() or ""), *(r.language for r in rows)]:
        ours = [row for row in rows if row.language == tag and str(row)]
        if ours:
            best = min(ours, key=lambda row: DISPLAY_ORDER.index(row.kind))
            return Text(str(best), tag)
    return Text()


class NameRow(Orderable):
    """A name in one language (abstract). Subclasses add ``record = ParentalKey(...)``."""

    language = LanguageField(_("language"), default=main_language)
    kind = models.CharField(
        _("kind"), max_length=12, choices=NameKind.choices, default=NameKind.OFFICIAL
    )
    name = models.CharField(_("name"), max_length=500)

    panels = [FieldRowPanel(["language", "kind", "name"], classname="portal-name-row")]

    class Meta(Orderable.Meta):
        abstract = True

    def __str__(self):
        return self.name or ""


class CalledByNames(Record):
    """A record that is called by rows ``names`` with a language and a kind (abstract).

    ``labels`` keeps the best name of each language beside the facts, computed at each save, so
    that a page that names fifty records asks for no name row.
    """

    labels = LocalisedTextField(editable=False)

    indexed_with = ("names",)

    class Meta(Record.Meta):
        abstract = True

    def label(self, language: str | None = None) -> Text:
        if self.names_are_in_memory:
            return best_name(self.names.all(), language)
        return self.labels.best(language)

    def names_in_other_languages(self, language: str | None = None) -> list[Text]:
        """The name in each language other than the one shown, for "also known as"."""
        shown = self.label(language)
        return [self.labels.exact(tag) for tag in self.labels if tag != shown.language]

    @property
    def names_are_in_memory(self) -> bool:
        """Whether the rows were given in memory, as in a form, a revision or a preview."""
        return "names" in self.__dict__.get("_cluster_related_objects", ())

    def compute_names(self) -> None:
        rows = list(self.names.all())
        self.labels = {row.language: str(best_name(rows, row.language)) for row in rows}
        super().compute_names()


class NamedRecord(CalledByNames):
    """A record with plain names (abstract)."""

    class Meta(CalledByNames.Meta):
        abstract = True

    def all_names(self) -> str:
        return " ".join(str(row) for row in self.names.all())
