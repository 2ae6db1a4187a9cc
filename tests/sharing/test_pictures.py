"""A picture for sharing is made when a page is published, and goes when the page does."""

import io

import pytest
from django.core.files.images import ImageFile
from django.core.files.storage import default_storage
from django.core.management import call_command
from django.test import TestCase
from PIL import Image
from wagtail.images import get_image_model
from wagtail.models import Page, PageViewRestriction, Site

from experts.models import ExpertIndexPage, ExpertPage
from news.models import NewsIndexPage, NewsPage
from partnerships.models import AgreementIndexPage, AgreementPage
from portal.models import SharePicture, SiteIdentity, StandardPage
from portal.pages.base import BasePage
from portal.syndication.sharing.drawing import Look, drawn
from portal.syndication.sharing.lettering import legible
from tests.factories import AgreementFactory, ExpertProfileFactory, add_page, translate_page

GPS = 0x8825


def committed():
    return TestCase.captureOnCommitCallbacks(execute=True)


def published(parent, page):
    with committed():
        return add_page(parent, page)


def index_of(model):
    return model.objects.get(locale__language_code="kk")


def stored_image(name="photo.jpg", size=(1600, 1200), colour="#aa5533"):
    exif = Image.Exif()
    exif[GPS] = {1: "N", 2: (51.0, 8.0, 0.0)}
    exif[0x010F] = "Camera of somebody"
    output = io.BytesIO()
    Image.new("RGB", size, colour).save(output, "JPEG", exif=exif)
    file = ImageFile(io.BytesIO(output.getvalue()), name=name)
    image = get_image_model()(title="Photo", file=file)
    image.save()
    return image


def picture_of(page):
    return SharePicture.objects.get(page=page.pk)


def opened(picture):
    with picture.file.open("rb") as file:
        return Image.open(io.BytesIO(file.read()))


@pytest.fixture
def news_item(portal_site):
    return published(index_of(NewsIndexPage), NewsPage(title="Ташкентте медицина күндері"))


def test_a_page_without_a_picture_gets_a_drawn_one(news_item):
    picture = picture_of(news_item)
    image = opened(picture)
    assert (image.format, image.size) == ("PNG", (1200, 630))
    assert (picture.width, picture.height) == (1200, 630)
    assert picture.file.size < 60_000
    assert len(image.getcolors(256)) > 8  # letters and ornament, not an empty field


def test_another_title_is_another_picture_and_the_old_file_goes(news_item):
    before = picture_of(news_item).file.name
    news_item.title = "Басқа тақырып"
    with committed():
        news_item.save_revision().publish()
    after = picture_of(news_item).file.name
    assert after != before
    assert default_storage.exists(after)
    assert not default_storage.exists(before)


def test_each_translation_has_its_own(news_item):
    with committed():
        english = translate_page(news_item, "en")["en"]
    assert picture_of(english).file.name != picture_of(news_item).file.name


def test_a_page_with_a_picture_has_it_cut_without_its_metadata(portal_site):
    page = NewsPage(title="Суретпен", image=stored_image())
    image = opened(picture_of(published(index_of(NewsIndexPage), page)))
    assert (image.format, image.size) == ("JPEG", (1200, 630))
    assert dict(image.getexif()) == {}


def test_another_focal_point_cuts_it_again_and_a_deleted_image_takes_it_along(portal_site):
    image = stored_image()
    page = published(index_of(NewsIndexPage), NewsPage(title="Суретпен", image=image))
    before = picture_of(page).file.name
    image.focal_point_x = image.focal_point_y = 100
    image.focal_point_width = image.focal_point_height = 50
    with committed():
        image.save()
    after = picture_of(page).file.name
    assert after != before
    with committed():
        image.delete()
    assert not default_storage.exists(after)
    call_command("run_due", verbosity=0)
    assert opened(picture_of(page)).format == "PNG"


def test_an_image_whose_file_is_gone_does_not_stop_publication(portal_site):
    image = stored_image()
    default_storage.delete(image.file.name)
    page = published(index_of(NewsIndexPage), NewsPage(title="Файлсыз", image=image))
    assert opened(picture_of(page)).format == "PNG"


@pytest.mark.parametrize("act", ["unpublish", "delete", "restrict"])
def test_what_is_not_public_has_no_picture(news_item, act):
    name = picture_of(news_item).file.name
    with committed():
        if act == "restrict":
            PageViewRestriction.objects.create(page=news_item, restriction_type="login")
        else:
            getattr(news_item, act)()
    assert not SharePicture.objects.filter(page=news_item.pk).exists()
    assert not default_storage.exists(name)


def test_a_page_moved_below_a_restricted_one_loses_its_picture(news_item, portal_site):
    closed = published(portal_site["kk"], StandardPage(title="Жабық"))
    PageViewRestriction.objects.create(page=closed, restriction_type="login")
    with committed():
        news_item.move(closed, pos="last-child")
    assert not SharePicture.objects.filter(page=news_item.pk).exists()


def test_a_draft_and_a_restricted_page_get_none(portal_site):
    parent = index_of(NewsIndexPage)
    PageViewRestriction.objects.create(page=parent, restriction_type="login")
    page = published(parent, NewsPage(title="Құпия"))
    assert not SharePicture.objects.filter(page=page.pk).exists()
    draft = add_page(portal_site["kk"], StandardPage(title="Жоба"), publish=False)
    call_command("make_share_pictures", verbosity=0)
    assert not SharePicture.objects.filter(page__in=[page.pk, draft.pk]).exists()


def test_a_page_goes_with_its_record(portal_site):
    agreement = AgreementFactory(kk="Меморандум")
    page = AgreementPage(title="Меморандум", agreement=agreement)
    page = published(index_of(AgreementIndexPage), page)
    assert picture_of(page)
    agreement.visibility = "internal"
    with committed():
        agreement.save_revision().publish()
    assert not SharePicture.objects.filter(page=page.pk).exists()


def test_no_picture_names_a_person(portal_site):
    profile = ExpertProfileFactory()
    published(index_of(ExpertIndexPage), ExpertPage(title="Сейітов Айдар", profile=profile))
    call_command("make_share_pictures", verbosity=0)
    assert not SharePicture.objects.filter(page__in=ExpertPage.objects.all()).exists()


def test_the_command_makes_what_is_missing_and_another_name_makes_all_anew(portal_site, capsys):
    SharePicture.objects.all().delete()  # of the lists that setup_portal has made
    ours = [page for page in Page.objects.specific() if isinstance(page, BasePage)]
    pages = len(ours)
    call_command("make_share_pictures")
    assert f"{pages} made, 0 dropped" in capsys.readouterr().out
    call_command("make_share_pictures")
    assert "0 made" in capsys.readouterr().out
    identity, _created = SiteIdentity.objects.get_or_create(site=Site.objects.get())
    identity.ministry = {"kk": "Басқа министрлік"}
    identity.save()
    call_command("make_share_pictures")
    assert f"{pages} made" in capsys.readouterr().out


def test_another_ministrys_emblem_stands_in_the_picture(news_item):
    before = opened(picture_of(news_item)).convert("RGB")
    identity, _created = SiteIdentity.objects.get_or_create(site=Site.objects.get())
    identity.emblem = stored_image("emblem.jpg", (300, 300), "#ff0000")
    identity.save()
    call_command("run_due", verbosity=0)
    after = opened(picture_of(news_item)).convert("RGB")
    assert before.getpixel((100, 100)) != after.getpixel((100, 100))
    assert after.getpixel((100, 100))[0] > 200


def test_no_request_of_a_visitor_makes_one(client, portal_site):
    SharePicture.objects.all().delete()
    item = add_page(index_of(NewsIndexPage), NewsPage(title="Суретсіз", image=stored_image()))
    for address in (item.url, "/kk/", index_of(NewsIndexPage).url):
        assert client.get(address).status_code == 200
    assert SharePicture.objects.count() == 0


@pytest.mark.parametrize(
    "letters", ["ӘҒҚҢӨҰҮҺІ әғқңөұүһі", "ӨҮҢ", "Oʻzbekiston, sanʼat", "№ «Ё» – 18…"]
)
def test_the_fonts_hold_the_letters_of_every_language(letters):
    assert legible(letters) == letters


@pytest.mark.parametrize(
    "title",
    [
        "",
        "А",
        "Денсаулық" * 40,
        "сөз " * 200,
        "Электрондық-денсаулық\u00a0сақтау\n\tжүйесі",
        "وزارة",
    ],
)
def test_every_title_can_be_drawn(title):
    picture = Image.open(io.BytesIO(drawn(title, "kk", Look("Министрлік " * 12))))
    assert picture.size == (1200, 630)
