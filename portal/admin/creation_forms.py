"""The short forms of the choosers' "Create" tab. What they make is a draft with one name."""

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms.models import WagtailAdminModelForm, formfield_for_dbfield

from portal.records.names import main_language

#: Said under the first field of each form.
DRAFT_HELP = _("It becomes a draft. Pages show nothing of it until it is published.")


def editors_language() -> str:
    """The language to offer for a name: the one the editor works in."""
    language = get_language() or ""
    return language if language in dict(settings.LANGUAGES) else main_language()


class DraftForm(WagtailAdminModelForm):
    """Makes a draft with its first revision; nothing of it is public."""

    def save(self, commit=True, user=None):
        record = super().save(commit=False)
        record.live = False
        record.has_unpublished_changes = True
        self.add_rows(record)
        record.save()
        record.save_revision(user=user, log_action="wagtail.create")
        return record

    def add_rows(self, record) -> None:
        """Give the new record its rows. The form is flat: it has no rows of its own."""


class NamedDraftForm(DraftForm):
    """A name and its language, for records that are called by name rows."""

    name = forms.CharField(label=_("Name"), max_length=500, help_text=DRAFT_HELP)
    language = forms.ChoiceField(
        label=_("Language of the name"),
        choices=lambda: settings.LANGUAGES,
        initial=editors_language,
    )
    field_order = ["name", "language"]

    def add_rows(self, record):
        record.names.add(
            record.names.model(
                name=self.cleaned_data["name"], language=self.cleaned_data["language"]
            )
        )


class PersonDraftForm(DraftForm):
    """A person's name in its parts, or as printed."""

    language = NamedDraftForm.base_fields["language"]
    family = forms.CharField(
        label=_("Family name"), max_length=120, required=False, help_text=DRAFT_HELP
    )
    given = forms.CharField(label=_("Given name"), max_length=120, required=False)
    patronymic = forms.CharField(label=_("Patronymic"), max_length=120, required=False)
    as_printed = forms.CharField(
        label=_("Or the name as printed"),
        max_length=255,
        required=False,
        help_text=_("When the source does not tell which part is the family name."),
    )
    field_order = ["family", "given", "patronymic", "as_printed", "language"]

    def clean(self):
        data = super().clean()
        if not (data.get("family") or data.get("as_printed")):
            raise ValidationError(_("Give the family name, or the name as printed."))
        return data

    def add_rows(self, record):
        parts = ("language", "family", "given", "patronymic", "as_printed")
        record.names.add(record.names.model(**{part: self.cleaned_data[part] for part in parts}))


def draft_form(model, base: type[DraftForm], fields: tuple[str, ...] = ()) -> type[DraftForm]:
    """The form class for ``model`` with some of its own fields besides those of ``base``."""
    meta = type(
        "Meta",
        (),
        {"model": model, "fields": list(fields), "formfield_callback": formfield_for_dbfield},
    )
    return type(f"{model.__name__}DraftForm", (base,), {"Meta": meta})
