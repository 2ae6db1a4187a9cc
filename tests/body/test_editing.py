"""The body in the page editor: drafts save as they are, publication says what is missing."""

import json

import pytest
from bs4 import BeautifulSoup
from django.urls import reverse
from wagtail.blocks import RichTextBlock
from wagtail.rich_text import RichText

from portal.models import StandardPage
from portal.pages.body.blocks import BodyBlock

NO_PICTURE = {"alt_text": "", "decorative": False, "caption": "", "credit": ""}
VIDEO = {"url": "https://vimeo.com/1", "title": "Т", "description": "С", "language": "kk"}
TABLE = {"caption": "А", "columns": [{"type": "text", "heading": "Б"}], "rows": [{"values": ["1"]}]}


def form_data(block, value, prefix):
    """What a browser posts for a block: as Wagtail's own scripts name the fields."""
    if hasattr(value, "row_data"):
        return table_data(value, prefix)
    if hasattr(block, "child_block"):
        return sequence_data([(None, block.child_block, child) for child in value], prefix)
    if hasattr(block, "child_blocks"):
        data = {}
        for name, child in block.child_blocks.items():
            data |= form_data(child, value[name], f"{prefix}-{name}")
        return data
    return field_data(block, value, prefix)


def field_data(block, value, prefix):
    if value is None or value is False:
        return {}
    if isinstance(block, RichTextBlock):
        text = BeautifulSoup(value.source, "html.parser").get_text()
        return {prefix: json.dumps({"blocks": [paragraph(text)], "entityMap": {}})}
    return {prefix: getattr(value, "pk", value)}


def paragraph(text):
    return {
        "key": "a",
        "text": text,
        "type": "unstyled",
        "depth": 0,
        "inlineStyleRanges": [],
        "entityRanges": [],
    }


def table_data(table, prefix):
    data = {
        f"{prefix}-caption": table.caption,
        f"{prefix}-column-count": len(table.columns),
        f"{prefix}-row-count": len(table.row_data),
    }
    for place, column in enumerate(table.columns):
        data |= {
            f"{prefix}-column-{place}-type": column["block"].name,
            f"{prefix}-column-{place}-heading": column["heading"],
            f"{prefix}-column-{place}-order": place,
            f"{prefix}-column-{place}-deleted": "",
        }
    for place, row in enumerate(table.row_data):
        data |= {f"{prefix}-row-{place}-order": place, f"{prefix}-row-{place}-deleted": ""}
        for column, cell in enumerate(row["values"]):
            data[f"{prefix}-cell-{place}-{column}"] = cell
    return data


def sequence_data(children, prefix):
    data = {f"{prefix}-count": len(children)}
    for place, (kind, block, value) in enumerate(children):
        data |= {
            f"{prefix}-{place}-order": place,
            f"{prefix}-{place}-deleted": "",
            f"{prefix}-{place}-id": f"{place:08d}-0000-4000-8000-000000000000",
        }
        if kind:
            data[f"{prefix}-{place}-type"] = kind
        data |= form_data(block, value, f"{prefix}-{place}-value")
    return data


@pytest.fixture
def save(admin_client, portal_site):
    """``save([("quote", {…})])`` posts the page editor's form; ``publish=True`` publishes."""
    body = BodyBlock()

    def post(blocks, publish=False):
        children = [
            (kind, body.child_blocks[kind], body.child_blocks[kind].bulk_to_python([value])[0])
            for kind, value in blocks
        ]
        data = {"title": "Бет", "slug": "bet", "lead": "", "comments-TOTAL_FORMS": 0}
        data |= {"comments-INITIAL_FORMS": 0, **sequence_data(children, "body")}
        data |= {"change_notes-TOTAL_FORMS": 0, "change_notes-INITIAL_FORMS": 0}
        if publish:
            data["action-publish"] = "1"
        url = reverse(
            "wagtailadmin_pages:add", args=["portal", "standardpage", portal_site["kk"].pk]
        )
        return admin_client.post(url, data)

    return post


def messages(response):
    """The errors that the editor shows within the body, by the way to their field."""
    errors = response.context["form"].errors.as_data()["body"][0].as_json_data()
    return dict(leaves(errors))


def leaves(node, path=""):
    if "messages" in node:
        yield path, node["messages"][0]
    for key, child in node.get("blockErrors", {}).items():
        yield from leaves(child, f"{path}.{key}".lstrip("."))


INCOMPLETE = [
    ("image", {**NO_PICTURE, "image": None}, "0.image"),
    ("quote", {"text": "Сөз", "person": None, "name": "", "post": ""}, "0.name"),
    ("video", {**VIDEO, "url": "ftp://example.org/a"}, "0.url"),
    ("video", {**VIDEO, "description": ""}, "0.description"),
    ("table", {"table": {**TABLE, "caption": ""}, "row_headings": True}, "0.table"),
    (
        "table",
        {"table": {**TABLE, "columns": [{"type": "text", "heading": ""}]}, "row_headings": True},
        "0.table",
    ),
    ("heading", {"text": "Бөлік", "level": "3"}, "0.level"),
    ("heading", {"text": "", "level": "2"}, "0.text"),
]


@pytest.mark.parametrize(("kind", "value", "field"), INCOMPLETE)
def test_publication_says_beside_the_field_what_is_missing(save, kind, value, field):
    response = save([(kind, value)], publish=True)
    assert list(messages(response)) == [field]
    assert not StandardPage.objects.exists()


@pytest.mark.parametrize(("kind", "value", "field"), INCOMPLETE)
def test_a_draft_saves_what_is_not_complete(save, kind, value, field):
    assert save([(kind, value)]).status_code == 302
    page = StandardPage.objects.get()
    assert not page.live
    assert page.get_latest_revision_as_object().body[0].block_type == kind


def test_a_picture_needs_a_text_alternative_unless_it_only_decorates(save, image):
    picture = {**NO_PICTURE, "image": image.pk}
    refused = save([("image", picture)], publish=True)
    assert list(messages(refused)) == ["0.alt_text"]
    assert save([("image", {**picture, "decorative": True})], publish=True).status_code == 302
    assert StandardPage.objects.get().live


def test_each_picture_of_a_gallery_needs_its_own_text_alternative(save, image):
    pictures = [
        {"type": "item", "id": "a", "value": {**NO_PICTURE, "image": image.pk, "alt_text": "Зал"}},
        {"type": "item", "id": "b", "value": {**NO_PICTURE, "image": image.pk}},
    ]
    assert list(messages(save([("gallery", pictures)], publish=True))) == ["0.1.alt_text"]


def test_a_complete_body_is_published_as_it_was_written(save, person):
    quote = {"text": "Сөз", "person": person.pk, "name": "", "post": "Төраға"}
    body = [
        ("text", "<p>Мәтін</p>"),
        ("heading", {"text": "Бөлім", "level": "2"}),
        ("quote", quote),
        ("table", {"table": TABLE, "row_headings": False}),
        ("video", {**VIDEO, "transcript": "<p>Сәлем</p>"}),
        ("callout", {"title": "", "text": "<p>Ескерту</p>"}),
    ]
    assert save(body, publish=True).status_code == 302
    page = StandardPage.objects.get()
    assert [child.block_type for child in page.body] == [kind for kind, _value in body]
    assert page.body[2].value["person"] == person
    assert isinstance(page.body[0].value, RichText)
    assert page.body[3].value["table"].row_data == [{"values": ["1"]}]


def test_the_editor_opens_with_every_block(admin_client, write_page, person, image):
    page = write_page(
        [
            ("quote", {"text": "Сөз", "person": person.pk, "name": "", "post": ""}),
            ("image", {**NO_PICTURE, "image": image.pk, "alt_text": "Зал"}),
        ]
    )
    response = admin_client.get(reverse("wagtailadmin_pages:edit", args=[page.pk]))
    assert response.status_code == 200
    assert json.dumps("Баймаханов")[1:-1] in response.text  # the chooser shows whom it holds


@pytest.mark.parametrize("name", list(BodyBlock.base_blocks))
def test_every_block_has_a_preview_in_the_picker(
    admin_client, name, portal_site, person, organisation, event, image, document
):
    block = StandardPage._meta.get_field("body").stream_block.child_blocks[name]
    assert block.is_previewable
    assert block.get_description()
    url = reverse("wagtailadmin_block_preview")
    response = admin_client.get(url, {"id": block.definition_prefix})
    assert response.status_code == 200
    shown = BeautifulSoup(response.content, "html.parser").find("main")
    assert shown.get_text(strip=True)
    assert "portal/portal.css" in response.text
    assert not shown.find(style=True)
