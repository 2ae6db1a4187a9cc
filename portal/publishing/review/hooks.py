"""What review leaves in the history."""

from django.utils.translation import gettext, gettext_lazy
from wagtail import hooks
from wagtail.log_actions import LogFormatter

from portal.pages.review_message import TOLD_REVIEWER


@hooks.register("register_log_actions")
def name_message(actions):
    @actions.register_action(TOLD_REVIEWER)
    class ToldReviewer(LogFormatter):
        label = gettext_lazy("Message to the reviewer")

        def format_message(self, log_entry):
            return gettext("Message to the reviewer: %(message)s") % {
                "message": log_entry.data.get("message", "")
            }
