"""Wagtail reads this module: it loads the hooks, each of which stands with its subject."""

from portal.admin import hooks as admin_hooks  # noqa: F401
from portal.admin.guide import views as guide_views  # noqa: F401
from portal.publishing import action_menu, files, removal  # noqa: F401
from portal.publishing.peer_review import hooks as peer_review_hooks  # noqa: F401
from portal.publishing.withdrawal import hooks as withdrawal_hooks  # noqa: F401
from portal.translation import hooks as translation_hooks  # noqa: F401
