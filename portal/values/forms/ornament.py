from io import BytesIO

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from PIL import Image, UnidentifiedImageError

from portal.values.safe_svg import safe_svg

PNG = b"\x89PNG"
MOST_BYTES = 512 * 1024
MOST_PIXELS = 4_000_000
LARGEST = (160, 192)  # twice the width of the ribbon on a sharp screen, and some
MOST_OBLONG = 3


class OrnamentInput(forms.ClearableFileInput):
    """A file, with the one that is there and a tick to remove it."""

    template_name = "portal/widgets/ornament.html"

    def is_initial(self, value):
        return bool(value)

    def format_value(self, value):
        return value if self.is_initial(value) else None


class OrnamentFormField(forms.FileField):
    """One tile of an ornament, SVG or PNG; cleans to the bytes of a new, harmless file."""

    widget = OrnamentInput

    def __init__(self, **kwargs):
        kwargs.pop("max_length", None)
        super().__init__(**kwargs)

    def clean(self, data, initial=None):
        upload = super().clean(data, initial)
        if not hasattr(upload, "read"):  # kept as it is, or removed
            return upload or b""
        if upload.size > MOST_BYTES:
            raise ValidationError(_("The file is larger than half a megabyte."), code="large")
        return safe_ornament(upload.read())


def safe_ornament(data: bytes) -> bytes:
    """The ornament written anew. Raises ValidationError with what is wrong with the file."""
    is_png = data.startswith(PNG)
    safe, (width, height) = png(data) if is_png else safe_svg(data)
    if not 0 < width <= height * MOST_OBLONG <= width * MOST_OBLONG**2:
        raise ValidationError(
            _("One tile of an ornament is at most three times as long as it is wide."),
            code="oblong",
        )
    return safe


def png(data: bytes) -> tuple[bytes, tuple[int, int]]:
    """The picture made small and written anew, with its size: nothing but its pixels remains."""
    try:
        picture = Image.open(BytesIO(data), formats=["PNG"])
        if picture.width * picture.height > MOST_PIXELS:
            raise ValidationError(_("The picture has too many pixels for a ribbon."), code="pixels")
        picture = picture.convert("RGBA")
    except (UnidentifiedImageError, OSError, SyntaxError, Image.DecompressionBombError) as error:
        raise ValidationError(_("This file is not a picture in PNG."), code="not_png") from error
    picture.thumbnail(LARGEST)
    picture = Image.frombytes("RGBA", picture.size, picture.tobytes())  # without its metadata
    written = BytesIO()
    picture.save(written, "PNG", optimize=True)
    return written.getvalue(), picture.size
