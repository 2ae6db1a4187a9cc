"""The second real report: who led, who took part, what was offered and what was promised."""

import pytest

from experts.models import GroupOffer
from portal.models import Commitment, Event
from tests.demo.reading import LANGUAGES, words

pytestmark = [pytest.mark.own_site, pytest.mark.slow]

TOPICS = {
    "Digitalisation",
    "Next-generation sequencing",
    "Bronchoscopy",
    "Oncology",
    "Transplantology",
    "Mobile clinics",
    "Licensing",
    "Training of staff",
    "Shortage of staff",
}


@pytest.fixture
def event(loaded_demo, db):
    return Event.objects.get(
        names__name__startswith="Online conference of the Ministry of Health of Kyrgyzstan"
    )


def test_it_was_held_online_on_an_unknown_date(site, event):
    assert event.online
    assert not event.start
    assert "Held dates not published" in words(site("/en/events/diaspora-conference/"))


def test_two_deputy_ministers_led_it(event):
    leaders = [row for row in event.roles.all() if row.role == "leader"]
    assert [str(row.person.label("en")) for row in leaders] == [
        "Bakytbek Kadyraliev",
        "Temirbek Erkinov",
    ]
    assert {row.post["en"] for row in leaders} == {"Deputy Minister of Health"}
    assert {row.post["ky"] for row in leaders} == {"саламаттык сактоо министринин орун басары"}


def test_unnamed_doctors_of_four_countries_and_a_region(event):
    doctors = next(row for row in event.roles.all() if row.countries)
    assert doctors.countries.codes == ["US", "DE", "GB", "RU"]
    assert doctors.region["en"] == "countries of the Middle East"
    assert doctors.person is None
    assert set(doctors.group) == set(LANGUAGES)


def test_topics(event):
    assert {str(row.topic.label("en")) for row in event.topics.all()} >= TOPICS


def test_typed_offers_of_the_group(event):
    offer = GroupOffer.objects.live().get(event=event)
    kinds = {row.kind for row in offer.offers.all()}
    assert kinds == {"consultation", "master_class", "surgery", "internship"}
    assert offer.region["ru"] == "страны Ближнего Востока"


def test_the_ministrys_commitments_have_status_and_source(event):
    commitments = Commitment.objects.live().filter(event=event)
    statements = " ".join(row.statement["en"] for row in commitments)
    for promised in ("platforms", "Mirrakhimov", "return", "simple"):
        assert promised in statements
    assert {row.status for row in commitments} == {"given"}
    assert {str(row.by.label("ky")) for row in commitments} == {
        "Кыргыз Республикасынын Саламаттык сактоо министрлиги"
    }
    assert all(set(row.source_words) == set(LANGUAGES) for row in commitments)


def test_lectures_belong_to_the_programmes_named_after_mirrakhimov(event):
    lectures = Commitment.objects.get(event=event, programme__isnull=False)
    assert str(lectures.programme.eponym.label("en")) == "Mirrakhimov"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_position_is_a_quotation_with_its_author(site, language):
    page = site(f"/{language}/news/diaspora-conference/")
    quotation = page[page.index("<blockquote") :].split("</figure>")[0]
    person = Event.objects.get(names__name__startswith="Online conference of the Ministry")
    leader = person.roles.all()[0].person
    assert str(leader.label(language)) in words(f"<main>{quotation}</main>")


def test_no_organisation_is_made_its_source(site):
    text = words(site("/en/news/diaspora-conference/"))
    assert "Source: A report in English whose author is not named date not published" in text
