"""Opening pictures that somebody sent: only formats that are shown, and only whole ones."""

from __future__ import annotations

import io
import warnings
from contextlib import contextmanager

from PIL import Image, UnidentifiedImageError

FORMATS = ("JPEG", "PNG", "GIF", "WEBP", "AVIF", "HEIF")


class UnreadablePicture(ValueError):
    """A file that is no picture, or a picture that cannot be decoded to its end."""


@contextmanager
def opened(content: bytes):
    """The picture of a file. Raises UnreadablePicture, also for what its reading raises."""
    try:
        with warnings.catch_warnings():
            # A picture of too many pixels is refused by the form; here memory is what counts.
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            with Image.open(io.BytesIO(content), formats=FORMATS) as picture:
                yield picture
    except (
        UnidentifiedImageError,
        Image.DecompressionBombError,
        OSError,
        SyntaxError,
        ValueError,
        EOFError,
    ) as error:
        raise UnreadablePicture(str(error)) from error


def read_to_its_end(content: bytes) -> None:
    """Decode the picture. Raises UnreadablePicture when it is damaged or breaks off."""
    with opened(content) as picture:
        picture.load()
