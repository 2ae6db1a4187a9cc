"""Whether a second person has had a hand in what is to be published."""

from datetime import datetime

from django.conf import settings
from django.db.models import Max
from django.utils.translation import gettext as _
from wagtail.models import Page
from wagtail_localize.models import StringTranslation, Translation

from portal.records.base import PublicationRefused


class SecondReaderMissing(PublicationRefused):
    """``user`` alone wrote the page and may publish it only with a reason."""

    def __init__(self, page: Page):
        self.page = page
        super().__init__(
            _("You alone wrote “%(title)s”. Have a second person read it, or say why it is urgent.")
            % {"title": page.get_admin_display_title()}
        )


def is_required() -> bool:
    """``PORTAL["SECOND_READER"]``, on by default."""
    return getattr(settings, "PORTAL", {}).get("SECOND_READER", True)


def needs_reason(page: Page, user) -> bool:
    """Whether this user alone wrote all that is new on the page.

    Administrators are exempt, who could change the rule too; so is code that names no user.
    """
    if user is None or user.is_superuser or not is_required():
        return False
    return hands_in(page) == {user.pk}


def refuse_single_hand(page: Page, user) -> None:
    """Raises SecondReaderMissing if the user needs a reason."""
    if needs_reason(page, user):
        raise SecondReaderMissing(page)


def hands_in(page: Page) -> set:
    """Keys of all who wrote, translated, submitted or approved something since the page was last
    published; whoever began it, as long as it never was."""
    since = last_publication(page)
    people = began(page) | hands_in_translation(page, since) | hands_in_review(page)
    return (people - {None}) | authors(page, since)


def last_publication(page: Page) -> datetime | None:
    """The page may be made from a version that was saved before it was last published and does not
    know of it; Wagtail even saves a page like that while it is not public. Its versions know."""
    versions = page.revisions.aggregate(last=Max("portal_published_version__published_at"))
    known = [moment for moment in (versions["last"], page.last_published_at) if moment]
    return max(known, default=None)


def authors(page: Page, since: datetime | None) -> set:
    """Who saved the new versions. None stands for an import, or a colleague whose account is gone:
    a hand too, save in a translation, whose first version is made from the original by code."""
    versions = newer(page.revisions, "created_at", since)
    found = {*versions.values_list("user", flat=True)}
    return found - {None} if translation_of(page) else found


def began(page: Page) -> set:
    """The owner of a page that was never published. A translation has the original's owner, who
    need not have seen it."""
    if page.first_published_at is not None or translation_of(page):
        return set()
    return {page.owner_id}


def newer(rows, field: str, since: datetime | None):
    return rows.all() if since is None else rows.filter(**{f"{field}__gt": since})


def hands_in_translation(page: Page, since: datetime | None) -> set:
    """Who translated strings that are new; a translation of today may have been made before the
    original's last publication, so that all count until the page has been published."""
    strings = StringTranslation.objects.filter(
        locale_id=page.locale_id, context__object_id=page.translation_key
    )
    new = newer(strings, "updated_at", since)
    return {*new.values_list("last_translated_by", flat=True)}


def hands_in_review(page: Page) -> set:
    state = page.current_workflow_state
    if state is None:
        return set()
    approved = state.task_states.filter(status="approved")
    return {state.requested_by_id, *approved.values_list("finished_by", flat=True)}


def translation_of(page: Page) -> Translation | None:
    """The translation whose strings make this page; None for an original or a detached page."""
    return Translation.objects.filter(
        source__object_id=page.translation_key, target_locale_id=page.locale_id, enabled=True
    ).first()
