"""Drawing a picture anew: what its file told about people is not in the file that comes out."""

import io

from PIL import Image, ImageCms, ImageOps

from portal.pictures.opening import format_of, opened

ORIENTATION = 0x0112
UPRIGHT = 1
#: Sixteen bits and more for a pixel, which no format of a page has; made of eight.
DEEP_MODES = {"I", "I;16", "I;16B", "I;16L", "F"}
#: How each format is saved: close to what was sent.
SAVING = {
    "JPEG": {"quality": 95, "subsampling": 0, "optimize": True},
    "WEBP": {"quality": 95},
    "AVIF": {"quality": 90},
    "HEIF": {"quality": 90},
}
#: A JPEG that is neither turned nor recoloured keeps the tables it was encoded with.
UNCHANGED_JPEG = {"quality": "keep", "subsampling": "keep", "optimize": True}


def redrawn(content: bytes) -> bytes:
    """The first frame upright, in red, green and blue, in eight bits, without metadata.

    Wagtail reckons focal points in a picture as it is stored, and shows it as it is turned: both
    are the same once it is stored upright. The colour profile and transparency stay. Raises
    UnreadablePicture.
    """
    with opened(content) as picture:
        picture.load()
        profile = picture.info.get("icc_profile")
        upright = ImageOps.exif_transpose(picture)
        drawn = in_eight_bits(in_screen_colours(upright, profile))
        if upright.mode == "CMYK":
            profile = None  # of printing inks; the colours are those of a screen now
        # Pillow copies even what it need not turn, and a copy has forgotten its JPEG tables.
        keeps_tables = picture.format == "JPEG" and drawn is upright and is_upright(picture)
        return saved(picture if keeps_tables else drawn, content, profile)


def is_upright(picture: Image.Image) -> bool:
    """Whether the file's EXIF does not ask to turn or mirror the picture."""
    return picture.getexif().get(ORIENTATION, UPRIGHT) not in range(2, 9)


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


def saved(picture: Image.Image, content: bytes, profile: bytes | None) -> bytes:
    """The picture in the format of ``content``, with its profile and transparency alone."""
    # Pillow writes comments and XMP of a picture's info again.
    picture.info = {key: picture.info[key] for key in ("transparency",) if key in picture.info}
    output = io.BytesIO()
    kept = {"icc_profile": profile} if profile else {}
    picture.save(output, format_of(content), **kept, **options(picture, content))
    return output.getvalue()


def options(picture: Image.Image, content: bytes) -> dict:
    """How to encode the picture; without loss what was without loss."""
    file_format = format_of(content)
    if picture.format == "JPEG":  # as Pillow read it
        return UNCHANGED_JPEG
    if file_format == "WEBP" and b"VP8L" in content:
        return {"lossless": True, "exact": True}
    return SAVING.get(file_format, {})
