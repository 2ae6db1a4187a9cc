"""Mail waits in a folder and leaves after the answer: no sender waits for a mail server, and what
could not be sent is tried again.

So a request for a new password takes no longer for an address that has an account.
"""

import fcntl
import json
import logging
import os
import smtplib
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from email.utils import parseaddr
from pathlib import Path
from uuid import uuid4

from django.conf import settings
from django.core.mail.backends import smtp
from django.core.mail.backends.base import BaseEmailBackend

logger = logging.getLogger("portal.publishing.notifications")

#: What could not be sent for so long is given up.
SECONDS = 3 * 24 * 60 * 60


class OutboxEmailBackend(BaseEmailBackend):
    """Puts each message into ``PORTAL_OUTBOX`` and has a thread send what lies there."""

    def send_messages(self, email_messages) -> int:
        for message in email_messages:
            put(message)
        threading.Thread(target=send_waiting, daemon=True).start()
        return len(email_messages)


def outbox() -> Path:
    folder = Path(settings.PORTAL_OUTBOX)
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return folder


def put(message) -> None:
    """A line with who sends to whom, and the message as it goes over the wire."""
    sender, *recipients = (
        parseaddr(address)[1] for address in (message.from_email, *message.recipients())
    )
    envelope = json.dumps({"from": sender, "to": recipients}).encode()
    file = outbox() / f"{time.time_ns()}-{uuid4().hex}.partial"
    file.write_bytes(envelope + b"\n" + message.message().as_bytes(linesep="\r\n"))
    file.rename(file.with_suffix(".eml"))


@contextmanager
def alone() -> Iterator[bool]:
    """Whether nobody else is sending, in any process."""
    with (outbox() / "lock").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            yield False
        else:
            yield True


def send_waiting() -> str:
    """Send what waits; a line that says what was done. Whoever sends already does it all."""
    if not getattr(settings, "PORTAL_OUTBOX", None):
        return "no outbox"
    sent = 0
    with alone() as is_alone:
        # Looked at again and again: another may have put something and left it to us.
        while is_alone and (files := sorted(outbox().glob("*.eml"))):
            if not (done := send_files(files)):
                break
            sent += done
    return f"{sent} sent, {len(list(outbox().glob('*.eml')))} waiting"


def send_files(files: list[Path]) -> int:
    """How many are done with; all that follow the first for which there is no server wait."""
    server, done = smtp.EmailBackend(), 0
    try:
        server.open()
        for file in files:
            send_file(server, file)
            done += 1
    except OSError:  # smtplib's errors are OSErrors, too
        logger.exception("The mail server takes no mail; %s wait.", len(files) - done)
        done += sum(map(give_up, files[done:]))
    finally:
        server.fail_silently = True
        server.close()
    return done


def send_file(server: smtp.EmailBackend, file: Path) -> None:
    envelope, content = file.read_bytes().split(b"\n", 1)
    addresses = json.loads(envelope)
    try:
        server.connection.sendmail(addresses["from"], addresses["to"], content)
    except (smtplib.SMTPRecipientsRefused, smtplib.SMTPDataError) as error:
        if not is_final(error):
            raise
        logger.error("A letter was refused: %s", error)
    file.unlink()


def is_final(error: smtplib.SMTPException) -> bool:
    """Whether the server would say the same again (RFC 5321, 4.2.1)."""
    refused = getattr(error, "recipients", {}).values()
    codes = [code for code, _words in refused] or [error.smtp_code]
    return any(code >= 500 for code in codes)


def give_up(file: Path) -> bool:
    is_old = time.time() - os.path.getmtime(file) > SECONDS
    if is_old:
        logger.error("A letter could not be sent for days and is dropped.")
        file.unlink()
    return is_old
