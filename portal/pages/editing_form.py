"""The form in which pages of the portal are written."""

from __future__ import annotations

from portal.pages.prefilling import PrefilledForm


class PageForm(PrefilledForm):
    """A new page is a draft until it is published.

    Wagtail adds it to the tree as live and asks afterwards whether it may be published, and when.
    """

    def save(self, commit=True):
        if self.instance._state.adding:
            self.instance.live = False
        return super().save(commit=commit)
