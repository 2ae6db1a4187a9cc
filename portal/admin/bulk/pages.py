"""Publishing many pages: Wagtail's own action fails on the first draft that is incomplete."""

from __future__ import annotations

from django.urls import reverse
from wagtail import hooks
from wagtail.admin.views.pages.bulk_actions.publish import PublishBulkAction

from portal.admin.bulk.publishing import RefusalsMixin


class PublishPages(RefusalsMixin, PublishBulkAction):
    """Takes the place of Wagtail's. Runs the hooks of publication for each page, so that whoever
    publishes is told the same as in the page's form."""

    def check_perm(self, page):
        tester = page.permissions_for_user(self.request.user)
        return tester.can_publish() and not tester.page_locked()

    def act(self, page, context) -> int:
        """Raises ValidationError for a page that may be a draft only."""
        _pages, others = PublishBulkAction.execute_action([page], **context)
        return others

    def form_valid(self, form):
        response = super().form_valid(form)
        for page in self.done:
            for told in hooks.get_hooks("after_publish_page"):
                told(self.request, page.specific)
        return response

    def name_of(self, page) -> str:
        return page.get_admin_display_title()

    def edit_url(self, page) -> str:
        return reverse("wagtailadmin_pages:edit", args=[page.pk])
