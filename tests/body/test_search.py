"""Words and names in a body are found."""

from portal.models import StandardPage


def found(words):
    return {page.slug for page in StandardPage.objects.live().search(words)}


def test_words_of_a_table_and_of_a_caption_are_found(write_page, image):
    table = {
        "caption": "Тағылымдама",
        "columns": [{"type": "text", "heading": "Орталық"}],
        "rows": [{"values": ["Онкология"]}],
    }
    picture = {"image": image.pk, "alt_text": "Зал", "decorative": False, "caption": "Симпозиум"}
    write_page(
        [("table", {"table": table, "row_headings": True}), ("image", picture)], slug="words"
    )
    for word in ("Тағылымдама", "Орталық", "Онкология", "Симпозиум"):
        assert found(word) == {"words"}


def test_a_page_is_found_by_each_name_of_a_person_in_its_body(write_page, person):
    people = [{"type": "item", "id": "a", "value": {"person": person.pk, "post": ""}}]
    write_page([("people", people)], slug="people")
    assert found("Баймаханов") == {"people"}
    assert found("Baimakhanov") == {"people"}


def test_a_page_is_found_by_the_new_name_of_a_person_in_its_body(
    write_page, person, django_capture_on_commit_callbacks
):
    people = [{"type": "item", "id": "a", "value": {"person": person.pk, "post": ""}}]
    write_page([("people", people)], slug="people")
    name = person.names.get(language="en")
    name.family = "Bajmakhanov"
    person.names = [*person.names.exclude(language="en"), name]
    with django_capture_on_commit_callbacks(execute=True):
        person.save_revision().publish()
    assert found("Bajmakhanov") == {"people"}
