"""Letters go out when what they tell of is in the database, and never hinder it."""

import logging
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from django.conf import settings
from django.core.mail import EmailMessage, get_connection
from django.core.mail.backends import smtp
from django.db import transaction
from django.template.loader import render_to_string
from django.utils.translation import override
from wagtail.admin.admin_url_finder import AdminURLFinder
from wagtail.admin.utils import get_admin_base_url
from wagtail.models import Page

from portal.publishing.notifications.recipients import addressees, language_of

logger = logging.getLogger("portal.publishing.notifications")


@dataclass(frozen=True)
class Letter:
    """What is told: ``name`` of the template, the page or record, who did it, and what else the
    template shows. ``preference`` is the field of the profile that turns such letters off."""

    name: str
    subject: object
    by: object = None
    context: dict = field(default_factory=dict)
    preference: str = ""


def post(letter: Letter, users: Iterable) -> None:
    """Send to those of ``users`` who may have it, after the transaction."""
    # Whatever goes wrong is logged: the page or record is saved by then.
    transaction.on_commit(lambda: deliver(letter, users), robust=True)


def deliver(letter: Letter, users: Iterable) -> None:
    model = type(letter.subject)
    letter = replace(letter, subject=model._default_manager.get(pk=letter.subject.pk))
    recipients = addressees(users, letter.subject, letter.by, letter.preference)
    if not recipients:
        return
    connection = get_connection()
    for user in recipients:
        try:
            message = written_to(user, letter)
            message.connection = connection
            message.send()
        except Exception:
            logger.exception("The letter “%s” to user %s was not sent.", letter.name, user.pk)


def written_to(user, letter: Letter) -> EmailMessage:
    """The letter in the user's language."""
    with override(language_of(user)):
        context = {**letter.context, **told(user, letter)}
        subject = render_to_string(f"portal/letters/{letter.name}_subject.txt", context)
        body = render_to_string(f"portal/letters/{letter.name}.txt", context)
    sender = getattr(settings, "WAGTAILADMIN_NOTIFICATION_FROM_EMAIL", None)
    return EmailMessage(
        " ".join(subject.split()),
        body.strip() + "\n",
        sender,
        [user.email],
        headers={"Auto-Submitted": "auto-generated"},
    )


def told(user, letter: Letter) -> dict:
    """What every letter shows. To be called in the language of the user."""
    subject = letter.subject
    base = (get_admin_base_url() or "").rstrip("/")
    edit_url = AdminURLFinder(user).get_edit_url(subject) or ""
    return {
        "user": user,
        "name": name_of(user),
        "title": title_of(subject),
        "kind": subject._meta.verbose_name,
        "language": subject.locale.get_display_name() if isinstance(subject, Page) else "",
        "who": name_of(letter.by) if letter.by else "",
        "base_url": base,
        "edit_url": f"{base}{edit_url}" if edit_url else "",
        "public_url": (subject.full_url or "") if subject.live else "",
    }


def name_of(user) -> str:
    return user.get_full_name().strip() or user.get_username()


def title_of(subject) -> str:
    """The title of a page's draft; the name of a record's latest version."""
    if isinstance(subject, Page):
        return subject.get_admin_display_title()
    return str(subject.get_latest_revision_as_object())


class ForgivingEmailBackend(smtp.EmailBackend):
    """Logs what cannot be sent. Wagtail mails comments on a page while it saves the page: without
    this an unreachable mail server would answer 500."""

    def open(self):
        try:
            return super().open()
        except OSError:  # smtplib's errors are OSErrors too
            logger.exception("The mail server cannot be reached.")
            return None

    def send_messages(self, email_messages):
        try:
            return super().send_messages(email_messages)
        except OSError:
            logger.exception("Mail was not sent.")
            return 0
