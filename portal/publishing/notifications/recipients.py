"""Who gets a letter, in which language, and who may not know of its subject."""

from collections.abc import Iterable

from django.conf import settings
from django.contrib.auth import get_user_model
from django.db.models import Q
from wagtail.admin.admin_url_finder import AdminURLFinder
from wagtail.users.models import UserProfile

from portal.records.grants import PRESS_OFFICE, PRESS_OFFICE_HEADS


def language_of(user) -> str:
    """The language chosen in the profile, else the site's main one. What the sender happens to
    read in decides nothing."""
    return UserProfile.get_for_user(user).preferred_language or settings.LANGUAGE_CODE


def members(*groups: str):
    """Active members of the groups who have an address."""
    users = get_user_model()._default_manager.filter(is_active=True).exclude(email="")
    return users.filter(groups__name__in=groups).distinct()


def heads_of_press_office():
    """Whom to tell of what nobody else has read; the whole press office while it names no head."""
    return members(PRESS_OFFICE_HEADS) or members(PRESS_OFFICE)


def approvers(task):
    """Who may approve in this task. Administrators too where Wagtail's setting
    ``WAGTAILADMIN_NOTIFICATION_INCLUDE_SUPERUSERS`` says so, or the groups have nobody."""
    users = get_user_model()._default_manager.filter(is_active=True).exclude(email="")
    groups = getattr(task, "groups", None)
    found = users.filter(groups__in=groups.all() if groups else []).distinct()
    if getattr(settings, "WAGTAILADMIN_NOTIFICATION_INCLUDE_SUPERUSERS", not found):
        administrators = users.filter(is_superuser=True)
        return users.filter(Q(pk__in=found.values("pk")) | Q(pk__in=administrators.values("pk")))
    return found


def addressees(users: Iterable, subject, by, preference: str = "") -> list:
    """Of ``users`` those to write to: not ``by``, who did it, nor whoever has turned off such
    letters or may not see the subject."""
    chosen = {user.pk: user for user in users if user and user.is_active and user.email}
    if by is not None:
        chosen.pop(by.pk, None)
    return [user for user in chosen.values() if wants(user, preference) and may_see(user, subject)]


def wants(user, preference: str) -> bool:
    """``preference`` is a field of Wagtail's profile; "" for what nobody may turn off."""
    return not preference or getattr(UserProfile.get_for_user(user), preference)


def may_see(user, subject) -> bool:
    """Whether the subject is public or the user's to edit in the admin."""
    return subject.live or bool(AdminURLFinder(user).get_edit_url(subject))
