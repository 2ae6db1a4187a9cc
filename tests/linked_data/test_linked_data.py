"""A page says in JSON-LD what it is about, by the rules, and nothing that it does not show."""

import datetime

import pytest
from wagtail.models import Site

from experts.models import ExpertIndexPage, ExpertPage
from news.models import NewsEvent, NewsIndexPage, NewsOrganisation, NewsPage, NewsPerson, NewsTopic
from portal.models import (
    Appointment,
    Degree,
    DegreeName,
    EventRole,
    PersonDegree,
    SiteIdentity,
    StandardPage,
)
from tests.factories import (
    AgreementFactory,
    EventFactory,
    ExpertProfileFactory,
    OrganisationFactory,
    PersonFactory,
    TopicFactory,
    add_page,
    publish,
)
from tests.linked_data.schema import blocks, things, wished_but_missing
from tests.sharing.test_pictures import published, stored_image


@pytest.fixture
def read(client, portal_site):
    """``read(address)``: what the page describes, by type."""

    def get(address):
        response = client.get(address)
        assert response.status_code == 200
        return things(response.text)

    return get


@pytest.fixture
def centre():
    return OrganisationFactory(
        kk="Орталық", en="Centre", kind="research_centre", country="KZ", city={"kk": "Алматы"}
    )


@pytest.fixture
def event(centre):
    return EventFactory(
        kk="Медицина күндері",
        start="2018-05",
        end="2018-05-16",
        city={"kk": "Ташкент"},
        country="UZ",
        purpose={"kk": "Тәжірибе алмасу"},
        rows={"roles": [EventRole(role="organiser", organisation=centre)]},
    )


def news_index():
    return NewsIndexPage.objects.get(locale__language_code="kk")


def test_a_news_item(read, centre, event):
    person = PersonFactory(kk=("Сейітов", "Айдар"))
    item = NewsPage(
        title="Хирургтер", lead="Екі елдің хирургтері.", date="2018-05", source=centre,
        image=stored_image(), place={"kk": "Ташкент"},
    )  # fmt: skip
    item.people, item.events = [NewsPerson(person=person)], [NewsEvent(event=event)]
    item.organisations = [NewsOrganisation(organisation=centre)]
    item.topics = [NewsTopic(topic=TopicFactory(kk="хирургия"))]
    found = read(published(news_index(), item).url)
    article = found["NewsArticle"]
    assert wished_but_missing(article) == set()
    assert article["headline"] == "Хирургтер"
    assert article["datePublished"] == "2018-05"
    assert article["inLanguage"] == "kk"
    assert article["author"]["name"] == "Орталық"
    assert [thing["@type"] for thing in article["mentions"]] == [
        "Person", "ResearchOrganization", "Event",
    ]  # fmt: skip
    assert article["publisher"]["@type"] == "GovernmentOrganization"
    steps = found["BreadcrumbList"]["itemListElement"]
    assert [step["position"] for step in steps] == [1, 2, 3]
    assert steps[-1]["name"] == "Хирургтер"


def test_what_the_item_does_not_show_is_not_said(read):
    hidden = PersonFactory(kk=("Жасырын", "Адам"), live=False)
    item = NewsPage(title="Датасыз", date="", source=OrganisationFactory(live=False))
    item.people = [NewsPerson(person=hidden)]
    article = read(add_page(news_index(), item).url)["NewsArticle"]
    assert not {"datePublished", "mentions", "image", "description"} & set(article)
    assert article["author"]["@type"] == "GovernmentOrganization"


def test_an_event(read, event):
    found = read(event.get_absolute_url("kk"))["Event"]
    assert wished_but_missing(found) == set()
    assert found["startDate"] == "2018-05"
    assert found["location"] == [
        {
            "@type": "Place",
            "name": "Ташкент",
            "address": {
                "@type": "PostalAddress", "addressLocality": "Ташкент", "addressCountry": "UZ",
            },
        }
    ]  # fmt: skip
    assert found["organizer"][0]["name"] == "Орталық"


def test_an_event_of_which_little_is_known(read):
    found = read(
        EventFactory(kk="Кездесу", online=True, progress="cancelled").get_absolute_url("kk")
    )
    assert found["Event"]["eventStatus"] == "https://schema.org/EventCancelled"
    assert found["Event"]["location"][0]["@type"] == "VirtualLocation"
    assert "startDate" not in found["Event"]


def test_a_person_and_an_organisation(read, centre):
    degree = Degree(live=False)
    degree.names = [DegreeName(language="kk", name="медицина ғылымдарының докторы")]
    degree.save()
    person = PersonFactory(
        kk=("Сейітов", "Айдар"),
        en=("Seitov", "Aidar"),
        orcid="0000-0002-1825-0097",
        rows={
            "appointments": [Appointment(post={"kk": "Директор"}, organisation=centre)],
            "degrees": [PersonDegree(degree=publish(degree))],
        },
    )
    found = read(person.get_absolute_url("kk"))["Person"]
    assert found["name"] == "Сейітов Айдар"
    assert found["alternateName"] == ["Aidar Seitov"]
    assert found["jobTitle"] == "Директор"
    assert found["worksFor"]["name"] == "Орталық"
    assert found["sameAs"] == "https://orcid.org/0000-0002-1825-0097"
    assert found["hasCredential"][0]["name"] == "медицина ғылымдарының докторы"
    found = read(centre.get_absolute_url("kk"))["ResearchOrganization"]
    assert found["address"]["addressCountry"] == "KZ"


HIDDEN = ["country", "workplace", "languages", "offers", "contacts"]


def test_an_expert_as_far_as_consent_and_choice_go(client, read, centre):
    person = PersonFactory(
        kk=("Сейітов", "Айдар"),
        rows={"appointments": [Appointment(post={"kk": "Директор"}, organisation=centre)]},
    )
    profile = ExpertProfileFactory(
        person=person, country="DE", email="doctor@example.org", headline={"kk": "Кардиохирург"}
    )
    found = read(profile.get_absolute_url("kk"))["Person"]
    assert found["workLocation"]["address"]["addressCountry"] == "DE"
    assert found["jobTitle"] == "Директор"
    assert "email" not in found  # contacts need a consent of their own
    for part in HIDDEN:
        setattr(profile, f"show_{part}", "nobody")
    profile = publish(profile)
    found = read(profile.get_absolute_url("kk"))["Person"]
    assert not {"workLocation", "jobTitle", "worksFor", "email"} & set(found)
    assert "doctor@example.org" not in client.get(profile.get_absolute_url("kk")).text
    profile.consents.update(withdrawn=datetime.date(2024, 1, 1))
    assert client.get(profile.get_absolute_url("kk")).status_code == 404


def test_an_experts_page_says_the_same(read):
    profile = ExpertProfileFactory(country="DE", show_country="nobody")
    index = ExpertIndexPage.objects.get(locale__language_code="kk")
    page = add_page(index, ExpertPage(title="Сейітов Айдар", lead="Кардиохирург.", profile=profile))
    found = read(page.url)["Person"]
    assert found["description"] == "Кардиохирург."
    assert "workLocation" not in found


@pytest.mark.own_site
def test_the_home_page_says_whose_portal_it_is(read):
    SiteIdentity.objects.create(
        site=Site.objects.get(), ministry={"kk": "Министрлік"}, phone="+7 700", email="a@b.kz",
        address={"kk": "Астана"}, social={"kk": "Telegram https://t.me/ministry"},
    )  # fmt: skip
    found = read("/kk/")
    assert wished_but_missing(found["GovernmentOrganization"]) == set()
    assert found["GovernmentOrganization"]["name"] == "Министрлік"
    assert found["WebSite"]["inLanguage"] == "kk"


@pytest.mark.parametrize("title", ["</script><b>", "<!-- <script>", "a & b", "\u2028\u2029\"'\\"])
def test_no_title_ends_the_block(client, portal_site, title):
    item = add_page(news_index(), NewsPage(title=f"x {title} y", slug="odd"))
    text = client.get(item.url).text
    assert things(text)["NewsArticle"]["headline"] == f"x {title} y"
    assert text.count("</script>") == 1


def test_what_has_nothing_to_say_says_nothing(client, portal_site):
    about = add_page(portal_site["kk"], StandardPage(title="Туралы"))
    for address in ("/kk/search/?q=x", "/kk/nowhere/", about.url):
        assert blocks(client.get(address).text) == []
    agreement = AgreementFactory(kk="Меморандум")
    found = things(client.get(agreement.get_absolute_url("kk")).text)
    assert set(found) == {"BreadcrumbList"}


@pytest.mark.browser
def test_the_policy_has_nothing_against_the_block(page, event, portal_site):
    # The fixture fails the test when the browser reports a violation.
    page.goto(event.get_absolute_url("kk"))
    assert page.locator('script[type="application/ld+json"]').count() == 1
