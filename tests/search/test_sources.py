"""What is searched: pages, records and what the public reads of them, each thing once."""

import datetime

from django.utils import timezone

from experts.models import ExpertOffer
from news.models import NewsIndexPage, NewsOrganisation, NewsPage, NewsPerson, NewsTopic
from partnerships.models import Participant
from portal.models import EventIndexPage, EventPage, OrganisationName
from portal.pages.body.blocks import BodyBlock
from portal.search.engines.entries import SearchFacet
from portal.search.index.every_source import source_of
from tests.factories import (
    AgreementFactory,
    EventFactory,
    ExpertProfileFactory,
    OrganisationFactory,
    PersonFactory,
    TopicFactory,
    add_page,
    publish,
    translate_page,
)
from tests.search.finding import entry_of, found, found_anew, key_of, write_all


def index_in(model, language="en"):
    return model.objects.get(locale__language_code=language)


def news(title="Item", language="en", **fields):
    return add_page(index_in(NewsIndexPage, language), NewsPage(title=title, **fields))


def facets_of(thing):
    rows = SearchFacet.objects.filter(entry=entry_of(key_of(thing)))
    return {(row.name, row.value) for row in rows}


def table_of(heading, cell):
    table = BodyBlock().child_blocks["table"].child_blocks["table"]
    columns = [{"type": "text", "heading": heading}]
    return table.to_python({"caption": "", "columns": columns, "rows": [{"values": [cell]}]})


def test_a_page_and_its_translations_are_one_thing_with_a_face_each(portal_site):
    page = news("Трансплантология", "ru", lead="Пересадка органов", date="2024-03")
    translate_page(page, "kk")
    write_all()
    entry = entry_of(key_of(page))
    faces = {face.language: face for face in entry.faces.all()}
    assert {tag: face.title for tag, face in faces.items()} == {
        "ru": "Трансплантология",
        "kk": "kk: Трансплантология",
    }
    assert faces["ru"].lead == "Пересадка органов"
    assert (faces["ru"].source, faces["ru"].source_pk) == ("portal_news.newspage", str(page.pk))
    assert (entry.kind, entry.date) == ("news", datetime.date(2024, 3, 1))
    assert found("пересадку органов") == [key_of(page)]


def test_the_body_is_read_with_tables_quotes_and_captions(portal_site):
    body = [
        ("text", "<p>Wombat &amp; numbat</p>"),
        ("quote", {"text": "Words of a quokka", "person": None, "name": "Keeper", "post": ""}),
        ("heading", {"text": "Bilby heading", "level": "2"}),
        ("table", {"table": table_of("Koala", "Dingo"), "row_headings": True}),
    ]
    page = news(body=body, image_alt="A bandicoot", image_caption="Kangaroo caption")
    write_all()
    for word in ("wombat", "quokka", "keeper", "bilby", "koala", "dingo", "bandicoot", "kangaroo"):
        assert found(word) == [key_of(page)]
    assert "Section" not in entry_of(key_of(page)).faces.get().text


def test_a_page_is_found_by_every_name_of_what_it_names(portal_site):
    person = PersonFactory(kk=("Сейітова", "Алия"), en=("Seiitova", "Aliya"))
    centre = OrganisationFactory(en="Ministry of Health", country="KZ")
    centre.names = [
        *centre.names.all(),
        OrganisationName(language="kk", name="ҚР ДСМ", kind="acronym"),
        OrganisationName(language="ru", name="Минздрав Союза", kind="former"),
    ]
    publish(centre)
    topic = TopicFactory(en="Transplantology", ru="Трансплантология")
    page = news(
        people=[NewsPerson(person=person, post={"en": "Head of numbats"})],
        organisations=[NewsOrganisation(organisation=centre)],
        topics=[NewsTopic(topic=topic)],
    )
    write_all()
    for query in (
        "Сейітова",
        "Seiitova Aliya",
        "ҚР ДСМ",
        "минздрав",
        "numbat",
        "трансплантологии",
    ):
        assert key_of(page) in found(query), query
    assert {("topic", str(topic.pk)), ("organisation", str(centre.pk)), ("type", "news")} <= (
        facets_of(page)
    )


def test_a_page_about_a_record_is_the_record(portal_site):
    event = EventFactory(en="Days of medicine", kk="Медицина күндері", start="2025-05")
    page = add_page(
        index_in(EventIndexPage), EventPage(title="Quokka days", lead="Numbats", event=event)
    )
    write_all()
    entry = entry_of(key_of(event))
    faces = {face.language: face for face in entry.faces.all()}
    assert (faces["en"].title, faces["en"].source) == ("Quokka days", "portal.eventpage")
    assert (faces["kk"].title, faces["kk"].source) == ("Медицина күндері", "portal.event")
    assert faces["en"].source_pk == str(page.pk)
    for query in ("quokka", "numbat", "days of medicine", "медицина"):
        assert found(query) == [key_of(event)]
    assert entry.date == datetime.date(2025, 5, 1)


def test_an_agreement_is_found_by_its_number_and_its_parts(portal_site):
    agreement = AgreementFactory(en="Memorandum", reference_number="MoU-12-34/2020")
    write_all()
    for query in ("MoU-12-34/2020", "12-34/2020", "mou 34", "12-34"):
        assert found(query) == [key_of(agreement)], query


def test_an_agreement_has_its_facets_with_their_days(portal_site):
    party = OrganisationFactory(en="Charité", country="DE")
    topic = TopicFactory(en="Surgery")
    agreement = AgreementFactory(
        en="Memorandum",
        signed="2018-05-14",
        rows={"participants": [Participant(organisation=party)]},
    )
    write_all()
    assert {
        ("country", "DE"),
        ("organisation", str(party.pk)),
        ("year", "2018"),
        ("type", "agreement"),
        ("status", "signed"),
    } <= facets_of(agreement)
    early = datetime.date(2018, 1, 1)
    for day, state in ((early, "under_negotiation"), (None, "signed")):
        assert found("memorandum", day=day, narrowed={"status": (state,)}) == [key_of(agreement)]
    assert key_of(agreement) in found("Германия")
    assert key_of(agreement) in found("Germaniya")
    assert topic.pk


def test_an_expert_has_the_facets_that_the_profile_shows(portal_site):
    profile = ExpertProfileFactory(
        country="DE", rows={"offers": [ExpertOffer(kind="surgery", description={"en": "Wombats"})]}
    )
    write_all()
    assert {("country", "DE"), ("offer", "surgery"), ("type", "expert")} <= facets_of(profile)
    assert found("wombat") == [key_of(profile)]


def test_a_person_with_a_profile_is_no_second_thing(portal_site):
    person = PersonFactory(en=("Seiitova", "Aliya"))
    assert found_anew("seiitova") == [key_of(person)]
    profile = ExpertProfileFactory(person=person)
    assert found_anew("seiitova") == [key_of(profile)]


def test_index_pages_are_found_and_home_pages_are_not(portal_site):
    index = index_in(NewsIndexPage)
    write_all()
    assert key_of(index) in found(index.title)
    home = index.get_parent()
    assert source_of(key_of(home)).things([key_of(home)]) is not None
    assert list(source_of(key_of(home)).things([key_of(home)])) == []


def test_what_its_source_does_not_date_has_no_date_and_a_page_has_its_first_day(portal_site):
    undated, agreement = news(date=""), AgreementFactory(en="Memorandum")
    index = index_in(NewsIndexPage)
    write_all()
    assert entry_of(key_of(undated)).date is entry_of(key_of(agreement)).date is None
    assert entry_of(key_of(index)).date == timezone.localdate(index.first_published_at)


def test_an_organisation_has_no_date(portal_site):
    clinic = OrganisationFactory(en="Clinic")
    write_all()
    assert entry_of(f"portal.organisation:{clinic.pk}").date is None


def test_an_organisation_is_found_beside_what_it_belongs_to(portal_site):
    ministry = OrganisationFactory(en="Ministry")
    clinic = OrganisationFactory(en="Clinic", kk="Емхана", parent=ministry, country="KZ")
    write_all()
    narrowed = {"organisation": (str(ministry.pk),)}
    assert sorted(found("", narrowed=narrowed)) == sorted([key_of(clinic), key_of(ministry)])
    assert found("емхананың") == [key_of(clinic)]


def test_a_memorandum_is_found_as_an_agreement(portal_site):
    memorandum = AgreementFactory(en="Donor memorandum")
    write_all()
    assert key_of(memorandum) in found("agreement donor")
