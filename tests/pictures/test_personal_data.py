"""What a camera writes into a picture about people is not in the file that is stored."""

import io

import pytest
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils.translation import gettext
from PIL import Image, ImageChops, ImageStat
from wagtail.images import get_image_model

from tests.pictures.conftest import HEIGHT, SECRETS, WIDTH, drawing, saved, with_secrets

EXTENSIONS = {
    "JPEG": "jpg",
    "PNG": "png",
    "WEBP": "webp",
    "GIF": "gif",
    "AVIF": "avif",
    "HEIF": "heic",
}


def stored(image):
    image.refresh_from_db()
    with image.file.open() as file:
        return file.read()


def is_red(picture, at):
    red, _green, blue = picture.convert("RGB").getpixel(at)
    return red > 180 > 80 > blue


@pytest.mark.parametrize("file_format", EXTENSIONS)
def test_by_code_in_every_format(db, no_secrets, file_format):
    content = with_secrets(file_format)
    assert any(secret in content for secret in SECRETS)
    file = ContentFile(content, name=f"photo.{EXTENSIONS[file_format]}")
    image = get_image_model().objects.create(title="Фото", file=file)
    picture = no_secrets(stored(image))
    assert picture.size == (image.width, image.height) == (WIDTH, HEIGHT)
    assert is_red(picture, (20, 20))
    assert not is_red(picture, (WIDTH - 20, 20))
    if file_format != "GIF":
        assert picture.info["icc_profile"]
    assert getattr(picture, "n_frames", 1) == 1
    assert image.file_size == len(stored(image))
    assert image.file_hash


def test_a_photograph_is_drawn_anew_as_it_was_encoded(db):
    content = with_secrets("JPEG")
    file = ContentFile(content, name="photo.jpg")
    image = get_image_model().objects.create(title="Фото", file=file)
    before, after = Image.open(io.BytesIO(content)), Image.open(io.BytesIO(stored(image)))
    assert before.quantization == after.quantization
    difference = ImageStat.Stat(ImageChops.difference(before, after))
    assert max(difference.mean) < 0.2
    assert max(high for _low, high in difference.extrema) < 24  # along an edge of red and blue


@pytest.mark.parametrize("more", [{"lossless": True}, {}])
def test_what_is_without_loss_stays_so(db, more):
    file_format = "WEBP" if more else "PNG"
    content = saved(drawing("RGBA"), file_format, **more)
    file = ContentFile(content, name=f"drawing.{EXTENSIONS[file_format]}")
    image = get_image_model().objects.create(title="Сурет", file=file)
    picture = Image.open(io.BytesIO(stored(image))).convert("RGBA")
    assert picture.tobytes() == drawing("RGBA").tobytes()


@pytest.mark.parametrize("file_format", ["GIF", "WEBP"])
def test_a_moving_picture_keeps_its_first_frame(db, file_format):
    frames = [drawing("RGB"), Image.new("RGB", (WIDTH, HEIGHT), "green")]
    content = saved(frames[0], file_format, save_all=True, append_images=frames[1:])
    file = ContentFile(content, name=f"moving.{EXTENSIONS[file_format]}")
    image = get_image_model().objects.create(title="Сурет", file=file)
    picture = Image.open(io.BytesIO(stored(image)))
    assert getattr(picture, "n_frames", 1) == 1
    assert is_red(picture, (20, 20))


def test_the_form_says_that_one_frame_is_kept(admin_client):
    for name in ("wagtailimages:add", "wagtailimages:add_multiple"):
        told = gettext("Of a moving picture only the first frame is kept.")
        assert told in admin_client.get(reverse(name)).text


@pytest.mark.parametrize("file_format", ["JPEG", "PNG", "WEBP"])
def test_a_picture_taken_upright_is_stored_upright(db, no_secrets, file_format):
    content = with_secrets(file_format, orientation=6)  # turn by 90 degrees to the right
    file = ContentFile(content, name=f"photo.{EXTENSIONS[file_format]}")
    image = get_image_model().objects.create(title="Фото", file=file)
    picture = no_secrets(stored(image))
    assert picture.size == (image.width, image.height) == (HEIGHT, WIDTH)
    assert is_red(picture, (HEIGHT // 2, 20))
    assert not is_red(picture, (HEIGHT // 2, WIDTH - 20))
    assert picture.info["icc_profile"]


def upload(file_format="JPEG", name="photo"):
    file = f"{name}.{EXTENSIONS[file_format]}"
    return SimpleUploadedFile(file, with_secrets(file_format))


def test_single_upload_and_replacement(admin_client, no_secrets):
    admin_client.post(reverse("wagtailimages:add"), {"title": "Фото", "file": upload()})
    image = get_image_model().objects.get()
    no_secrets(stored(image))
    first = image.file_hash
    address = reverse("wagtailimages:edit", args=[image.pk])
    admin_client.post(address, {"title": "Фото", "file": upload("PNG", "other")})
    no_secrets(stored(image))
    assert image.file.name.endswith(".png")
    assert image.file_hash != first


def test_multiple_upload(admin_client, no_secrets):
    address = reverse("wagtailimages:add_multiple")
    response = admin_client.post(address, {"title": "Фото", "files[]": upload()})
    assert response.json()["success"]
    no_secrets(stored(get_image_model().objects.get()))


def test_upload_in_a_chooser(admin_client, no_secrets):
    address = reverse("wagtailimages_chooser:create")
    form = {
        "image-chooser-upload-title": "Фото",
        "image-chooser-upload-file": upload(),
    }
    response = admin_client.post(address, form)
    assert response.json()["step"] == "chosen"
    no_secrets(stored(get_image_model().objects.get()))


def test_nor_is_it_in_a_rendition(db, no_secrets):
    file = ContentFile(with_secrets("JPEG"), name="photo.jpg")
    image = get_image_model().objects.create(title="Фото", file=file)
    for file_format in ("avif", "webp", "jpeg", "png"):
        with image.get_rendition(f"width-200|format-{file_format}").file.open() as rendition:
            no_secrets(rendition.read())


def test_two_uploads_of_one_file_are_seen_to_be_the_same(db):
    content = with_secrets("JPEG")
    hashes = {
        get_image_model().objects.create(title="Фото", file=ContentFile(content, "a.jpg")).file_hash
        for _twice in range(2)
    }
    assert len(hashes) == 1


def test_what_follows_the_picture_is_dropped(db, no_secrets):
    for file_format in ("JPEG", "PNG", "WEBP", "GIF"):
        content = with_secrets(file_format) + b"PK\x03\x04 Aigerim.html <script>"
        name = f"both.{EXTENSIONS[file_format]}"
        image = get_image_model().objects.create(title="Фото", file=ContentFile(content, name))
        no_secrets(stored(image))
        assert b"<script>" not in stored(image)


def test_a_file_without_personal_data_stays_as_it_is(db):
    content = saved(Image.new("RGB", (40, 30), "teal"), "PNG")
    image = get_image_model().objects.create(title="Фото", file=ContentFile(content, "a.png"))
    assert stored(image) == content
