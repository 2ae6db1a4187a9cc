"""The first real report: everything it names is there, and nothing that it does not say."""

import pytest

from portal.models import Event, Organisation, Person
from tests.demo.reading import LANGUAGES, words

pytestmark = [pytest.mark.own_site, pytest.mark.slow]

HELD_THEN = {
    "Yelzhan Birtanov": ("Minister of Health",),
    "Bolatbek Baimakhanov": (
        "Chairman of the Board",
        "doctor of medical sciences",
        "professor",
        "chief surgeon of the ministry",
    ),
    "Adil Baimbetov": ("head of the department of interventional cardiology", "PhD"),
    "Yerlan Abdrashev": ("head of the department of endoscopy", "master of healthcare"),
    "Ravil Ibragimov": (
        "head of the department of urology and kidney transplantation",
        "doctor of the highest category",
    ),
    "Bibigul Ilyasova": ("senior researcher", "professor"),
    "Kadyrzhan Usenov": ("head of the gynaecology department", "doctor of the highest category"),
    "Alexander Chupin": ("doctor of the highest category",),
    "Arman Mirzhakupov": ("head of the strategic unit", "candidate of medical sciences"),
}
NAMES_IN_KAZAKH = [
    "Біртанов Елжан Амантайұлы",
    "Баймаханов Болатбек Бимендеұлы",
    "Байымбетов Әділ Құдайбергенұлы",
    "Абдрашев Ерлан Байтөреұлы",
    "Ибрагимов Равиль Пашаевич",
    "Ілиясова Бибігүл Сапарбекқызы",
    "Үсенов Қадыржан Маратұлы",
    "Чупин Александр Николаевич",
    "Міржақыпов Арман Төлегенұлы",
]
CENTRES = ["Vakhidov", "Medical Center of Cardiology", "Infectious Diseases", "Perinatal Center"]


@pytest.fixture
def event(loaded_demo, db):
    return Event.objects.get(names__name="Days of Kazakhstani Medicine in Tashkent")


def members(event):
    return [member for row in event.delegations.all() for member in row.members.all()]


def test_the_event_is_under_way_on_unknown_dates(site, event):
    assert (event.progress, str(event.start), str(event.end)) == ("under_way", "", "")
    assert "Under way dates not published" in words(
        site("/en/events/days-of-kazakhstani-medicine/")
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_event_has_a_name_of_its_own_in_each_language(event, language):
    assert event.label(language).language == language


def test_programme_purpose_and_unnamed_legal_basis(site):
    text = words(site("/en/events/days-of-kazakhstani-medicine/"))
    assert "Year of the Republic of Kazakhstan in the Republic of Uzbekistan" in text
    assert "Intergovernmental agreements (not named in the source)" in text
    assert "diagnosing and treating diseases with new technologies" in text


def test_one_delegation_came_within_another(event):
    [outer] = event.delegation_tree()
    [inner] = outer.parts
    assert outer.organisation.label("en") == "Ministry of Health of the Republic of Kazakhstan"
    assert "Syzganov" in inner.organisation.label("en")
    assert [str(row.person.label("en")) for row in outer.heads] == ["Yelzhan Birtanov"]
    assert [str(row.person.label("en")) for row in inner.heads] == ["Bolatbek Baimakhanov"]
    assert len(inner.others) == 7


def test_nine_people_with_what_each_held_then(event):
    held = {
        str(row.person.label("en")): tuple(
            text
            for text in (str(row.post.best("en")), *(str(t.label("en")) for t in row.standing))
            if text
        )
        for row in members(event)
        if row.person
    }
    assert held == HELD_THEN


def test_one_of_them_has_no_post(site, event):
    [row] = [row for row in members(event) if row.person and not row.post]
    assert "Chupin" in str(row.person.label("en"))
    text = words(site("/en/events/days-of-kazakhstani-medicine/"))
    assert "Alexander Chupin post not given in the source" in text


def test_the_others_of_the_delegation_are_an_unnamed_group(event):
    [group] = [row.group for row in members(event) if not row.person]
    assert "national centres, higher education institutions and health departments" in group["en"]
    assert set(group) == set(LANGUAGES)


def test_the_high_level_session_and_its_talk(event):
    [session] = event.sessions.all()
    [talk] = session.talks.all()
    assert session.level["en"] == "high level"
    assert "жетістіктері" in talk.title["kk"]
    assert str(talk.speaker.label("en")) == "Bolatbek Baimakhanov"


def test_four_memoranda_as_an_open_list(site, event):
    assert event.results_open
    text = words(site("/en/events/days-of-kazakhstani-medicine/"))
    assert text.count("party not named in the source") == 4
    assert "among others: the source gives an open list" in text
    for centre in CENTRES:
        assert centre in text


def test_nothing_is_known_of_the_memoranda_but_one_party(event):
    for agreement in event.agreements.all():
        named, unnamed = agreement.participants.all()
        assert named.organisation.country == "UZ"
        assert unnamed.organisation is None
        assert not unnamed.name_printed
        assert not agreement.actions.exists()
        assert not [row for party in (named, unnamed) for row in party.signatories.all()]
        assert agreement.status_on().state == "unknown"
        assert (agreement.term_months, agreement.duration, agreement.binding) == (None, "", None)
    assert event.agreements.count() == 4


@pytest.mark.parametrize("family", ["Syzganov", "Vakhidov", "Mirrakhimov"])
def test_those_whose_names_are_borne_take_part_in_nothing(loaded_demo, db, family):
    person = Person.objects.get(names__family=family, names__language="en")
    assert not person.memberships.exists()
    assert not person.event_roles.exists()
    assert not person.talks.exists()
    assert not person.news_rows.exists()
    assert not person.appointments.exists()


def test_the_centres_bear_their_names(loaded_demo, db):
    eponyms = Organisation.objects.exclude(eponym=None).values_list("country", "eponym__title")
    assert {country for country, _title in eponyms} == {"KZ", "UZ"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_news_item_names_its_source_and_all_people(site, language):
    text = words(site(f"/{language}/news/days-of-kazakhstani-medicine/"))
    press_service = Organisation.objects.get(
        names__name="Press service of the A. N. Syzganov National Scientific Center of Surgery"
    )
    assert str(press_service.label(language)) in text
    for row in Person.objects.filter(news_rows__page__slug="days-of-kazakhstani-medicine"):
        assert str(row.label(language)) in text


def test_names_are_printed_as_in_the_kazakh_report(site):
    text = words(site("/kk/news/days-of-kazakhstani-medicine/"))
    for name in NAMES_IN_KAZAKH:
        assert name in text
