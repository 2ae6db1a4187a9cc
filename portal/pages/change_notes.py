"""Corrections of published pages: a dated note that the public reads, and who is asked for it."""

from django import forms
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.panels import FieldPanel, InlinePanel, MultiFieldPanel
from wagtail.models import Orderable, TranslatableMixin

from portal.pages.review_message import SUBMISSIONS


class ChangeNote(TranslatableMixin, Orderable):
    """What was changed after publication, told to the public (abstract).

    Subclasses add ``page``, a ParentalKey whose ``related_name`` is ``change_notes``. The words
    are translated with the page, and appear when the translation is published.
    """

    # A date and no text: a text here would make Wagtail drop all rows from the version saved.
    date = models.DateField(gettext_lazy("date"), default=timezone.localdate)
    text = models.CharField(gettext_lazy("what was changed"), max_length=500)

    panels = [FieldPanel("date"), FieldPanel("text")]

    class Meta(TranslatableMixin.Meta, Orderable.Meta):
        abstract = True

    def __str__(self):
        return self.text


def is_read(page) -> bool:
    """Whether the public reads a version of the page now. A page being made says it is live."""
    return page.live and not page._state.adding and page.first_published_at is not None


class ChangeKind(models.TextChoices):
    SUBSTANCE = "substance", gettext_lazy("It changes what the page says: readers get a note")
    SMALL = "small", gettext_lazy("A small fix, such as a typo: readers need no note")


class CorrectionForm(forms.Form):
    """Asks, when a page that the public reads is published again, what kind of change it is.

    A new note among the rows answers the question by itself.
    """

    change_kind = forms.ChoiceField(
        label=gettext_lazy("What kind of change is this?"),
        choices=ChangeKind.choices,
        required=False,
        widget=forms.RadioSelect,
    )

    def is_valid(self):
        if not super().is_valid():
            return False
        if self.must_say() and not self.has_new_note():
            self.ask()
        return not self.errors

    def must_say(self) -> bool:
        """Whether this publishes, or submits, a change of what the public reads now."""
        asked = any(action in self.data for action in ("action-publish", *SUBMISSIONS))
        if not asked or "change_notes" not in self.formsets or not is_read(self.instance):
            return False
        return self.instance.has_unpublished_changes or self.changes_content()

    def changes_content(self) -> bool:
        fields = {*self.changed_data} - {"change_kind", "review_message"}
        rows = [rows for name, rows in self.formsets.items() if name != "comments"]
        return bool(fields) or any(formset.has_changed() for formset in rows)

    def has_new_note(self) -> bool:
        """Whether a row says something that the public page does not say yet."""
        rows = self.formsets["change_notes"]
        published = set(
            rows.model.objects.filter(page_id=self.instance.pk).values_list("text", flat=True)
        )
        kept = [row for row in rows.forms if row not in rows.deleted_forms]
        told = {getattr(row, "cleaned_data", {}).get("text") for row in kept}
        return bool(told - published - {None, ""})

    def ask(self) -> None:
        kind = self.cleaned_data.get("change_kind")
        if kind == ChangeKind.SUBSTANCE:
            self.add_error("change_kind", _("Add a public change note: what was changed, and why."))
        elif not kind:
            self.add_error(
                "change_kind",
                _("The public reads this page already. Say what kind of change this is."),
            )


class ChangePanel(MultiFieldPanel):
    """The question and the notes; folded up on a page that nobody has read yet."""

    def __init__(self, **kwargs):
        children = [
            ChangeKindPanel("change_kind"),
            InlinePanel("change_notes", label=gettext_lazy("Public change note")),
        ]
        heading = gettext_lazy("Change after publication")
        super().__init__(**{"children": children, "heading": heading, **kwargs})

    class BoundPanel(MultiFieldPanel.BoundPanel):
        def classes(self):
            folded = [] if is_read(self.instance) else ["collapsed"]
            return [*super().classes(), *folded]


class ChangeKindPanel(FieldPanel):
    class BoundPanel(FieldPanel.BoundPanel):
        def is_shown(self):
            return is_read(self.instance) and super().is_shown()
