"""Reading many things takes as many queries as reading two."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from experts.models import ExpertIndexPage, ExpertOffer, ExpertPage
from news.models import NewsIndexPage, NewsOrganisation, NewsPage, NewsPerson, NewsTopic
from partnerships.models import (
    AgreementIndexPage,
    AgreementPage,
    AgreementText,
    AgreementTopic,
    Participant,
    RelatedInstrument,
    Signatory,
    TreatyAction,
)
from portal.models import (
    Appointment,
    Delegation,
    DelegationMember,
    EventIndexPage,
    EventPage,
    EventSession,
    PersonSpecialty,
    Specialty,
    SpecialtyName,
    Talk,
)
from portal.search.index.every_source import source_of
from tests.factories import (
    AgreementFactory,
    EventFactory,
    ExpertProfileFactory,
    OrganisationFactory,
    PersonFactory,
    TopicFactory,
    add_page,
)
from tests.search.files import document, docx
from tests.search.finding import key_of


def under(model, page):
    return add_page(model.objects.get(locale__language_code="en"), page)


def body_with(person, organisation, agreement):
    return [
        ("text", "<p>Words</p>"),
        ("people", [{"person": person, "post": "Head"}]),
        ("organisations", [organisation]),
        ("agreements", [agreement]),
        ("quote", {"text": "Said", "person": person, "name": "", "post": ""}),
    ]


def news():
    person, organisation = PersonFactory(), OrganisationFactory()
    page = NewsPage(
        title="Item",
        source=OrganisationFactory(),
        people=[NewsPerson(person=person, post={"en": "Head"})],
        organisations=[NewsOrganisation(organisation=organisation)],
        topics=[NewsTopic(topic=TopicFactory())],
        body=body_with(person, organisation, AgreementFactory()),
    )
    return under(NewsIndexPage, page)


def agreement():
    party = Participant(organisation=OrganisationFactory(country="DE"))
    party.signatories = [Signatory(person=PersonFactory())]
    made = AgreementFactory(
        concluded_at=EventFactory(),
        basis_agreement=AgreementFactory(),
        rows={
            "participants": [party],
            "topics": [AgreementTopic(topic=TopicFactory())],
            "related": [RelatedInstrument(kind="amends", target=AgreementFactory())],
            "actions": [
                TreatyAction(kind="signature", date="2018", participant=party.organisation)
            ],
        },
    )
    page = AgreementPage(
        title="About",
        agreement=made,
        body=body_with(PersonFactory(), OrganisationFactory(), AgreementFactory()),
    )
    under(AgreementIndexPage, page)
    return made


def person():
    row = Appointment(organisation=OrganisationFactory(), post={"en": "Head"})
    return PersonFactory(rows={"appointments": [row]})


def organisation():
    return OrganisationFactory(parent=OrganisationFactory(), eponym=PersonFactory())


def event():
    delegation = Delegation(organisation=OrganisationFactory(), title={"en": "Those"})
    delegation.members = [DelegationMember(person=PersonFactory(), post={"en": "Head"})]
    session = EventSession(title={"en": "First"})
    session.talks = [Talk(title={"en": "On"}, speaker=PersonFactory())]
    made = EventFactory(rows={"delegations": [delegation], "sessions": [session]})
    under(EventIndexPage, EventPage(title="About", event=made))
    return made


def expert():
    specialty = Specialty(names=[SpecialtyName(language="en", name="Surgery")])
    specialty.save()
    row = Appointment(organisation=OrganisationFactory(), post={"en": "Head"})
    known = PersonFactory(
        rows={"appointments": [row], "specialties": [PersonSpecialty(specialty=specialty)]}
    )
    made = ExpertProfileFactory(
        person=known,
        workplace=OrganisationFactory(),
        rows={"offers": [ExpertOffer(kind="surgery", specialty=specialty)]},
    )
    under(ExpertIndexPage, ExpertPage(title="About", profile=made))
    return made


def file():
    made = document("a.docx", docx("Words"))
    AgreementFactory(rows={"texts": [AgreementText(document=made)]})
    under(NewsIndexPage, NewsPage(
        title="Item",
        body=[("documents", [{"document": made, "title": "", "language": ""}])],
    ))  # fmt: skip
    return made


def thing_key(made):
    return f"document:{made.pk}" if hasattr(made, "file") else key_of(made)


@pytest.mark.parametrize(
    "make", [news, agreement, person, organisation, event, expert, file], ids=lambda f: f.__name__
)
def test_the_number_of_queries_does_not_grow(portal_site, make):
    keys = [thing_key(make()) for _ in range(6)]
    source = source_of(keys[0])
    assert len(list(source.things(keys))) == 6  # files are read once, caches are warm
    with CaptureQueriesContext(
        connection,
    ) as of_two:
        list(source.things(keys[:2]))
    with CaptureQueriesContext(connection) as of_six:
        list(source.things(keys))
    assert len(of_six) <= len(of_two), "\n".join(query["sql"][:160] for query in of_six)
    with CaptureQueriesContext(connection) as of_keys:
        assert set(keys) <= set(source.keys())
    assert len(of_keys) <= 2
