"""Withdrawing a page or a record, and what lifts the withdrawal again."""

from collections.abc import Iterable
from uuid import uuid4

from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from django.db.models import Q
from django.dispatch import receiver
from django.utils import timezone
from wagtail.log_actions import log
from wagtail.models import Page, Site
from wagtail.signals import published

from portal.pages.about_records import page_models_about
from portal.publishing.notifications.workflow import tell_withdrawn
from portal.publishing.withdrawal.withdrawal import Withdrawal, WithdrawnAddress
from portal.records.base import Record
from portal.values.localised_text import LocalisedText

#: The entry in the history of each language's page, or of the record.
WITHDRAWN = "portal.withdraw"


def every_language(page: Page) -> list[Page]:
    """The page and its translations."""
    pages = Page.objects.filter(translation_key=page.translation_key).select_related("locale")
    return list(pages.order_by("pk").specific())


@transaction.atomic
def withdraw(subject: Page | Record, notes: LocalisedText, user) -> Withdrawal:
    """Take the page down in all its languages, or the record, and leave ``notes`` behind.

    What was scheduled is taken off the schedule. Permissions are the caller's to check.
    """
    Withdrawal.objects.of(subject).in_force().update(lifted_at=timezone.now())
    if isinstance(subject, Page):
        taken_down, pages = every_language(subject), [subject]
        identity = {"translation_key": subject.translation_key}
    else:
        taken_down, pages = [subject], pages_about(subject)
        content_type = ContentType.objects.get_for_model(type(subject))
        identity = {"record_type": content_type, "record_id": subject.pk}
    withdrawal = Withdrawal.objects.create(
        **identity, title=str(subject)[:255], notes=notes, withdrawn_by=user
    )
    WithdrawnAddress.objects.bulk_create(addresses_of(withdrawal, pages))
    for instance in taken_down:
        take_down(instance, notes, user)
    tell_withdrawn(subject, user, notes)
    return withdrawal


def take_down(instance: Page | Record, notes: LocalisedText, user) -> None:
    instance.unpublish(user=user, log_action=False)
    instance.revisions.update(approved_go_live_at=None)
    # Wagtail's history shows one entry for all that a request writes under one mark.
    log(instance, WITHDRAWN, user=user, data={"notes": dict(notes)}, uuid=uuid4())


def pages_about(record: Record) -> list[Page]:
    """The pages that add words to the record: one language of each, since the rest follow."""
    pages = {
        page.translation_key: page
        for model in page_models_about(type(record))
        for page in model.objects.filter(**{model.record_field: record})
    }
    return list(pages.values())


def addresses_of(withdrawal: Withdrawal, pages: Iterable[Page]) -> list[WithdrawnAddress]:
    return [
        WithdrawnAddress(withdrawal=withdrawal, language=language, url_path=url_path)
        for page in pages
        for language, url_path in url_paths(page).items()
    ]


def url_paths(page: Page) -> dict[str, str]:
    """Where the page stands in each language of its site; where it would stand, if it does not."""
    roots = [root for root in Site.get_site_root_paths() if root.root_path]
    own = next((root for root in roots if page.url_path.startswith(root.root_path)), None)
    if own is None:
        return {page.locale.language_code: page.url_path}
    rest = page.url_path[len(own.root_path) :]
    paths = {
        root.language_code: f"{root.root_path}{rest}"
        for root in roots
        if root.site_id == own.site_id
    }
    return paths | {p.locale.language_code: p.url_path for p in every_language(page)}


@receiver(published, dispatch_uid="portal-lift-withdrawal")
def lift(sender, instance, **kwargs) -> None:
    """What is published again, or anew at the same address, is not withdrawn any longer."""
    if not getattr(instance, "live", False) or not isinstance(instance, Page | Record):
        return  # scheduled, or no concern of the portal's
    same = Withdrawal.objects.of(instance)
    if isinstance(instance, Page):
        at_address = Q(addresses__url_path=instance.url_path)
        same = Withdrawal.objects.filter(Q(pk__in=same.values("pk")) | at_address)
    found = list(same.in_force().values_list("pk", flat=True))
    if found:
        Withdrawal.objects.filter(pk__in=found).update(lifted_at=timezone.now())
