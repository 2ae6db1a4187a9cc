"""Letters about what was published without a second reader, and what was withdrawn."""

from __future__ import annotations

from django.contrib.auth import get_user_model

from portal.publishing.notifications.recipients import heads_of_press_office
from portal.publishing.notifications.sending import Letter, post


def tell_published_urgently(page, user, reason: str) -> None:
    """To the heads of the press office. Nobody can turn it off."""
    post(Letter("urgent", page, user, {"reason": reason}), heads_of_press_office())


def tell_withdrawn(subject, user, notes) -> None:
    """To the heads of the press office and whoever began the page."""
    owner = getattr(subject, "owner_id", None)
    owners = get_user_model()._default_manager.filter(pk=owner) if owner else []
    post(Letter("withdrawn", subject, user, {"notes": notes}), [*heads_of_press_office(), *owners])
