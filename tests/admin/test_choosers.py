"""Choosers: found by any name, told apart by facts, made as drafts."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from wagtail.images import get_image_model
from wagtail.images.tests.utils import get_test_image_file

from partnerships.models import Agreement, AgreementIndexPage, AgreementPage, Participant
from portal.models import Activity, Organisation, Person, Topic
from tests.admin.conftest import published
from tests.factories import AgreementFactory, OrganisationFactory, add_page


def chooser(model, view="choose_results", *more):
    name = model._meta.label_lower.replace(".", "_")
    return reverse(f"wagtailsnippetchoosers_{name}:{view}", args=more)


def found(client, model, query):
    response = client.get(chooser(model), {"q": query})
    return [str(record) for record in response.context["results"]]


def test_a_person_is_found_by_any_name(administrator, person):
    for query in ("Ахм", "akhm", "Аска", "Асқар"):  # also without the letters of Kazakh
        assert found(administrator, Person, query) == ["Ахметов Асқар"]
    assert found(administrator, Person, "Аксар") == []


def test_facts_tell_like_names_apart(administrator, person, organisation):
    organisation.city = {"ru": "Ташкент"}
    organisation.save_revision().publish()
    person.appointments.create(post={"ru": "хирург"}, organisation=organisation)
    person.save_revision().publish()
    assert "Ташкент" in administrator.get(chooser(Organisation)).text
    assert "хирург · Центр хирургии" in administrator.get(chooser(Person)).text


def test_what_is_made_in_the_chooser_is_a_draft_with_a_revision(administrator):
    data = {"name": "Инновациялар", "language": "kk"}
    response = administrator.post(chooser(Topic, "create"), data)
    assert response.json()["result"]["string"] == "Инновациялар"
    topic = Topic.objects.get()
    assert not topic.live
    assert topic.latest_revision.user.username == "admin"
    assert [(row.language, row.name) for row in topic.names.all()] == [("kk", "Инновациялар")]
    assert found(administrator, Topic, "иннов") == ["Инновациялар"]


def test_a_person_is_made_by_family_name_or_as_printed(administrator):
    refused = administrator.post(chooser(Person, "create"), {"language": "ru", "given": "Иван"})
    assert refused.json()["step"] == "reshow_creation_form"
    assert not Person.objects.exists()
    administrator.post(chooser(Person, "create"), {"language": "ru", "as_printed": "А. Б. Серик"})
    assert str(Person.objects.get().label("ru")) == "А. Б. Серик"


def test_words_are_asked_in_each_language(administrator):
    data = {"words-en": "Master class", "words-ru": "Мастер-класс", "kind": "master_class"}
    administrator.post(chooser(Activity, "create"), data)
    assert Activity.objects.get().words == {"en": "Master class", "ru": "Мастер-класс"}


def test_without_the_right_to_add_there_is_no_create_tab(signed_in):
    client = signed_in("Translators: kk")
    assert "tab-create" not in client.get(chooser(Topic, "choose")).json()["html"]
    data = {"name": "Тема", "language": "ru"}
    assert client.post(chooser(Topic, "create"), data).status_code == 302
    assert not Topic.objects.exists()


def test_a_longer_chooser_takes_no_more_queries(administrator):
    def make(count):
        for number in range(count):
            person = Person(live=False)
            person.names.create(language="en", family=f"Smith {number}")
            person.save()
            published(person)

    counts = []
    for more in (2, 8):
        make(more)
        administrator.get(chooser(Person))
        with CaptureQueriesContext(connection) as queries:
            administrator.get(chooser(Person))
        counts.append(len(queries))
    assert counts[0] == counts[1]


@pytest.fixture
def agreement():
    kazakh = OrganisationFactory(kk="Қазақ ұлттық университеті", en="Kazakh university")
    participants = [Participant(organisation=o) for o in (kazakh, OrganisationFactory())]
    return AgreementFactory(
        kk="Ынтымақтастық туралы келісім",
        en="Treaty",
        reference_number="17-А/2018",
        rows={"participants": participants},
    )


#: Any name, the number, a party; small and capital letters alike.
WAYS = ["ЫНТЫМАҚ", "treaty", "17-а", "ҚАЗАҚ ҰЛТ", "kazakh"]


@pytest.mark.parametrize("query", WAYS)
def test_an_agreement_is_found_by_name_number_and_party(administrator, agreement, query):
    assert found(administrator, Agreement, query) == [str(agreement)]


@pytest.mark.parametrize("query", WAYS)
def test_the_page_of_an_agreement_is_found_the_same_way(
    administrator, agreement, portal_site, query
):
    parent = AgreementIndexPage.objects.descendant_of(portal_site["ru"]).get()
    page = add_page(parent, AgreementPage(title="Страница", slug="page", agreement=agreement))
    options = {"q": query, "page_type": "portal_partnerships.AgreementPage"}
    response = administrator.get(reverse("wagtailadmin_choose_page_search"), options)
    assert [hit.pk for hit in response.context["pages"]] == [page.pk]


@pytest.mark.parametrize("query", ["ҚАБЫЛДАУ", "қабыл", "делегация"])
def test_images_are_found_by_title_and_tags(administrator, query):
    image = get_image_model().objects.create(title="Қабылдау залы", file=get_test_image_file())
    image.tags.add("Делегация")
    image.save()
    response = administrator.get(reverse("wagtailimages_chooser:choose_results"), {"q": query})
    assert [hit.pk for hit in response.context["results"]] == [image.pk]


@pytest.mark.own_site
@pytest.mark.parametrize("query", ['"', "'", "*", "a*b AND", "—"])
def test_signs_in_a_query_break_no_chooser(administrator, query):
    assert administrator.get(chooser(Topic), {"q": query}).status_code == 200
    pages = administrator.get(reverse("wagtailadmin_choose_page_search"), {"q": query})
    assert pages.status_code == 200
    images = administrator.get(reverse("wagtailimages_chooser:choose_results"), {"q": query})
    assert images.status_code == 200
