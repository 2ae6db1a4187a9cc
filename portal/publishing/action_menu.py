"""The button "Submit for review" in the menu of actions.

Wagtail names the workflow there, or its task: names that stand in the database, in one language.
"""

from django.utils.translation import gettext, gettext_lazy
from wagtail import hooks
from wagtail.admin.action_menu import SubmitForModerationMenuItem as SubmitPage
from wagtail.log_actions import LogFormatter
from wagtail.snippets.action_menu import SubmitForModerationMenuItem as SubmitSnippet

from portal.pages.review_message import TOLD_REVIEWER


class SubmitForReviewMixin:
    def get_context_data(self, parent_context):
        context = super().get_context_data(parent_context)
        context["label"] = gettext("Submit for review")
        return context


class SubmitPageForReview(SubmitForReviewMixin, SubmitPage):
    """A page's."""


class SubmitSnippetForReview(SubmitForReviewMixin, SubmitSnippet):
    """A record's."""


@hooks.register("construct_page_action_menu")
@hooks.register("construct_snippet_action_menu")
def name_submission(menu_items, request, context):
    """Put ours in the place of Wagtail's."""
    ours = {SubmitPage: SubmitPageForReview, SubmitSnippet: SubmitSnippetForReview}
    menu_items[:] = [
        ours[type(item)](order=item.order) if type(item) in ours else item for item in menu_items
    ]


@hooks.register("register_log_actions")
def name_message(actions):
    @actions.register_action(TOLD_REVIEWER)
    class ToldReviewer(LogFormatter):
        label = gettext_lazy("Message to the reviewer")

        def format_message(self, log_entry):
            return gettext("Message to the reviewer: %(message)s") % {
                "message": log_entry.data.get("message", "")
            }
