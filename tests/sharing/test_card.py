"""What a page says of itself where it is shared: Open Graph and Twitter cards."""

import html5lib
import pytest

from experts.models import ExpertIndexPage, ExpertPage
from news.models import NewsIndexPage, NewsPage
from partnerships.models import AgreementIndexPage, AgreementPage
from portal.models import SharePicture
from tests.factories import (
    AgreementFactory,
    EventFactory,
    ExpertProfileFactory,
    add_page,
    translate_page,
)
from tests.sharing.test_pictures import published, stored_image


@pytest.fixture
def card(client, portal_site):
    """``card(address)``: contents by name, a list for each."""

    def read(address):
        tree = html5lib.parse(client.get(address).text, namespaceHTMLElements=False)
        found = {}
        for meta in tree.iter("meta"):
            name = meta.get("property") or meta.get("name") or ""
            if name.startswith(("og:", "article:", "twitter:")):
                found.setdefault(name, []).append(meta.get("content"))
        return found

    return read


def index_of(model, language="kk"):
    return model.objects.get(locale__language_code=language)


def test_a_news_item(card, client):
    item = NewsPage(title="Хирургтер", lead="Екі ел.", date="2018-05-14", image=stored_image(),
                    image_alt="Ота жасау")  # fmt: skip
    item = published(index_of(NewsIndexPage), item)
    translate_page(item, "en")
    found = card(f"{item.url}?utm_source=x")
    assert found["og:title"] == ["Хирургтер"]
    assert found["og:description"] == ["Екі ел."]
    assert found["og:type"] == ["article"]
    assert found["og:url"] == [f"http://testserver{item.url}"]
    assert found["og:locale"] == ["kk_KZ"]
    assert found["og:locale:alternate"] == ["en_US"]
    assert found["article:published_time"] == ["2018-05-14"]
    assert (found["og:image:width"], found["og:image:height"]) == (["1200"], ["630"])
    assert found["og:image:type"] == ["image/jpeg"]
    assert found["og:image:alt"] == ["Ота жасау"]
    assert found["twitter:card"] == ["summary_large_image"]
    assert found["og:image"][0].startswith("http://testserver/media/sharing/")


def test_without_a_picture_of_its_own_it_has_the_drawn_one(card):
    item = published(index_of(NewsIndexPage), NewsPage(title="Суретсіз"))
    found = card(item.url)
    assert SharePicture.objects.get(page=item.pk).file.name in found["og:image"][0]
    assert found["og:image:alt"][0].startswith("Суретсіз – ")
    assert found["og:image:type"] == ["image/png"]


@pytest.mark.own_site
def test_a_record_has_that_of_its_list(card):
    event = EventFactory(kk="Медицина күндері", purpose={"kk": "Тәжірибе"})
    found = card(event.get_absolute_url("kk"))
    assert found["og:title"] == ["Медицина күндері"]
    assert found["og:description"] == ["Тәжірибе"]
    assert len(found["og:locale:alternate"]) == 4
    pictures = SharePicture.objects.filter(page__locale__language_code="kk")
    of_list = pictures.get(page__url_path__contains="events")
    assert of_list.file.name in found["og:image"][0]


def test_a_person_has_no_picture_of_their_name(card):
    page = ExpertPage(title="Сейітов Айдар", profile=ExpertProfileFactory())
    page = published(index_of(ExpertIndexPage), page)
    found = card(page.url)
    assert found["og:type"] == ["profile"]
    assert not found.get("og:image:alt", [""])[0].startswith("Сейітов")


def test_title_only_is_title_only_here_too(card):
    agreement = AgreementFactory(kk="Құпия", visibility="title_only")
    page = AgreementPage(title="Құпия", lead="Құпия мазмұны", agreement=agreement)
    found = card(add_page(index_of(AgreementIndexPage), page).url)
    assert "og:description" not in found


def test_no_card_of_what_is_no_page(card):
    assert card("/kk/search/") == card("/kk/nowhere/") == {}
