"""Tags of the admin's templates and of its letters."""

from django import template
from django.apps import apps
from wagtail.models import Page

from portal.admin import saved_forms
from portal.languages.dates import format_datetime
from portal.publishing.checks import Finding, findings
from portal.publishing.notifications.recipients import language_of
from portal.publishing.notifications.sending import name_of

register = template.Library()


@register.simple_tag
def page_type_icon(app_label: str, model_name: str) -> str:
    """The icon of a type of page; a host's own types have a plain one."""
    return getattr(apps.get_model(app_label, model_name), "page_icon", "doc-empty-inverse")


@register.simple_tag(takes_context=True)
def writer_note(context) -> str:
    """The signed note for the user who opens the form."""
    return saved_forms.writer_note(context["request"].user)


@register.simple_tag
def findings_of(page: Page) -> list[dict]:
    """What is worth a look in the page as it stands in its form, each with its anchor there."""
    found = findings(page) if page and page.pk else []
    return [{"message": finding.message, "anchor": anchor(page, finding)} for finding in found]


def anchor(page: Page, finding: Finding) -> str:
    """The id that the place of the finding has in Wagtail's form of the page; "" for none."""
    if finding.block:
        return f"block-{finding.block}-section"
    if finding.place == "body":
        return "body-root"
    if not finding.place:
        return ""
    rows = page._meta.get_field(finding.place).one_to_many
    return f"id_{finding.place}-FORMS" if rows else f"id_{finding.place}-label"


register.filter("called", name_of)
register.filter("moment", format_datetime)
register.simple_tag(language_of, name="letter_language")
