"""Every block on a public page."""

from bs4 import BeautifulSoup


def body_of(client, page):
    response = client.get(page.url)
    assert response.status_code == 200
    return BeautifulSoup(response.content, "html.parser").find(class_="prose")


def test_headings_have_anchors_that_do_not_depend_on_their_words(client, write_page):
    page = write_page(
        [
            ("heading", {"text": "Не келісілді", "level": "2"}),
            ("heading", {"text": "Мерзімі", "level": "3"}),
        ]
    )
    body = body_of(client, page)
    assert [(tag.name, tag["id"]) for tag in body.find_all(["h2", "h3"])] == [
        ("h2", "s-00000000"),
        ("h3", "s-00000001"),
    ]


def test_text_is_not_wrapped_so_that_its_paragraphs_stand_in_the_text(client, write_page):
    body = body_of(client, write_page([("text", "<p>Бір</p><p>H<sub>2</sub>O</p>")]))
    assert [child.name for child in body.find_all(recursive=False)] == ["p", "p"]
    assert body.find("sub").string == "2"


def test_a_picture_has_formats_size_alternative_caption_and_credit(client, write_page, image):
    value = {
        "image": image.pk,
        "alt_text": "Көгілдір күмбез",
        "decorative": False,
        "caption": "Ташкент",
        "credit": "Баспасөз қызметі",
    }
    figure = body_of(client, write_page([("image", value)])).find("figure")
    drawn = figure.find("img")
    assert (drawn["alt"], drawn["loading"]) == ("Көгілдір күмбез", "lazy")
    assert int(drawn["width"]) > int(drawn["height"]) > 0
    assert [source["type"] for source in figure.find_all("source")] == ["image/avif", "image/webp"]
    caption = figure.find("figcaption").get_text()
    assert "Ташкент" in caption
    assert "Баспасөз қызметі" in caption
    assert not figure.find(style=True)


def test_a_decorative_picture_has_an_empty_alternative(client, write_page, image):
    value = {"image": image.pk, "alt_text": "Ою", "decorative": True, "caption": "", "credit": ""}
    figure = body_of(client, write_page([("image", value)])).find("figure")
    assert figure.find("img")["alt"] == ""
    assert figure.find("figcaption") is None


def test_a_gallery_is_a_list_of_figures_of_one_shape(client, write_page, image):
    picture = {"image": image.pk, "alt_text": "Зал", "decorative": False}
    gallery = [
        {"type": "item", "id": str(place), "value": {**picture, "caption": f"{place}"}}
        for place in (1, 2)
    ]
    figures = body_of(client, write_page([("gallery", gallery)])).select("ul > li > figure")
    assert [figure.find("figcaption").get_text() for figure in figures] == ["1", "2"]
    drawn = figures[0].find("img")
    assert int(drawn["width"]) * 2 == int(drawn["height"]) * 3


def test_a_quote_links_the_person_and_keeps_the_post_held_then(client, write_page, person):
    value = {"text": "Бөлісеміз", "person": person.pk, "name": "", "post": "Басқарма төрағасы"}
    figure = body_of(client, write_page([("quote", value)])).find("figure")
    assert figure.find("blockquote").get_text(strip=True) == "Бөлісеміз"
    assert "Баймаханов Болатбек" in figure.find("figcaption").get_text()
    assert "Басқарма төрағасы" in figure.find("figcaption").get_text()


def test_a_file_says_its_type_and_size_in_the_readers_language(client, write_page, document):
    entry = {"document": document.pk, "title": "", "language": "ru"}
    value = [{"type": "item", "id": "a", "value": entry}]
    page = write_page([("documents", value)], language="en")
    item = body_of(client, page).find("li")
    assert "PDF document" in item.get_text()
    assert "1.2" in item.get_text()
    assert "Russian" in item.get_text()
    assert item.find("a")["href"] == document.url
    assert item.find("a").find("span")["lang"] == "ru"


def test_a_video_is_a_link_with_words_and_loads_nothing(client, write_page):
    value = {
        "url": "https://www.youtube.com/watch?v=abc",
        "title": "Шеберлік сабағы",
        "language": "kk",
        "description": "Хирург көрсетеді",
        "transcript": "<p>Сәлеметсіздер ме</p>",
    }
    body = body_of(client, write_page([("video", value)]))
    assert body.find("a")["href"] == "https://www.youtube.com/watch?v=abc"
    assert "YouTube" in body.get_text()
    assert "Хирург көрсетеді" in body.get_text()
    assert body.find("details").find("p").string == "Сәлеметсіздер ме"
    assert not body.find_all(["iframe", "img", "script", "video"])


def test_a_transcript_entered_and_left_empty_is_not_announced(client, write_page):
    value = {"url": "https://youtu.be/abc", "title": "Т", "description": "С"}
    empty = {**value, "transcript": '<p data-block-key="a1b2c"></p>'}
    assert body_of(client, write_page([("video", empty)])).find("details") is None


def test_a_stored_address_of_another_scheme_is_no_link(client, write_page):
    value = {"url": "javascript:alert(1)", "title": "Т", "language": "", "description": "С"}
    body = body_of(client, write_page([("video", value)]))
    assert body.find("a") is None
    assert body.find(class_="none")


def test_a_table_has_a_caption_headings_and_labels_for_phones(client, write_page):
    table = {
        "caption": "Орындар",
        "columns": [{"type": "text", "heading": "Орталық"}, {"type": "text", "heading": "Саны"}],
        "rows": [{"values": ["Хирургия", "12"]}, {"values": ["Кардиология", ""]}],
    }
    body = body_of(client, write_page([("table", {"table": table, "row_headings": True})]))
    assert body.find("caption").string == "Орындар"
    assert [cell.string for cell in body.select("thead th[scope=col]")] == ["Орталық", "Саны"]
    assert [cell.string for cell in body.select("tbody th[scope=row]")] == [
        "Хирургия",
        "Кардиология",
    ]
    figures, unknown = body.select("tbody td")
    assert (figures.string, figures["data-l"]) == ("12", "Саны")
    assert unknown.find(class_="none")


def test_a_callout_is_a_note(client, write_page):
    value = {"title": "Назар аударыңыз", "text": "<p>Мерзімі – 1 маусым</p>"}
    note = body_of(client, write_page([("callout", value)])).find(role="note")
    assert note.get_text(" ", strip=True) == "Назар аударыңыз Мерзімі – 1 маусым"
