"""Who may withdraw what: whoever could take each of its languages down one by one."""

from __future__ import annotations

from django.core.exceptions import PermissionDenied
from django.utils.translation import gettext as _
from wagtail.models import Page
from wagtail.permissions import policy_registry

from portal.publishing.withdrawal.acts import every_language
from portal.records.base import Record


def may_withdraw(user, subject: Page | Record) -> bool:
    """Whether the user may publish it, in every language that it has, and nobody locked it."""
    if not isinstance(subject, Page):
        policy = policy_registry.get_by_type(type(subject))
        return policy.user_has_permission_for_instance(user, "publish", subject) and not (
            locked_for(user, subject)
        )
    return all(
        page.permissions_for_user(user).can_publish() and not locked_for(user, page)
        for page in every_language(subject)
    )


def locked_for(user, instance: Page | Record) -> bool:
    """Whether somebody else has locked it. A schedule is no lock here: withdrawing ends it."""
    return bool(instance.locked and instance.locked_by_id != user.pk)


def require_withdrawal(user, subject: Page | Record) -> None:
    """Raises PermissionDenied unless the user may withdraw it."""
    if not may_withdraw(user, subject):
        raise PermissionDenied(
            _("To withdraw this you need the permission to publish it in each of its languages.")
        )


def obstacle(subject: Page | Record) -> str:
    """Why it cannot be withdrawn at all; "" when it can."""
    if subject.first_published_at is None:
        return _("It was never published, so there is nothing to withdraw.")
    if not isinstance(subject, Page):
        return "" if subject.get_absolute_url() else _("It has no address of its own.")
    pages = every_language(subject)
    if any(page.depth <= 2 for page in pages):
        return _("A home page cannot be withdrawn.")
    if any(page.get_children().live().exists() for page in pages):
        return _("Withdraw or unpublish the pages below it first.")
    return ""
