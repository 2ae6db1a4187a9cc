"""Mail by SMTP that never fails what caused it."""

from __future__ import annotations

import logging

from django.core.mail.backends import smtp

logger = logging.getLogger("portal.publishing.notifications")


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
