"""The findings of the page checks, in the templates of the admin."""

from __future__ import annotations

from django import template
from wagtail.models import Page

from portal.publishing.checks import Finding, findings

register = template.Library()


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
