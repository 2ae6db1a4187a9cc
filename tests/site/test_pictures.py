"""Pictures on every template: their size is known, their formats are offered, none is made."""

import io

import html5lib
import pytest
from django.core.files.images import ImageFile
from PIL import Image
from wagtail.images import get_image_model
from wagtail.models import Site

from portal.pictures.making import make_missing_pictures
from portal.site.identity import SiteIdentity
from tests.audits.nu import checker, errors_in
from tests.environment.presence import missing


def make_image(name, size):
    data = io.BytesIO()
    Image.new("RGBA" if name == "emblem" else "RGB", size, "teal").save(data, "PNG")
    file = ImageFile(io.BytesIO(data.getvalue()), name=f"{name}.png")
    return get_image_model().objects.create(title=name, file=file)


@pytest.fixture
def pictured(addresses, people, news_item):
    """A picture wherever a template has room for one; their renditions are not made yet."""
    identity = SiteIdentity.for_site(Site.objects.get(is_default_site=True))
    identity.emblem = make_image("emblem", (240, 120))
    identity.save()
    for person in people:
        person.portrait = make_image("portrait", (320, 400))
        person.save_revision().publish()
    picture, wide = make_image("picture", (900, 600)), make_image("wide", (960, 300))
    news_item.image, news_item.image_alt = picture, "Зал"
    pictures = [{"image": each, "alt_text": "Зал", "credit": "М."} for each in (picture, wide)]
    news_item.body = [("image", pictures[1]), ("gallery", pictures)]
    news_item.save_revision().publish()
    return addresses


def visited(client, addresses):
    return {name: client.get(address).text for name, address in addresses.items()}


def rendition_count():
    return get_image_model().get_rendition_model().objects.count()


def test_visitors_make_none_and_pages_do_without(client, pictured):
    for text in visited(client, pictured).values():
        assert "<picture" not in text
    assert rendition_count() == 0


@pytest.mark.own_site
def test_pictures_of_every_template(client, pictured, tmp_path):
    make_missing_pictures()
    made = rendition_count()
    documents = visited(client, pictured)
    assert rendition_count() == made > 0
    counts = {name: check_pictures(text) for name, text in documents.items()}
    assert min(counts.values()) >= 1  # the emblem
    assert counts["news item"] == 5
    for name in ("home", "news list", "person", "expert", "directory"):
        assert counts[name] >= 2, name
    if command := checker():
        assert errors_in(command, documents, tmp_path) == []
    else:
        missing("The Nu HTML checker (vnu-jar, Java)")


def check_pictures(text):
    """How many pictures a page has, each of which must be whole; one loads first."""
    tree = html5lib.parse(text, namespaceHTMLElements=False)
    pictures = list(tree.iter("picture"))
    for picture in pictures:
        formats = [source.get("type") for source in picture.iter("source")]
        assert formats in (["image/avif", "image/webp"], ["image/webp"])
        image = picture.find("img")
        assert int(image.get("width")) > 0
        assert int(image.get("height")) > 0
        assert image.get("alt") is not None
        assert ("sizes" in image.attrib) == (" " in image.get("srcset", ""))
    images = list(tree.iter("img"))
    assert sum(image.get("loading") != "lazy" for image in images) <= 2  # emblem and lead
    return len(pictures)
