"""A portal with one of everything, as full of what is not known as the seeds are."""

import pytest

from experts.models import ExpertIndexPage, ExpertOffer
from news.models import NewsIndexPage, NewsPage, NewsPerson, NewsTopic
from partnerships.models import AgreementIndexPage, AgreementText, Participant, Signatory
from portal.models import (
    Delegation,
    DelegationMember,
    EventIndexPage,
    EventRole,
    EventSession,
    StandardPage,
    Talk,
)
from portal.values.localised_text import LocalisedText
from tests.factories import (
    AgreementFactory,
    EventFactory,
    ExpertProfileFactory,
    OrganisationFactory,
    PersonFactory,
    TopicFactory,
    add_page,
)


@pytest.fixture
def people():
    """A person with a post and one without, both named in Kazakh only."""
    return [
        PersonFactory(kk=("Баймаханов", "Болатбек", "Бимендеұлы"), en=("Baimakhanov", "Bolatbek")),
        PersonFactory(kk=("Чупин", "Александр", "Николаевич"), en=("Chupin", "Alexander")),
    ]


@pytest.fixture
def event(people):
    """An event under way: dates unknown, a delegation inside another, an open list of results."""
    ministry = OrganisationFactory(kk="Министрлік", en="Ministry")
    centre = OrganisationFactory(kk="Сызғанов орталығы", en="Syzganov centre")
    leading, silent = people
    post = LocalisedText(kk="Басқарма төрағасы")
    outer = Delegation(organisation=ministry)
    outer.members = [DelegationMember(group=LocalisedText(kk="университеттердің өкілдері"))]
    inner = Delegation(organisation=centre, within=ministry)
    inner.members = [
        DelegationMember(person=leading, is_head=True, post=post),
        DelegationMember(person=silent),
    ]
    session = EventSession(level=LocalisedText(kk="жоғары деңгейдегі сессия"))
    session.talks = [
        Talk(title=LocalisedText(kk="Орталықтың жетістіктері"), speaker=leading, post=post)
    ]
    return EventFactory(
        kk="Қазақстандық медицина күндері",
        en="Days of Kazakhstani medicine",
        progress="under_way",
        results_open=True,
        rows={
            "delegations": [outer, inner],
            "sessions": [session],
            "roles": [
                EventRole(role="participant", group=LocalisedText(kk="дәрігерлер"), countries="DE")
            ],
        },
    )


@pytest.fixture
def agreement(event, people):
    """One known party that somebody signed for, and one that the source does not name."""
    known = Participant(organisation=OrganisationFactory(kk="Вахидов орталығы"))
    known.signatories = [Signatory(person=people[0])]
    return AgreementFactory(
        kk="Серіктестік туралы меморандум",
        en="Memorandum on partnership",
        concluded_at=event,
        signed="2018-05",
        rows={
            "participants": [known, Participant()],
            "texts": [AgreementText(language="kk"), AgreementText(language="en")],
        },
    )


@pytest.fixture
def profile(people):
    offer = ExpertOffer(kind="consultation", days_a_year=24)
    return ExpertProfileFactory(person=people[0], country="DE", rows={"offers": [offer]})


@pytest.fixture
def news_item(portal_site, event, people):
    """A news item without a date that names a person without a post; in Kazakh only."""
    index = NewsIndexPage.objects.get(locale__language_code="kk")
    item = NewsPage(title="Ташкентте медицина күндері", lead="Хирургтер бөлісті.", date="")
    item.people = [NewsPerson(person=people[1])]
    item.topics = [NewsTopic(topic=TopicFactory(kk="хирургия"))]
    item.body = [("heading", {"text": "Не туралы", "level": 2}), ("text", "<p>Мәтін.</p>")]
    return add_page(index, item)


@pytest.fixture
def addresses(portal_site, event, agreement, profile, news_item, people):
    """A Kazakh address of every template, by name."""
    about = add_page(portal_site["kk"], StandardPage(title="Портал туралы", lead="Осы портал."))
    indexes = {
        "news list": NewsIndexPage,
        "register": AgreementIndexPage,
        "directory": ExpertIndexPage,
        "events": EventIndexPage,
    }
    lists = {
        name: model.objects.get(locale__language_code="kk").url for name, model in indexes.items()
    }
    return {
        "home": portal_site["kk"].url,
        **lists,
        "standard page": about.url,
        "news item": news_item.url,
        "agreement": agreement.get_absolute_url("kk"),
        "expert": profile.get_absolute_url("kk"),
        "event": event.get_absolute_url("kk"),
        # The other one has a profile, which is shown in the place of a page of theirs.
        "person": people[1].get_absolute_url("kk"),
        "organisation": event.delegations.first().organisation.get_absolute_url("kk"),
        "search": "/kk/search/?q=медицина",
        "nothing found": "/kk/search/?q=жоқжоқжоқ",
        "search form": "/kk/search/",
        "not in this language": news_item.url.replace("/kk/", "/en/"),
        "nowhere": "/kk/nowhere/",
    }
