"""Picture files that hold what cameras and programs write into them."""

import io

import pytest
from PIL import Image, ImageCms, ImageDraw, PngImagePlugin
from PIL.ExifTags import GPS, IFD, Base

WIDTH, HEIGHT = 640, 480
#: Words and numbers that must not be found in any stored file.
SECRETS = (b"Aigerim", b"Leica Q2", b"51234567", b"secret remark")
XMP = b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><dc:creator>Aigerim</dc:creator></x:xmpmeta>'


def drawing(mode="RGB"):
    """Red on the left, blue on the right."""
    picture = Image.new("RGB", (WIDTH, HEIGHT), "blue")
    ImageDraw.Draw(picture).rectangle([0, 0, WIDTH // 2, HEIGHT], fill="red")
    return picture.convert(mode)


def exif(orientation=1):
    """What a telephone writes: who, with what, and where it stood."""
    data = Image.Exif()
    data[Base.Artist] = "Aigerim"
    data[Base.Model] = "Leica Q2"
    data[Base.Orientation] = orientation
    data.get_ifd(IFD.GPSInfo).update(
        {GPS.GPSLatitudeRef: "N", GPS.GPSLatitude: (43.0, 14.0, 51234567 / 1_000_000)}
    )
    data.get_ifd(IFD.Exif)[Base.UserComment] = b"ASCII\0\0\0secret remark 51234567"
    return data


def profile():
    return ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()


def with_secrets(file_format, orientation=1):
    """The bytes of a picture in a format, full of personal data, and with its colour profile."""
    output = io.BytesIO()
    more = {"exif": exif(orientation), "xmp": XMP, "icc_profile": profile()}
    if file_format == "PNG":
        texts = PngImagePlugin.PngInfo()
        texts.add_text("Author", "Aigerim")
        texts.add_itxt("Comment", "secret remark")
        more["pnginfo"] = texts
    if file_format == "GIF":
        more = {"comment": b"Aigerim: secret remark", "save_all": True}
        more["append_images"] = [Image.new("RGB", (WIDTH, HEIGHT), "green")]
    if file_format == "JPEG":
        more["comment"] = b"secret remark"
    drawing().save(output, file_format, **more)
    return output.getvalue()


def saved(picture, file_format, **options):
    output = io.BytesIO()
    picture.save(output, file_format, **options)
    return output.getvalue()


@pytest.fixture
def no_secrets():
    """Asserts that nothing personal is left in a file, and gives the picture in it."""

    def look(content):
        assert not [secret for secret in SECRETS if secret in content]
        picture = Image.open(io.BytesIO(content))
        picture.load()
        found = picture.getexif()
        assert not dict(found.get_ifd(IFD.GPSInfo))
        assert set(found) <= {Base.Orientation}
        assert not picture.info.get("xmp", b"").strip(b"\0")
        return picture

    return look
