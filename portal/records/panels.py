"""Panels of the editing forms."""

from functools import partial

from django.utils.html import escape
from wagtail.admin import compare
from wagtail.admin.panels import InlinePanel
from wagtail.admin.telepath import register


class RowsComparison:
    """Nested rows as one line of text each, so that a comparison names what changed.

    Wagtail's own comparison of child rows stops at the first level.
    """

    is_field = True
    is_child_relation = False

    def __init__(self, relation, label, before, after):
        self.label = label
        self.before, self.after = (
            [str(row) for row in getattr(instance, relation).all()] if instance else []
            for instance in (before, after)
        )

    def field_label(self):
        return self.label

    def htmlvalue(self, value):
        return escape(value)

    def htmldiff(self):
        return compare.diff_text("; ".join(self.before), "; ".join(self.after)).to_html()

    def has_changed(self):
        return self.before != self.after


class NestedPanel(InlinePanel):
    """Rows within a row (members of a delegation, signatories of a participant)."""

    @register
    class BoundPanel(InlinePanel.BoundPanel):
        telepath_adapter_name = "portal.NestedPanel"

        def get_comparison(self):
            return [partial(RowsComparison, self.panel.relation_name, self.panel.label)]

    # The browser knows the panel by the name of the one whose script it shares.
    BoundPanel.telepath_adapter_name = "wagtail.panels.InlinePanel"
