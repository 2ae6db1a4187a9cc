"""Which bulk actions a list offers: those that its reader may take on anything at all."""

from __future__ import annotations

from django.urls import reverse
from django.utils.functional import cached_property
from wagtail.admin.views.bulk_action.registry import bulk_action_registry

#: The permission behind an action; of what is not here each instance is asked.
NEEDED = {"publish": "publish", "unpublish": "publish", "move": "add"}


class OfferedActionsMixin:
    """For an index view. ``acted_on`` is the model whose actions are meant."""

    #: The permission for "delete", which pages call otherwise.
    deletes = "delete"

    @property
    def acted_on(self):
        return self.model

    @cached_property
    def bulk_actions(self) -> list[dict]:
        options = self.acted_on._meta
        names = options.app_label, options.model_name
        actions = bulk_action_registry.get_bulk_actions_for_model(*names)
        return [
            {
                "url": reverse("wagtail_bulk_action", args=[*names, action.action_type]),
                "name": action.display_name,
                "label": action.aria_label,
                "is_serious": "serious" in action.classes,
            }
            for action in sorted(actions, key=lambda action: action.action_priority)
            if self.offers(action)
        ]

    def offers(self, action) -> bool:
        permission = {**NEEDED, "delete": self.deletes}.get(action.action_type)
        return permission is None or self.user_has_permission(permission)
