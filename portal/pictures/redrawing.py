"""Drawing a picture anew where its file says one thing and browsers would show another."""

from __future__ import annotations

import io

from PIL import Image, ImageCms, ImageOps

from portal.pictures.opening import opened

ORIENTATION = 0x0112
UPRIGHT = 1
#: Sixteen bits and more for a pixel, which no format of a page has; made of eight.
DEEP_MODES = {"I", "I;16", "I;16B", "I;16L", "F"}

#: How each format is saved when it must be: close to what was sent.
SAVING = {
    "JPEG": {"quality": 95, "subsampling": 0, "optimize": True},
    "PNG": {"optimize": True},
    "WEBP": {"quality": 95},
    "AVIF": {"quality": 90},
    "HEIF": {"quality": 90},
}


def redrawn(content: bytes) -> bytes:
    """The file upright, in red, green and blue, in eight bits; unchanged when it is so already.

    Wagtail reckons focal points in a picture as it is stored, and shows it as it is turned: both
    are the same once it is stored upright. Raises UnreadablePicture.
    """
    with opened(content) as picture:
        if picture.format not in SAVING or is_plain(picture):
            return content
        file_format, profile = picture.format, picture.info.get("icc_profile")
        upright = ImageOps.exif_transpose(picture)
        drawn = in_eight_bits(in_screen_colours(upright, profile))
        if upright.mode == "CMYK":
            profile = None  # of printing inks; the colours are those of a screen now
        return saved(drawn, file_format, profile)


def is_plain(picture: Image.Image) -> bool:
    turned = picture.getexif().get(ORIENTATION, UPRIGHT) in range(2, 9)
    return not turned and picture.mode != "CMYK" and picture.mode not in DEEP_MODES


def in_screen_colours(picture: Image.Image, profile: bytes | None) -> Image.Image:
    """Printing inks as red, green and blue, by the file's profile when it has a usable one."""
    if picture.mode != "CMYK":
        return picture
    if profile:
        try:
            inks = ImageCms.ImageCmsProfile(io.BytesIO(profile))
            screen = ImageCms.createProfile("sRGB")
            return ImageCms.profileToProfile(picture, inks, screen, outputMode="RGB")
        except (ImageCms.PyCMSError, OSError):
            pass  # a profile of something else, or a broken one
    return picture.convert("RGB")


def in_eight_bits(picture: Image.Image) -> Image.Image:
    """Grey of sixteen bits as grey of eight; Pillow alone would cut off instead of scaling."""
    if picture.mode not in DEEP_MODES:
        return picture
    wide = picture.convert("I")
    return wide.point(lambda value: value * (1 / 256)).convert("L")


def saved(picture: Image.Image, file_format: str, profile: bytes | None) -> bytes:
    output = io.BytesIO()
    picture.save(output, file_format, icc_profile=profile, exif=b"", **SAVING[file_format])
    return output.getvalue()
