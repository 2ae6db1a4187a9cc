"""The words of a file, or why it has none. Never an error, whatever the file."""

import logging
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from django.db.models import TextChoices
from django.utils.translation import pgettext_lazy

from portal.search.index.files import reader

logger = logging.getLogger("portal.search")

SECONDS = 20
MOST_BYTES = 50 * 1024**2


class Unread(TextChoices):
    """Why a file is found by its title only."""

    TYPE = "type", pgettext_lazy("file", "files of this type are not read")
    MISSING = "missing", pgettext_lazy("file", "the file is missing")
    ENCRYPTED = "encrypted", pgettext_lazy("file", "it opens with a password only")
    LARGE = "large", pgettext_lazy("file", "it is too large")
    SLOW = "slow", pgettext_lazy("file", "reading it took too long")
    BROKEN = "broken", pgettext_lazy("file", "it cannot be read")
    PICTURES = "pictures", pgettext_lazy("file", "it holds pictures of text, and no text")


BY_CODE = {reader.ENCRYPTED: Unread.ENCRYPTED, reader.TOO_LARGE: Unread.LARGE}


@dataclass(frozen=True)
class Reading:
    """``text`` may be a part of the whole where ``why_not`` tells what ended the reading."""

    text: str
    why_not: str = ""


def read(document) -> Reading:
    """The words in a document's file."""
    extension = document.file_extension.lower()
    if extension not in reader.READERS:
        return Reading("", Unread.TYPE)
    try:
        with document.open_file() as file:
            data = file.read(MOST_BYTES + 1)
    except (OSError, ValueError):
        return told(document, Reading("", Unread.MISSING))
    if len(data) > MOST_BYTES:
        return told(document, Reading("", Unread.LARGE))
    return told(document, read_apart(data, extension))


def read_apart(data: bytes, extension: str) -> Reading:
    """Have another process read, which may fail without any harm."""
    command = [sys.executable, "-P", str(Path(reader.__file__)), extension, str(SECONDS)]
    try:
        done = subprocess.run(command, input=data, capture_output=True, timeout=SECONDS)
    except subprocess.TimeoutExpired as late:
        return Reading(decoded(late.stdout), Unread.SLOW)
    except OSError:
        return Reading("", Unread.BROKEN)
    text = decoded(done.stdout)
    if done.returncode:
        return Reading(text, BY_CODE.get(done.returncode, Unread.BROKEN))
    return Reading(text, "" if text else Unread.PICTURES)


def decoded(output: bytes | None) -> str:
    return (output or b"").decode(errors="ignore").strip()


def told(document, reading: Reading) -> Reading:
    if reading.why_not:
        logger.warning("Document %s is found by its title only: %s", document.pk, reading.why_not)
    return reading
