"""What no picture can be made of is refused with a message, and nothing of it is stored."""

import io
import struct
import zlib

import pytest
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from PIL import Image
from wagtail.images import get_image_model

from portal.pictures.opening import UnreadablePicture
from tests.pictures.conftest import drawing, profile, saved, with_secrets

SVG = b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'


def bomb():
    """A few bytes that claim 40,000 by 40,000 pixels."""
    header = b"IHDR" + struct.pack(">IIBBBBB", 40_000, 40_000, 1, 0, 0, 0, 0)
    data = b"IDAT" + zlib.compress(b"\0" * 5_001)
    chunks = (header, data, b"IEND")
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(chunk) - 4) + chunk + struct.pack(">I", zlib.crc32(chunk))
        for chunk in chunks
    )


def cut_off():
    content = with_secrets("JPEG")
    return content[: len(content) * 2 // 3]


REFUSED = {
    "a drawing with a script": ("picture.svg", SVG, "Not a supported image format"),
    "the same under another name": ("picture.png", SVG, "does not match the file format"),
    "a page under the name of a picture": ("picture.jpg", b"<html><script>", "Upload a valid"),
    "a page that begins like a picture": ("picture.gif", b"GIF89a/*<script>*/=1;", "damaged"),
    "too many pixels": ("picture.png", bomb(), "too many pixels"),
    "another format than the name says": ("picture.png", with_secrets("JPEG"), "does not match"),
    "a picture that breaks off": ("picture.jpg", cut_off(), "damaged"),
    "an archive": ("picture.jpg", b"PK\x03\x04" + bytes(200), "Upload a valid"),
    "nothing": ("picture.jpg", b"", "empty"),
}


@pytest.fixture
def english(admin_user):
    from wagtail.users.models import UserProfile

    UserProfile.objects.update_or_create(user=admin_user, defaults={"preferred_language": "en"})


def files_stored():
    folder = get_image_model()._meta.get_field("file").storage
    return sorted(folder.listdir("original_images")[1]) if folder.exists("original_images") else []


@pytest.mark.parametrize("case", REFUSED)
def test_one_upload(admin_client, english, case):
    name, content, message = REFUSED[case]
    before = files_stored()
    form = {"title": "Picture", "file": SimpleUploadedFile(name, content)}
    response = admin_client.post(reverse("wagtailimages:add"), form)
    assert response.status_code == 200
    assert message in response.text
    assert not get_image_model().objects.exists()
    assert files_stored() == before


@pytest.mark.parametrize("case", [case for case in REFUSED if case != "nothing"])
def test_many_uploads(admin_client, english, case):
    name, content, message = REFUSED[case]
    form = {"title": "Picture", "files[]": SimpleUploadedFile(name, content)}
    answer = admin_client.post(reverse("wagtailimages:add_multiple"), form).json()
    assert not answer["success"]
    assert message in answer["error_message"]
    assert not get_image_model().objects.exists()


def test_by_code_too(db):
    for content in (cut_off()[:400], SVG):
        before = files_stored()
        with pytest.raises(UnreadablePicture):
            get_image_model().objects.create(title="x", file=ContentFile(content, "x.png"))
        assert files_stored() == before


TAKEN = {
    "printing inks": ("picture.jpg", saved(drawing("CMYK"), "JPEG")),
    "printing inks with a profile of a screen": (
        "picture.jpg",
        saved(drawing("CMYK"), "JPEG", icc_profile=profile()),
    ),
    "grey of sixteen bits": (
        "picture.png",
        saved(drawing("L").convert("I").point(lambda grey: grey * 257).convert("I;16"), "PNG"),
    ),
    "a palette with transparency": ("picture.png", saved(drawing("P"), "PNG", transparency=0)),
    "frames that move": ("picture.gif", with_secrets("GIF")),
    "half transparent": ("picture.webp", saved(drawing("RGBA"), "WEBP")),
    "grey": ("picture.jpg", saved(drawing("L"), "JPEG")),
}


@pytest.mark.parametrize("case", TAKEN)
def test_unusual_pictures_are_taken_and_shown(admin_client, case):
    name, content = TAKEN[case]
    form = {"title": "Picture", "file": SimpleUploadedFile(name, content)}
    response = admin_client.post(reverse("wagtailimages:add"), form)
    assert response.status_code == 302, response.context["form"].errors
    image = get_image_model().objects.get()
    for file_format in ("avif", "webp", "jpeg"):
        with image.get_rendition(f"fill-120x80|format-{file_format}").file.open() as file:
            shown = Image.open(io.BytesIO(file.read())).convert("RGB")
        left, right = shown.getpixel((10, 40)), shown.getpixel((110, 40))
        expected_left, expected_right = (
            drawing("L" if "grey" in case else "RGB").convert("RGB").getpixel(at)
            for at in ((10, 40), (630, 40))
        )
        if "transparen" not in case:
            assert max(abs(a - b) for a, b in zip(left, expected_left, strict=True)) < 40
        assert max(abs(a - b) for a, b in zip(right, expected_right, strict=True)) < 40
