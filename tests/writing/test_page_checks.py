"""What is worth a look before a page is published: told in the form, never in the way."""

import pytest

from news.models import NewsOrganisation, NewsPage, NewsPerson, NewsRelatedPage, NewsTopic
from portal.models import EventIndexPage, HomePage, StandardPage
from portal.publishing.checks import Finding, PageCheck, findings, page_checks
from tests.body.conftest import image
from tests.factories import OrganisationFactory, PersonFactory, TopicFactory, add_page
from tests.writing.conftest import edit, form_of

__all__ = ["image"]


def heading(text, level="2"):
    return ("heading", {"text": text, "level": level})


def text(html):
    return {"type": "text", "value": html, "id": "11111111-0000-4000-8000-000000000000"}


@pytest.fixture
def complete(item):
    """An item that leaves nothing to say."""
    item.topics = [NewsTopic(topic=TopicFactory())]
    return item


def places(page):
    return [finding.place for finding in findings(page)]


def test_nothing_is_said_of_a_complete_item(complete):
    assert findings(complete) == []


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("lead", ""),
        ("title", "Ташкенттегі кездесу."),
        ("title", "ТАШКЕНТТЕГІ ҮЛКЕН КЕЗДЕСУ ӨТТІ"),
        ("title", "Сөз " * 30),
        ("title", "Тaшкенттегі кездесу"),  # the second letter is Latin
    ],
)
def test_one_thing_is_said_of_one_slip(complete, field, value):
    setattr(complete, field, value)
    assert places(complete) == [field]


def test_topics_and_words_for_the_picture_are_missed(item, image):
    item.image = image
    assert places(item) == ["image_alt", "topics"]


def test_a_heading_with_nothing_below(complete):
    complete.body = [heading("Бір"), heading("Екі", "3"), ("text", "<p>Мәтін</p>"), heading("Үш")]
    (finding,) = findings(complete)
    assert "Үш" in finding.message
    assert finding.place == "body"


@pytest.mark.parametrize(
    "link",
    [
        '<a linktype="page" id="987654">сілтеме</a>',
        '<a linktype="document" id="987654">сілтеме</a>',
        '<a href="htps//example">сілтеме</a>',
        '<a href="example.org">сілтеме</a>',
    ],
)
def test_a_link_that_leads_nowhere(complete, link):
    complete.body = [text(f"<p>Міне {link}.</p>")]
    (finding,) = findings(complete)
    assert "сілтеме" in finding.message
    assert finding.block == "11111111-0000-4000-8000-000000000000"


def test_a_link_to_a_page_that_is_not_published(complete, portal_site, news):
    hidden = NewsPage(title="Жоба", slug="hidden", live=False)
    news.add_child(instance=hidden)
    complete.body = [text(f'<p><a linktype="page" id="{hidden.pk}">жоба</a></p>')]
    complete.related_pages = [NewsRelatedPage(target=hidden)]
    assert places(complete) == ["body", "related_pages"]


@pytest.mark.parametrize(
    "address", ["https://example.org/a", "mailto:press@example.org", "tel:+77172743243", "#s-1"]
)
def test_a_right_link_is_no_finding(complete, address):
    complete.body = [text(f'<p><a href="{address}">сілтеме</a></p>')]
    assert findings(complete) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Кездесуге Асқар Ахметов келді.",
        "Кездесуді Ахметов А. ашты.",
        "Асқар Ахметовтің айтуынша, жұмыс басталды.",
        "Об этом рассказал Аскару Ахметову коллега.",
    ],
)
def test_a_person_in_the_text_but_not_in_the_rows(complete, sentence):
    person = PersonFactory(kk=("Ахметов", "Асқар"), ru=("Ахметов", "Аскар"))
    complete.lead = sentence
    assert places(complete) == ["people"]
    complete.people = [NewsPerson(person=person)]
    assert findings(complete) == []


@pytest.mark.parametrize(
    "sentence", ["Ахметов ауылы үлкен.", "Асқар деген бала.", "ахметова асқар", "Асқарова Ахмет"]
)
def test_a_family_name_alone_is_nobody(complete, sentence):
    PersonFactory(kk=("Ахметов", "Асқар"))
    complete.lead = sentence
    assert findings(complete) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Соглашение подписано в Республиканском центре кардиологии.",
        "Кардиология ұлттық орталығының дәрігерлері",
        "ҰКО директоры сөйледі",
    ],
)
def test_an_organisation_in_the_text_but_not_in_the_rows(complete, sentence):
    names = {"ru": "Республиканский центр кардиологии", "kk": "«Кардиология ұлттық орталығы»"}
    organisation = OrganisationFactory(**names, en="ҰКО")
    complete.lead = sentence
    assert places(complete) == ["organisations"]
    complete.organisations = [NewsOrganisation(organisation=organisation)]
    assert findings(complete) == []


def test_the_source_need_not_stand_in_the_rows(complete):
    complete.source = OrganisationFactory(kk="Денсаулық сақтау министрлігі")
    complete.lead = "Денсаулық сақтау министрлігінің хабарлауынша"
    assert findings(complete) == []


@pytest.mark.parametrize(
    "model", [pytest.param(HomePage, marks=pytest.mark.own_site), EventIndexPage]
)
def test_a_list_needs_no_lead(model, portal_site):
    assert findings(model.objects.descendant_of(portal_site["kk"], inclusive=True).get()) == []


def test_an_app_adds_a_check(portal_site, monkeypatch):
    page = add_page(portal_site["kk"], StandardPage(title="Байланыс", slug="contact", lead="Бар."))
    monkeypatch.setattr(page_checks, "_items", [*page_checks._items])
    page_checks.register(PageCheck(lambda page: [Finding("Қаранызшы", "lead")], StandardPage))
    assert places(page) == ["lead"]


def test_the_form_shows_them_folded_with_links_to_the_places(signed_in, item, image):
    item.image = image
    item.body = [text('<p><a href="x y">сілтеме</a></p>')]
    item.save_revision()
    html = signed_in("Editors").get(edit(item)).text
    assert '<details class="portal-findings">' in html
    for anchor in ("id_image_alt-label", "id_topics-FORMS"):
        assert f'href="#{anchor}"' in html
        assert f'id="{anchor}"' in html
    assert 'href="#block-11111111-0000-4000-8000-000000000000-section"' in html


def test_autosave_brings_them_up_to_date(signed_in, item):
    client = signed_in("Editors")
    data = {**form_of(client, edit(item)), "title": "Кездесу."}
    response = client.post(edit(item), data, headers={"Accept": "application/json"})
    assert "portal-findings" in response.json()["html"]
    assert "id_title" in response.json()["html"]


def test_a_page_with_findings_is_published_all_the_same(signed_in, item):
    client = signed_in("Press office")
    client.post(edit(item), {**form_of(client, edit(item)), "action-publish": "1"})
    assert NewsPage.objects.get(pk=item.pk).live


def test_the_checks_cost_the_same_for_a_long_text(item, django_assert_max_num_queries):
    PersonFactory(kk=("Ахметов", "Асқар"))
    page = {"type": "text", "value": '<p><a linktype="page" id="1">Асқар Ахметов</a></p>'}
    item.body = [page] * 40
    with django_assert_max_num_queries(12):
        findings(item)
