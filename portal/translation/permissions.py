"""Who may do what with translations, language by language.

A user's languages are those of the page trees in which Wagtail's permissions let them act. To
make a translation one needs "add" on the page under which it will stand; to change its words,
"edit" on the page itself; to detach it from its original or to publish it, "publish".
wagtail-localize by itself asks for one permission, whatever the language.
"""

from django.core.exceptions import PermissionDenied
from django.utils.translation import gettext as _
from wagtail.models import Locale, Page
from wagtail.permissions import policy_registry

SUBMIT = "wagtail_localize.submit_translation"


def languages_to_translate_into(user, page: Page) -> list[Locale]:
    """The languages into which this user may have the page translated, as drafts."""
    return [locale for locale in Locale.objects.all() if may_translate_into(user, page, locale)]


def may_translate_into(user, page: Page, locale: Locale) -> bool:
    """Whether the user may add the translation below the translated parent.

    No, if the parent is not there in that language: wagtail-localize would publish a mirror of
    the parent, one language's words under another's address.
    """
    if locale.pk == page.locale_id or not user.has_perm(SUBMIT):
        return False
    parent = page.get_parent()
    if not parent.is_root():
        parent = parent.get_translation_or_none(locale)
    if parent is None or parent.alias_of_id:
        return False
    return may_read(user, page) and may_add_below(user, parent)


def may_add_below(user, parent: Page) -> bool:
    return user.is_superuser or "add" in parent.permissions_for_user(user).permissions


def may_read(user, page: Page) -> bool:
    """A draft is not for everybody who may translate."""
    return page.live or page.permissions_for_user(user).can_edit()


def may_edit(user, instance) -> bool:
    """Whether the user may change a translated page or snippet now: it may be locked."""
    if not isinstance(instance, Page):
        return may_change_snippet(user, instance)
    tester = instance.permissions_for_user(user)
    return tester.can_edit() and not tester.page_locked()


def may_view(user, instance) -> bool:
    """Whether the user may see a translated page or snippet in the admin."""
    if not isinstance(instance, Page):
        return may_change_snippet(user, instance)
    return instance.permissions_for_user(user).can_edit()


def may_publish(user, instance) -> bool:
    """Whether the user may publish a translated page or snippet."""
    if not isinstance(instance, Page):
        return may_change_snippet(user, instance, "publish")
    return instance.permissions_for_user(user).can_publish() and may_edit(user, instance)


def may_change_snippet(user, instance, action="change") -> bool:
    """A snippet's permissions know no language: the user must edit pages in its language, too."""
    policy = policy_registry.get_by_type(type(instance))
    allowed = policy.user_has_permission(user, action)
    return allowed and edits_pages_in(user, instance.locale)


def edits_pages_in(user, locale: Locale) -> bool:
    """Whether there is any page in this language that the user may edit."""
    policy = policy_registry.get_by_type(Page)
    pages = policy.instances_user_has_permission_for(user, "change")
    return pages.filter(locale=locale, depth__gt=1).exists()


def require(allowed: bool, message: str = "") -> None:
    """Raise PermissionDenied, with a message for the user, unless it is allowed."""
    if not allowed:
        raise PermissionDenied(message or _("You may not do this in this language."))
