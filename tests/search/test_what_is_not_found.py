"""What the public may not read is found by nobody, nothing by what it does not show."""

import datetime

import pytest
from wagtail.models import Page, PageViewRestriction

from experts.models import Consent, ExpertIndexPage, ExpertOffer, ExpertPage
from news.models import NewsIndexPage, NewsOrganisation, NewsPage, NewsPerson
from partnerships.models import (
    AgreementIndexPage,
    AgreementPage,
    AgreementTopic,
    Participant,
    Signatory,
    TreatyAction,
)
from portal.models import Appointment, EventIndexPage, EventPage, StandardPage
from portal.search.index.every_source import search_sources
from portal.search.index.search_document import SearchDocument
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
from tests.search.finding import found, found_anew, key_of, write_all


def index_in(model):
    return model.objects.get(locale__language_code="en")


def news(publish=True, **fields):
    page = NewsPage(**{"title": "Item", **fields})
    return add_page(index_in(NewsIndexPage), page, publish=publish)


def restrict(page):
    PageViewRestriction.objects.create(
        page=Page.objects.get(pk=page.pk), restriction_type=PageViewRestriction.LOGIN
    )


# --- pages ---------------------------------------------------------------------------------------


def test_a_draft_page_is_not_found(portal_site):
    page = news(title="Wombats", publish=False)
    assert found_anew("wombats") == []
    page.get_latest_revision().publish()
    assert found_anew("wombats") == [key_of(page)]


def test_an_unpublished_change_is_not_found(portal_site):
    page = news(title="Item", lead="Numbats")
    page.lead = "Wombats"
    page.save_revision()
    assert found_anew("wombats") == []
    assert found("numbats") == [key_of(page)]


def test_a_page_that_has_been_withdrawn_is_not_found(portal_site):
    page = news(title="Wombats")
    page.unpublish()
    assert found_anew("wombats") == []


@pytest.mark.parametrize("depth", [0, 1, 2])
def test_a_page_behind_a_login_or_below_one_is_not_found(portal_site, depth):
    page = news(title="Wombats")
    assert found_anew("wombats") == [key_of(page)]
    restrict([page, *page.get_ancestors().reverse()][depth])
    assert found_anew("wombats") == []


def test_a_restricted_translation_is_no_face(portal_site):
    page = news(title="Wombats")
    other = NewsPage(title="Сумчатые", translation_key=page.translation_key)
    other = add_page(NewsIndexPage.objects.get(locale__language_code="ru"), other)
    assert found_anew("wombats") == found("сумчатые") == [key_of(page)]
    restrict(other)
    assert found_anew("wombats") == [key_of(page)]
    assert found("сумчатые") == []


def test_a_mirror_of_a_restricted_page_is_not_found(portal_site):
    page = news(title="Wombats")
    restrict(page)
    page.create_alias(parent=page.get_parent(), update_slug="elsewhere")
    assert found_anew("wombats") == []


def test_a_page_about_a_draft_record_is_not_found(portal_site):
    event = EventFactory(en="Conference", live=False)
    add_page(index_in(EventIndexPage), EventPage(title="Wombats", event=event))
    assert found_anew("wombats") == found("conference") == []
    publish(event)
    assert found_anew("wombats") == [key_of(event)]


def test_a_page_is_not_found_by_the_names_of_drafts(portal_site):
    person = PersonFactory(en=("Hiddenname", "Zed"), live=False)
    party = OrganisationFactory(en="Hiddencentre", live=False)
    quoted = [
        ("people", [{"person": person, "post": "Hiddenpost"}]),
        ("organisations", [party]),
        ("quote", {"text": "Words", "person": person, "name": "", "post": ""}),
    ]
    news(
        people=[NewsPerson(person=person, post={"en": "Hiddenthen"})],
        organisations=[NewsOrganisation(organisation=party)],
        source=party,
        body=quoted,
    )
    write_all()
    for query in ("hiddenname", "hiddencentre", "hiddenpost", "hiddenthen"):
        assert found(query) == [], query
    publish(person)
    publish(party)
    write_all()
    for query in ("hiddenname", "hiddencentre", "hiddenpost", "hiddenthen"):
        assert len(found(query)) >= 1, query


# --- records -------------------------------------------------------------------------------------


def test_draft_records_and_internal_agreements_are_not_found(portal_site):
    PersonFactory(en=("Quokka", "Ann"), live=False)
    OrganisationFactory(en="Quokka centre", live=False)
    EventFactory(en="Quokka days", live=False)
    AgreementFactory(en="Quokka draft", live=False)
    AgreementFactory(en="Quokka internal", visibility="internal", reference_number="77-88")
    assert found_anew("quokka") == found("77-88") == []


def test_an_unpublished_name_is_not_found(portal_site):
    event = EventFactory(en="Numbat days")
    event.names = [type(event.names.all()[0])(language="en", name="Quokka days")]
    event.save_revision()
    assert found_anew("quokka") == []
    assert found("numbat") == [key_of(event)]


def test_records_are_not_found_by_the_names_of_drafts(portal_site):
    person = PersonFactory(en=("Hiddenname", "Zed"), live=False)
    party = OrganisationFactory(en="Hiddencentre", country="DE", live=False)
    topic = TopicFactory(en="Hiddentopic", live=False)
    signed = Participant(organisation=party, signatories=[Signatory(person=person)])
    AgreementFactory(
        en="Memorandum",
        rows={"participants": [signed], "topics": [AgreementTopic(topic=topic)]},
    )
    OrganisationFactory(en="Clinic", parent=party, eponym=person)
    PersonFactory(rows={"appointments": [Appointment(organisation=party, post={"en": "Head"})]})
    write_all()
    for query in ("hiddenname", "hiddencentre", "hiddentopic", "Germany"):
        assert found(query) == [], query


def title_only(**fields):
    party = Participant(organisation=OrganisationFactory(en="Known party"))
    party.signatories = [Signatory(name_printed="Secretsigner", capacity={"en": "Secretcapacity"})]
    words = {"note": "Secretnote", "place": "Secretplace", "source": "Secretsource"}
    act = TreatyAction(
        kind="signature", date="2018-05-14", **{name: {"en": text} for name, text in words.items()}
    )
    topic = AgreementTopic(topic=TopicFactory(en="Secrettopic"))
    return AgreementFactory(
        en="Wombat protocol",
        reference_number="12-34",
        source_words={"en": "Secretorigin"},
        basis_words={"en": "Secretbasis"},
        concluded_at=EventFactory(en="Secretevent"),
        rows={"participants": [party], "actions": [act], "topics": [topic]},
        **fields,
    )


SECRETS = [
    f"Secret{word}"
    for word in (
        "signer", "capacity", "note", "place", "source", "topic", "origin", "basis", "event",
        "lead", "body",
    )
]  # fmt: skip


@pytest.mark.parametrize("visibility", ["title_only", "public"])
def test_of_a_title_only_agreement_title_number_and_parties_are_found(portal_site, visibility):
    agreement = title_only(visibility=visibility)
    page = AgreementPage(
        title="Numbats",
        lead="Secretlead",
        body=[("text", "<p>Secretbody</p>")],
        agreement=agreement,
    )
    add_page(index_in(AgreementIndexPage), page)
    write_all()
    for query in ("wombat protocol", "numbats", "12-34", "known party"):
        assert key_of(agreement) in found(query), query
    by_secrets = [word for word in SECRETS if key_of(agreement) in found(word)]
    assert by_secrets == ([] if visibility == "title_only" else SECRETS)
    assert found("numbats", narrowed={"status": ("signed",), "year": ("2018",)}) == [
        key_of(agreement)
    ]


# --- experts -------------------------------------------------------------------------------------

GIVEN, WITHDRAWN = datetime.date(2020, 1, 1), datetime.date(2021, 1, 1)


def expert(*consents, **fields):
    rows = {
        "consents": [Consent(text_version="1", **consent) for consent in consents],
        "offers": [ExpertOffer(kind="surgery", description={"en": "Secretoffer"})],
    }
    person = PersonFactory(
        en=("Quokka", "Ann"),
        rows={
            "appointments": [
                Appointment(
                    organisation=OrganisationFactory(en="Secretclinic"), post={"en": "Secretpost"}
                )
            ]
        },
    )
    return ExpertProfileFactory(
        person=person,
        country="DE",
        workplace_words={"en": "Secretplace"},
        email="secretmail@example.org",
        rows=rows,
        **fields,
    )


def test_an_expert_without_consent_is_not_found_and_no_person_either(portal_site):
    profile = expert(live=False)
    add_page(index_in(ExpertIndexPage), ExpertPage(title="Wombats", profile=profile))
    assert found_anew("quokka") == found("wombats") == []


def test_an_expert_is_found_on_the_days_of_consent(portal_site):
    ends = datetime.date(2099, 1, 1)
    profile = expert({"given": GIVEN, "expires": ends})
    add_page(index_in(ExpertIndexPage), ExpertPage(title="Wombats", profile=profile))
    write_all()
    for day, keys in (
        (datetime.date(2019, 12, 31), []),
        (GIVEN, [key_of(profile)]),
        (datetime.date(2098, 12, 31), [key_of(profile)]),
        (ends, []),
    ):
        assert found("quokka", day=day) == found("wombats", day=day) == keys, day


def test_an_expert_whose_consents_have_ended_is_no_thing(portal_site):
    profile = expert({"given": GIVEN})
    profile.consents = [Consent(text_version="1", given=GIVEN, withdrawn=datetime.date(2021, 1, 1))]
    publish(profile)
    write_all()
    assert found("quokka", day=datetime.date(2020, 6, 1)) == []


def test_consent_to_be_kept_by_the_ministry_is_none_to_be_listed(portal_site):
    listed = {"given": GIVEN, "expires": datetime.date(2099, 1, 1)}
    profile = expert(listed)
    profile.consents = [
        Consent(text_version="1", given=GIVEN, withdrawn=datetime.date(2021, 1, 1)),
        Consent(text_version="1", given=GIVEN, scope="ministry"),
    ]
    publish(profile)
    assert found_anew("quokka") == []


def test_an_expert_of_a_draft_person_is_not_found(portal_site):
    profile = expert({"given": GIVEN})
    assert found_anew("quokka") == [key_of(profile)]
    profile.person.unpublish()
    assert found_anew("quokka") == []


@pytest.mark.parametrize("audience", ["ministry", "nobody", "public"])
def test_an_expert_is_not_found_by_what_the_profile_hides(portal_site, audience):
    parts = ("country", "workplace", "portrait", "languages", "offers", "contacts")
    profile = expert({"given": GIVEN}, **{f"show_{part}": audience for part in parts})
    write_all()
    hidden = ("secretplace", "secretclinic", "secretpost", "secretoffer", "germany", "surgery")
    assert found("quokka") == [key_of(profile)]
    by_hidden = [word for word in hidden if key_of(profile) in found(word)]
    assert by_hidden == (list(hidden) if audience == "public" else [])
    narrowed = [{"country": ("DE",)}, {"offer": ("surgery",)}]
    for choice in narrowed:
        keys = [key_of(profile)] if audience == "public" else []
        assert found("quokka", narrowed=choice) == keys
    assert found("secretmail") == []


def test_of_consents_that_meet_all_days_count_and_of_those_behind_a_gap_none_yet(
    portal_site,
):
    ends, again, last = (datetime.date(2090 + year, 1, 1) for year in range(3))
    profile = expert(
        {"given": GIVEN, "withdrawn": WITHDRAWN},
        {"given": datetime.date(2022, 1, 1), "expires": datetime.date(2023, 1, 1)},
        {"given": datetime.date(2023, 1, 1), "expires": ends, "scope": "contact"},
        {"given": again, "expires": last},
    )
    write_all()
    days = {
        GIVEN: [],
        datetime.date(2022, 1, 1): [key_of(profile)],
        datetime.date(2089, 12, 31): [key_of(profile)],
        ends: [],
        again: [],
    }
    assert {day: found("quokka", day=day) for day in days} == days


# --- the contract --------------------------------------------------------------------------------


def test_no_source_gives_a_key_of_another(portal_site):
    news()
    ExpertProfileFactory()
    AgreementFactory()
    EventFactory()
    prefixes = [source.prefix for source in search_sources()]
    assert len(prefixes) == len(set(prefixes))
    for source in search_sources():
        things = list(source.things(list(source.keys())))
        assert all(
            isinstance(t, SearchDocument) and t.key.startswith(source.prefix) for t in things
        )
        assert len({thing.key for thing in things}) == len(things)


def standard_page(**fields):
    home = index_in(NewsIndexPage).get_parent().specific
    return add_page(home, StandardPage(title="Wombats", **fields))


def test_a_page_that_no_site_serves_is_not_found(portal_site):
    page = standard_page()
    assert found_anew("wombats") == [key_of(page)]
    page.move(Page.get_first_root_node(), pos="last-child")
    assert found_anew("wombats") == []
