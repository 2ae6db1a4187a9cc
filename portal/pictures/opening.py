"""Opening pictures that somebody sent: only formats that are shown, and only whole ones."""

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


#: Brands of ISO base media files: what stands after "ftyp".
AVIF_BRANDS = {b"avif", b"avis"}
HEIF_BRANDS = {b"heic", b"heix", b"hevc", b"hevx", b"heim", b"heis", b"mif1", b"msf1"}

#: The formats, as Pillow names them, that a file with this extension may be in.
EXTENSIONS = {
    "jpg": "JPEG",
    "jpeg": "JPEG",
    "png": "PNG",
    "gif": "GIF",
    "webp": "WEBP",
    "avif": "AVIF",
    "heic": "HEIF",
}


def format_of(content: bytes) -> str:
    """JPEG, PNG, GIF, WEBP, AVIF or HEIF; "" for anything else."""
    if content.startswith(b"\xff\xd8\xff"):
        return "JPEG"
    if content.startswith(b"\x89PNG\r\n\x1a\n"):
        return "PNG"
    if content.startswith((b"GIF87a", b"GIF89a")):
        return "GIF"
    if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        return "WEBP"
    return media_format(content) if content[4:8] == b"ftyp" else ""


def media_format(content: bytes) -> str:
    """AVIF or HEIF by the brands that an ISO base media file names, the main one first."""
    size = int.from_bytes(content[:4], "big")
    brands = [content[8:12], *(content[at : at + 4] for at in range(16, min(size, 256), 4))]
    if AVIF_BRANDS.intersection(brands):
        return "AVIF"
    return "HEIF" if HEIF_BRANDS.intersection(brands) else ""
