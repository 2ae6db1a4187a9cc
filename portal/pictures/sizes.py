"""The size of a picture, read from the head of its file.

Willow decodes a picture to its end to learn its size, and Wagtail asks for the size before any
check that could say what is wrong: a picture that breaks off would end the upload with a server
error. It is refused with a message in ``portal.pictures.uploads``.
"""

from PIL import Image, UnidentifiedImageError
from willow import image as formats
from willow.registry import registry

from portal.pictures.opening import FORMATS

FILES = (
    formats.JPEGImageFile,
    formats.PNGImageFile,
    formats.GIFImageFile,
    formats.WebPImageFile,
    formats.AvifImageFile,
    formats.HeicImageFile,
)
UNKNOWN = (0, 0)


def size_in_the_head(picture: formats.ImageFile) -> tuple[int, int]:
    """Width and height; UNKNOWN for what is no picture after all.

    Raises PIL.Image.DecompressionBombError, for which Wagtail has a message.
    """
    picture.f.seek(0)
    try:
        return Image.open(picture.f, formats=FORMATS).size
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError, EOFError):
        return UNKNOWN


def one_frame(_picture: formats.ImageFile) -> int:
    """How many frames are decoded at once: pages show the first."""
    return 1


def read_sizes_in_the_head() -> None:
    """Teach Willow. Called once, when apps are ready."""
    for image_class in FILES:
        registry.register_operation(image_class, "get_size", size_in_the_head)
        registry.register_operation(image_class, "get_frame_count", one_frame)
