"""The sections of the home page: what they show, and how editors arrange them."""

import datetime
import re

import pytest
from django.utils import timezone
from wagtail.models import Site
from wagtail.test.utils.form_data import querydict_from_html

from partnerships.models import TreatyAction
from portal.caching.sections import Section, home_sections, widths_of
from portal.models import HomePage, StandardPage
from portal.pages.home import arranged
from portal.site.identity import SiteIdentity
from tests.admin.conftest import account, administrator, signed_in
from tests.factories import AgreementFactory, add_page, translate_page

__all__ = ["account", "administrator", "signed_in"]

pytestmark = pytest.mark.own_site

ACTS = ("signature", "entry_into_force")


@pytest.fixture
def home(portal_site):
    return portal_site["kk"]


def headings(client, url):
    """The names of the sections with a heading of their own, in order."""
    return re.findall(r'<h2 id="home-(\w+)"', client.get(url).text)


def names(rows):
    return [row.section.name for row in rows]


def reversed_order(without=""):
    order = [{"name": row.section.name, "shown": True} for row in reversed(arranged([]))]
    return [{**row, "shown": row["name"] != without} for row in order]


def edit(client, home, without=(), **changed):
    """Publish the home page's form with these fields changed, or not posted as an empty box is."""
    url = f"/admin/pages/{home.pk}/edit/"
    form = querydict_from_html(client.get(url).text, form_id="page-edit-form")
    data = {name: values for name, values in form.lists() if name not in without}
    response = client.post(url, {**data, "body-count": "0", **changed, "action-publish": "1"})
    assert response.status_code == 302, response.context["form"].errors
    return HomePage.objects.get(pk=home.pk)


def test_by_default_all_sections_stand_as_they_are_registered(client, addresses, home):
    assert headings(client, home.url) == ["register", "agreements", "events", "experts"]
    text = client.get(home.url).text
    places = [text.index(mark) for mark in ('id="home-q"', 'class="front', 'class="glance')]
    assert places == sorted(places)


def test_an_editor_puts_experts_first_and_switches_the_register_off(
    client, administrator, addresses, home
):
    edit(
        administrator, home, without=["sections-register-shown"], **{"sections-experts-place": "0"}
    )
    shown = headings(client, home.url)
    assert shown == ["experts", "agreements", "events"]


def test_the_order_counts_in_every_language(client, addresses, portal_site, home):
    home.sections = reversed_order(without="events")
    home.save_revision().publish()
    for language in ("kk", "ru"):
        shown = headings(client, portal_site[language].url)
        assert shown[0] == "experts"
        assert "events" not in shown


def test_other_languages_edit_only_their_words(administrator, portal_site):
    main = administrator.get(f"/admin/pages/{portal_site['kk'].pk}/edit/").text
    other = administrator.get(f"/admin/pages/{portal_site['ru'].pk}/edit/").text
    assert 'name="sections"' in main
    assert 'name="sections"' not in other
    assert 'name="call_title"' in other


def test_saving_another_language_leaves_the_order_alone(administrator, portal_site):
    home = portal_site["kk"]
    home.sections = reversed_order()
    home.save_revision().publish()
    edit(administrator, portal_site["ru"], call_title="Врач?")
    assert HomePage.objects.get(pk=home.pk).sections == reversed_order()


@pytest.fixture
def newcomer():
    section = Section("new", "x.html", lambda *_: {}, order=25)
    home_sections.register(section)
    yield section
    home_sections._items.remove(section)


def test_a_section_that_comes_later_finds_its_place(newcomer):
    order = [{"name": name, "shown": True} for name in ("experts", "register", "lead", "gone")]
    placed = names(arranged(order))
    assert placed[placed.index("register") + 1] == "new"
    assert "gone" not in placed
    assert sorted(placed) == sorted(section.name for section in home_sections)


@pytest.mark.parametrize("order", [[], [{}], [{"name": ["news"]}], [{"name": "news"}] * 2])
def test_whatever_is_stored_each_section_stands_once(order):
    assert sorted(names(arranged(order))) == sorted(section.name for section in home_sections)


@pytest.mark.parametrize(
    ("columns", "widths"),
    [
        ([12, 7, 5, 6, 6], "w12 w7 w5 w6 w6"),
        ([7, 6, 12], "w12 w12 w12"),
        ([5, 6, 7], "w5 w7 w12"),
        ([], ""),
    ],
)
def test_no_order_leaves_a_hole(columns, widths):
    assert " ".join(widths_of(columns)) == widths


def test_one_field_to_search_in(client, home):
    text = client.get(home.url).text
    assert text.count('type="search"') == 1
    home.sections = [{"name": "search", "shown": False}]
    home.save_revision().publish()
    text = client.get(home.url).text
    assert text.count('type="search"') == 1
    assert 'id="site-q"' in text


def test_examples_of_a_search_are_links(client, home):
    home.search_examples = "онкология\n\n  кеңес & дәріс \n"
    home.save_revision().publish()
    text = client.get(home.url).text
    links = re.findall(r'href="(/kk/search/\?q=[^"]*)"[^>]*>([^<]*)<', text)
    assert [words for _url, words in links] == ["онкология", "кеңес &amp; дәріс"]
    assert client.get(links[1][0].replace("&amp;", "&")).context["query"] == "кеңес & дәріс"


class TestCall:
    def test_it_leads_to_the_page_in_the_readers_language(self, client, portal_site, home):
        page = add_page(home, StandardPage(title="Диаспора дәрігерлеріне", slug="abroad"))
        assert 'id="home-call"' not in client.get(home.url).text
        home.call_page = page
        home.save_revision().publish()
        assert f'<a class="btn gold" href="{page.url}">' in client.get(home.url).text
        russian = portal_site["ru"].url
        assert f'<a class="btn gold" href="{page.url}">' in client.get(russian).text
        translated = translate_page(page, "ru")["ru"]
        assert f'<a class="btn gold" href="{translated.url}">' in client.get(russian).text

    def test_it_falls_back_to_the_ministrys_mail(self, client, home):
        identity = SiteIdentity.for_site(Site.objects.get(is_default_site=True))
        identity.email = "office@example.org"
        identity.save()
        assert 'href="mailto:office@example.org">' in client.get(home.url).text

    def test_each_language_has_its_words(self, administrator, client, portal_site, home):
        home.call_page = add_page(home, StandardPage(title="Бет"))
        home.save_revision().publish()
        edit(administrator, portal_site["ru"], call_title="Вы врач?", call_text="Пишите нам.")
        assert "Вы врач?" in client.get(portal_site["ru"].url).text
        assert "Вы врач?" not in client.get(home.url).text

    def test_its_words_are_translated_and_its_page_is_not(self, home):
        from wagtail_localize.fields import SynchronizedField, get_translatable_fields

        kinds = {f.field_name: type(f) for f in get_translatable_fields(HomePage)}
        assert kinds["call_page"] is kinds["sections"] is SynchronizedField
        assert kinds["call_title"] is not SynchronizedField


class TestAgreements:
    @pytest.fixture
    def expiring(self, portal_site):
        today = timezone.localdate()
        signed = (today - datetime.timedelta(days=320)).isoformat()
        return AgreementFactory(
            en="Ends soon",
            rows={"actions": [TreatyAction(kind=kind, date=signed) for kind in ACTS]},
            duration="fixed",
            term_months=12,
            renewal="none",
        )

    def test_what_expires_comes_first_and_says_when(self, client, portal_site, expiring):
        AgreementFactory(en="Just signed", signed=timezone.localdate().isoformat())
        text = client.get(portal_site["en"].url).text
        assert text.index("Ends soon") < text.index("Just signed")
        days = (expiring.status_on().until - timezone.localdate()).days - 1
        assert f"Expires in {days} days, on <time" in text
        assert "Signed on <time" in text

    def test_an_undated_one_says_so(self, client, portal_site):
        AgreementFactory(en="Undated", signed="")
        assert "Undated" in client.get(portal_site["en"].url).text


def test_specialties_lead_to_the_narrowed_directory(client, portal_site, profile):
    from portal.models import PersonSpecialty, Specialty, SpecialtyName

    specialty = Specialty(live=False)
    specialty.names = [SpecialtyName(language="kk", name="Хирургия")]
    specialty.save()
    specialty.save_revision().publish()
    person = profile.person
    person.specialties = [PersonSpecialty(specialty=specialty)]
    person.save_revision().publish()
    text = client.get(portal_site["kk"].url).text
    link = re.search(
        r'href="([^"]*\?specialty=\d+-khirurgiya)">Хирургия <span class="num">1<', text
    )
    assert str(profile.person.label("kk")) in client.get(link[1]).text
