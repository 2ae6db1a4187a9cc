"""Renditions are made when something is published, never while a visitor waits."""

import io

import pytest
from django.core.files.base import ContentFile
from django.core.management import call_command
from django.urls import reverse
from PIL import Image
from wagtail.images import get_image_model
from wagtail.models import Site

from news.models import NewsIndexPage, NewsPage
from portal.models import Person, StandardPage
from portal.pictures.making import make_pictures
from portal.pictures.site_pictures import SHAPES
from portal.pictures.uses import wanted
from portal.site.identity import SiteIdentity
from tests.pictures.conftest import drawing, saved


def make_image(name="photo", width=120):
    picture = drawing().resize((width, width * 3 // 4))
    file = ContentFile(saved(picture, "JPEG"), name=f"{name}.jpg")
    return get_image_model().objects.create(title=name, file=file)


@pytest.fixture
def image(db):
    return make_image()


@pytest.fixture
def write_news(portal_site):
    """A news item as an editor saves it first: a draft."""

    def write(image, **values):
        index = NewsIndexPage.objects.get(locale__language_code="kk")
        page = NewsPage(title="Кездесу", live=False, image=image, image_alt="Зал", **values)
        index.add_child(instance=page)
        return page

    return write


@pytest.fixture
def publish(django_capture_on_commit_callbacks):
    """Publishes, and does what waits for the commit."""

    def publish(thing):
        with django_capture_on_commit_callbacks(execute=True):
            thing.save_revision().publish()
        thing.refresh_from_db()
        return thing

    return publish


def specs_of(image):
    return {rendition.filter_spec for rendition in image.renditions.all()}


def specs(*shapes):
    return {spec for shape in shapes for spec in SHAPES[shape].specs}


def test_a_draft_makes_none_and_its_publication_all(image, write_news, publish, client):
    page = write_news(image)
    page.save_revision()
    assert specs_of(image) == set()
    publish(page)
    assert specs_of(image) == specs("lead", "thumb")
    shown = client.get(page.url).text
    assert 'type="image/avif"' in shown
    assert 'alt="Зал"' in shown


def test_a_record_a_setting_and_a_body(portal_site, publish, django_capture_on_commit_callbacks):
    portrait, emblem, figure, first, second = (make_image(str(number)) for number in range(5))
    person = Person(live=False, portrait=portrait)
    person.names.create(language="kk", family="Чупин", given="Александр")
    person.save()
    publish(person)
    assert specs_of(portrait) == specs("portrait", "face")
    identity = SiteIdentity.for_site(Site.objects.get(is_default_site=True))
    identity.emblem = emblem
    with django_capture_on_commit_callbacks(execute=True):
        identity.save()
    assert specs_of(emblem) == specs("emblem")
    page = StandardPage(title="Сурет", live=False)
    page.body = [
        ("image", {"image": figure, "decorative": True}),
        ("gallery", [{"image": each, "decorative": True} for each in (first, second)]),
    ]
    portal_site["kk"].add_child(instance=page)
    publish(page)
    assert specs_of(figure) == specs("figure")
    assert specs_of(first) == specs_of(second) == specs("gallery")


def test_the_command_makes_what_an_import_left_out(image, write_news, publish, capsys):
    page = write_news(image)
    page.save_revision().publish()  # nothing is committed, so nothing is made
    drafted = make_image("draft")
    write_news(drafted, slug="draft")
    assert specs_of(image) == set()
    call_command("make_pictures")
    assert "12 made, 0 outdated dropped" in capsys.readouterr().out
    assert specs_of(image) == specs("lead", "thumb")
    assert specs_of(drafted) == set()
    call_command("run_due")
    assert "pictures: 0 made" in capsys.readouterr().out


def test_a_lost_file_keeps_no_other_from_being_made(image, write_news, capsys):
    lost = make_image("lost")
    for each in (lost, image):
        write_news(each, slug=each.title).save_revision().publish()
    lost.file.storage.delete(lost.file.name)
    call_command("make_pictures")
    assert f"images that cannot be read: {lost.pk}" in capsys.readouterr().out
    assert specs_of(image) == specs("lead", "thumb")


def focus(image, x):
    image.focal_point_x, image.focal_point_y = x, image.height // 2
    image.focal_point_width = image.focal_point_height = 10
    return image


def colour_of(image, spec):
    rendition = image.renditions.get(filter_spec=spec)
    with rendition.file.open() as file:
        picture = Image.open(io.BytesIO(file.read())).convert("RGB")
        return picture.getpixel((picture.width // 2, picture.height // 2))


@pytest.mark.parametrize(("x", "channel"), [(10, 0), (390, 2)])
def test_a_cut_keeps_the_focal_point(db, x, channel):
    """Of a wide picture, half red and half blue, a portrait shows the half that matters."""
    wide = drawing().resize((400, 100))
    file = ContentFile(saved(wide, "PNG"), name="wide.png")
    image = focus(get_image_model().objects.create(title="wide", file=file), x)
    image.save()
    make_pictures({image.pk: specs("portrait")})
    colour = colour_of(image, "fill-208x260|format-jpeg")
    assert colour[channel] > 150
    assert sum(colour) - colour[channel] < 100


def test_a_moved_focal_point_replaces_the_cuts(
    image, write_news, publish, django_capture_on_commit_callbacks, client
):
    page = publish(write_news(image))
    before = {rendition.file.name for rendition in image.renditions.all()}
    storage = image.file.storage
    assert all(storage.exists(name) for name in before)
    focus(image, 100)
    with django_capture_on_commit_callbacks() as waiting:
        image.save()
    assert "<picture>" in client.get(page.url).text  # until it is done, the earlier cut
    for callback in waiting:
        with django_capture_on_commit_callbacks(execute=True):
            callback()
    after = {rendition.file.name for rendition in image.renditions.all()}
    assert specs_of(image) == specs("lead", "thumb")
    assert not before & after
    assert not [name for name in before if storage.exists(name)]


def test_a_replaced_file_replaces_all(
    image, write_news, publish, django_capture_on_commit_callbacks, client, admin_client
):
    page = publish(write_news(image))
    before = client.get(page.url).text
    other = ContentFile(saved(Image.new("RGB", (90, 60), "lime"), "JPEG"), name="other.jpg")
    form = {"title": "other", "file": other}
    with django_capture_on_commit_callbacks(execute=True):
        admin_client.post(reverse("wagtailimages:edit", args=[image.pk]), form)
    image.refresh_from_db()
    assert specs_of(image) == specs("lead", "thumb")
    assert colour_of(image, "fill-600x400|format-jpeg")[1] > 200
    assert client.get(page.url).text != before


def test_a_picture_without_renditions_is_left_out(image, write_news, client):
    page = write_news(image, image_credit="Баспасөз қызметі")
    page.save_revision().publish()
    page.refresh_from_db()
    for address in (page.url, page.get_parent().url, "/kk/"):
        response = client.get(address)
        assert response.status_code == 200
        assert "<picture" not in response.text
        assert "<figure" not in response.text
    assert not image.renditions.exists()


def test_the_nearest_shape_stands_in(image, write_news, client):
    page = write_news(image)
    page.save_revision().publish()
    page.refresh_from_db()
    make_pictures({image.pk: specs("gallery")})
    assert "<picture" in client.get(page.url).text
    assert specs_of(image) == specs("gallery")


def test_an_editor_previews_a_picture_before_it_is_published(image, write_news, admin_client):
    page = write_news(image)
    page.save_revision()
    address = reverse("wagtailadmin_pages:view_draft", args=[page.pk])
    assert "<picture" in admin_client.get(address).text
    assert specs_of(image) == set(SHAPES["lead"].plain_specs)


def test_a_small_original_is_offered_in_one_width(image, write_news, publish, client):
    page = publish(write_news(image))
    shown = client.get(page.url).text
    assert "<picture" in shown
    assert f"{image.width}w" not in shown
    assert 'sizes="(' not in shown


def test_what_is_wanted_costs_the_same_for_many(image, write_news, django_assert_num_queries):
    write_news(image, slug="one").save_revision().publish()
    wanted()
    with django_assert_num_queries(3):
        assert set(wanted()) == {image.pk}
    others = [make_image(f"p{number}") for number in range(4)]
    for other in others:
        write_news(other, slug=other.title).save_revision().publish()
    with django_assert_num_queries(3):
        assert len(wanted()) == 5
