"""Put what forbids publication beside the fields that it is about."""

from collections.abc import Iterable, Iterator

from django.core.exceptions import ValidationError
from django.forms import ModelForm
from django.utils.html import format_html, format_html_join
from wagtail.admin.panels import FieldPanel, InlinePanel


def add_to_form(form: ModelForm, record, errors: Iterable[ValidationError]) -> None:
    """Add each error to the field, row or relation that its ``params`` name, else to the form.

    ``record`` is the instance that the form gave, whose rows are those of its forms.
    """
    for error in errors:
        params = error.params or {}
        row = _row_form(form, record, params)
        field = params.get("field")
        if row is not None:
            row.add_error(field if field in row.fields else None, error)
        elif field in form.fields:
            form.add_error(field, error)
        elif field in form.formsets:
            form.formsets[field].non_form_errors().append(error)
        else:
            form.add_error(None, error)


def _row_form(form, record, params):
    """The form of the row that ``params`` name by ``relation`` and ``index``, or None."""
    formset = form.formsets.get(params.get("relation"))
    if formset is None:
        return None
    row = list(getattr(record, params["relation"]).all())[params["index"]]
    return next((candidate for candidate in formset.forms if candidate.instance is row), None)


def place_of(error: ValidationError) -> str:
    """The field or relation of the form at the top that the error is about, or ""."""
    params = error.params or {}
    return params.get("relation") or params.get("field") or ""


def sentence(error: ValidationError) -> str:
    return " ".join(error.messages)


def mark_panels(bound_panel, errors: Iterable[ValidationError]) -> None:
    """Say in the help text of each field and relation why it does not yet allow publication."""
    by_place: dict[str, list[str]] = {}
    for error in errors:
        by_place.setdefault(place_of(error), []).append(sentence(error))
    for panel in _panels(bound_panel):
        if sentences := by_place.get(_name(panel)):
            panel.help_text = _with_notes(panel.help_text, sentences)


def _panels(bound_panel) -> Iterator:
    yield bound_panel
    if not isinstance(bound_panel, InlinePanel.BoundPanel):
        for child in getattr(bound_panel, "children", ()):
            yield from _panels(child)


def _name(panel) -> str | None:
    if isinstance(panel, InlinePanel.BoundPanel):
        return panel.panel.relation_name
    return panel.field_name if isinstance(panel, FieldPanel.BoundPanel) else None


def _with_notes(help_text, sentences: list[str]):
    notes = format_html_join(
        "", '<span class="portal-open">{}</span>', ((sentence,) for sentence in sentences)
    )
    return format_html("{}{}", help_text or "", notes)
