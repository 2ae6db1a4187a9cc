"""Wagtail reads this module: it loads the hooks, each of which stands with its subject."""

import portal.admin.hooks
import portal.guide.hooks
import portal.review.action_menu
import portal.review.hooks
import portal.second_reader.hooks
import portal.translation.hooks
import portal.withdrawal.hooks  # noqa: F401
