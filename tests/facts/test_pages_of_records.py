"""What the pages of organisations, people and events lead to, and whom they leave out."""

import re

from portal.models import Appointment, Delegation
from portal.values.localised_text import LocalisedText
from tests.factories import (
    AgreementFactory,
    EventFactory,
    ExpertProfileFactory,
    OrganisationFactory,
    PersonFactory,
)


def holding(organisation, name, **facts):
    post = Appointment(organisation=organisation, post=LocalisedText(en=f"Head {name}"), **facts)
    return PersonFactory(en=(name, "Given"), rows={"appointments": [post]})


def headings(text):
    return re.findall(r"<h3>(?:<a [^>]*>)?([^<]*)", text)


def test_an_organisation_shows_who_works_there_now(client, portal_site):
    centre = OrganisationFactory(en="Centre")
    holding(centre, "Zhumabaev")
    holding(centre, "Akhmetov", start="2020")
    holding(centre, "Former", end="2019")
    holding(centre, "Left", ended=True)
    text = client.get(centre.get_absolute_url("en")).text
    assert [name for name in headings(text) if name] == ["Given Akhmetov", "Given Zhumabaev"]
    assert "Head Akhmetov" in text


def test_an_expert_is_not_named_where_they_work_even_when_they_hide_it(client, portal_site):
    centre = OrganisationFactory(en="Centre")
    for number, hidden in enumerate(("public", "nobody")):
        person = holding(centre, f"Expert{number}")
        ExpertProfileFactory(person=person, show_workplace=hidden)
    assert "Expert" not in client.get(centre.get_absolute_url("en")).text.split("<main")[1]


def test_earlier_posts_stand_beside_the_current_one(client, portal_site):
    centre = OrganisationFactory(en="Centre")
    posts = [
        Appointment(
            organisation=centre, post=LocalisedText(en="Registrar"), start="2010", end="2015"
        ),
        Appointment(organisation=centre, post=LocalisedText(en="Director"), start="2016-03"),
    ]
    person = PersonFactory(rows={"appointments": posts})
    text = client.get(person.get_absolute_url("en")).text
    assert text.index("Director") < text.index("Other posts") < text.index("Registrar")


def test_an_event_leads_to_the_agreements_concluded_there_with_their_status(client, portal_site):
    centre = OrganisationFactory(en="Centre")
    event = EventFactory(en="Days", rows={"delegations": [Delegation(organisation=centre)]})
    AgreementFactory(en="Earlier", concluded_at=event, signed="2018-05-14")
    AgreementFactory(en="Later", concluded_at=event, signed="2019")
    text = client.get(event.get_absolute_url("en")).text
    assert text.index("Agreements concluded here") < text.index("Later") < text.index("Earlier")
    assert text.count("Signed, not in force") == 2
    assert "Days" in client.get(centre.get_absolute_url("en")).text
