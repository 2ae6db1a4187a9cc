"""What translators get of each block, and what a translation takes over as it stands."""

import pytest
from bs4 import BeautifulSoup
from wagtail.models import Locale
from wagtail_localize.models import StringTranslation, Translation, TranslationSource

from portal.models import StandardPage
from portal.pages.body.blocks import BodyBlock

PICTURE = {
    "alt_text": "Сурет сөзбен",
    "decorative": False,
    "caption": "Сурет астындағы сөз",
    "credit": "Суретші",
}
# An attribute of the picture; and the words for a person whose record has a name of its own.
NOT_IN_THE_TEXT = {PICTURE["alt_text"], "Айтушы"}
TABLE = {
    "caption": "Кесте аты",
    "columns": [{"type": "text", "heading": "Орталық"}, {"type": "text", "heading": "Саны"}],
    "rows": [{"values": ["Хирургия", "12"]}, {"values": ["Кардиология", "—"]}],
}


def items(*values):
    return [
        {"type": "item", "id": f"i{place}", "value": value} for place, value in enumerate(values)
    ]


@pytest.fixture
def every_block(person, organisation, event, image, document, portal_site):
    """The stored value of each block by its name, and the words of it that are translated."""
    picture = {"image": image.pk, **PICTURE}
    picture_words = ["Сурет сөзбен", "Сурет астындағы сөз", "Суретші"]
    quote = {"text": "Дәйексөз", "person": person.pk, "name": "Айтушы", "post": "Лауазымы"}
    video = {
        "url": "https://vimeo.com/1",
        "title": "Бейне аты",
        "language": "kk",
        "description": "Бейне мазмұны",
        "transcript": "<p>Бейне мәтіні</p>",
    }
    return {
        "text": ("<p>Ауданы 5 м<sup>2</sup> болды</p>", ["Ауданы 5 м<sup>2</sup> болды"]),
        "heading": ({"text": "Тақырып", "level": "2"}, ["Тақырып"]),
        "quote": (quote, ["Дәйексөз", "Айтушы", "Лауазымы"]),
        "callout": ({"title": "Ескерту", "text": "<p>Маңызды</p>"}, ["Ескерту", "Маңызды"]),
        "table": (
            {"table": TABLE, "row_headings": True},
            ["Кесте аты", "Орталық", "Саны", "Хирургия", "Кардиология"],
        ),
        "image": (picture, picture_words),
        "gallery": (items(picture, picture), picture_words * 2),
        "video": (video, ["Бейне аты", "Бейне мазмұны", "Бейне мәтіні"]),
        "documents": (
            items({"document": document.pk, "title": "Құжат аты", "language": "ru"}),
            ["Құжат аты"],
        ),
        "people": (items({"person": person.pk, "post": "Сол кездегі"}), ["Сол кездегі"]),
        "organisations": (items(organisation.pk), []),
        "events": (items(event.pk), []),
        "pages": (items(portal_site["kk"].pk), []),
    }


def source_of(page):
    return TranslationSource.get_or_create_from_instance(page)[0]


def words_of(source):
    segments = source.stringsegment_set.filter(context__path__startswith="body.")
    return list(segments.order_by("order").values_list("string__data", flat=True))


@pytest.fixture
def translated(django_capture_on_commit_callbacks):
    """``translated(source, "en")``: the live page, "EN " before each of its segments."""

    def translate(source, language):
        with django_capture_on_commit_callbacks(execute=True):  # localize publishes on commit
            return translate_every_segment(source, language)

    return translate


def translate_every_segment(source, language):
    locale = Locale.objects.get(language_code=language)
    for segment in source.stringsegment_set.select_related("string"):
        StringTranslation.objects.get_or_create(
            translation_of=segment.string,
            locale=locale,
            context=segment.context,
            defaults={"data": f"{language.upper()} {segment.string.data}"},
        )
    translation, _ = Translation.objects.get_or_create(source=source, target_locale=locale)
    translation.save_target(publish=True)
    return StandardPage.objects.get(translation_key=source.object_id, locale=locale)


@pytest.mark.parametrize("kind", list(BodyBlock.base_blocks))
def test_translators_get_the_words_of_a_block_and_nothing_else(write_page, every_block, kind):
    value, words = every_block[kind]
    assert words_of(source_of(write_page([(kind, value)]))) == words


def test_every_block_is_shown_in_its_translation(client, write_page, every_block, translated):
    body = [(kind, value) for kind, (value, _words) in every_block.items()]
    source = source_of(write_page(body))
    page = translated(source, "en")
    response = client.get(page.url)
    assert response.status_code == 200
    shown = BeautifulSoup(response.content, "html.parser").find(class_="prose")
    text = shown.get_text()
    for word in words_of(source):
        plain = BeautifulSoup(f"EN {word}", "html.parser").get_text()
        if word not in NOT_IN_THE_TEXT:
            assert plain in text
    assert {image["alt"] for image in shown.find_all("img")} == {"EN Сурет сөзбен"}
    assert shown.find("table").find("td", class_="num").string == "12"
    assert "Bolatbek Baimakhanov" in text  # of the record, not of a translator
    assert shown.find("h2")["id"] == "s-00000001"


def test_words_of_a_table_keep_their_translation_when_a_row_is_put_before_them(
    write_page, translated
):
    page = write_page([("table", {"table": TABLE, "row_headings": True})])
    source = source_of(page)
    translated(source, "en")

    stream = page.body.get_prep_value()
    stream[0]["value"]["table"]["rows"].insert(0, {"values": ["Онкология", "5"]})
    page.body = stream
    page.save_revision().publish()
    source.update_from_db()

    segments = source.stringsegment_set.annotate_translation(Locale.objects.get(language_code="en"))
    missing = segments.filter(translation__isnull=True)
    assert [segment.string.data for segment in missing] == ["Онкология"]


def test_the_editor_of_translations_opens_with_every_block(
    admin_client, write_page, every_block, translated
):
    body = [(kind, value) for kind, (value, _words) in every_block.items()]
    page = translated(source_of(write_page(body)), "en")
    response = admin_client.get(f"/admin/pages/{page.pk}/edit/")
    assert response.status_code == 200
    assert "wagtail_localize/admin/edit_translation.html" in [t.name for t in response.templates]
