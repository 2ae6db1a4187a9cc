"""Which things an object belongs to: so that a change of it is seen in them."""

from wagtail.models import Site

from experts.models import ExpertIndexPage, ExpertPage
from news.models import NewsIndexPage, NewsPage, NewsPerson
from partnerships.models import Participant, Signatory
from portal.search.index.every_source import search_sources
from tests.factories import (
    AgreementFactory,
    ExpertProfileFactory,
    OrganisationFactory,
    PersonFactory,
    TopicFactory,
    add_page,
)
from tests.search.finding import key_of


def keys(instance):
    return {key for source in search_sources() for key in source.keys_of(instance)}


def test_a_page_is_itself_and_so_are_its_rows(portal_site):
    index = NewsIndexPage.objects.get(locale__language_code="en")
    page = add_page(index, NewsPage(title="Item", people=[NewsPerson(person=PersonFactory())]))
    assert keys(page) == keys(page.page_ptr) == keys(page.people.get()) == {key_of(page)}


def test_a_row_belongs_to_its_record_however_deep(portal_site):
    party = Participant(organisation=OrganisationFactory())
    party.signatories = [Signatory(person=PersonFactory())]
    agreement = AgreementFactory(rows={"participants": [party]})
    row = agreement.participants.get()
    assert keys(row) == keys(row.signatories.get()) == {key_of(agreement)}
    assert keys(agreement) == {key_of(agreement)}


def test_a_page_about_a_record_is_the_record_and_a_profile_hides_the_person(portal_site):
    profile = ExpertProfileFactory()
    index = ExpertIndexPage.objects.get(locale__language_code="en")
    page = add_page(index, ExpertPage(title="About", profile=profile))
    assert keys(page) == {key_of(profile)}
    assert keys(profile) == {key_of(profile), key_of(profile.person)}


def test_what_is_no_thing_has_no_key(portal_site, django_user_model):
    assert keys(TopicFactory()) == set()
    assert keys(django_user_model(pk=1)) == set()
    assert keys(Site.objects.first()) == set()
