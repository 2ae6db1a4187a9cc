"""A live record is public by itself; a page adds words and takes the address over."""

import datetime

import pytest

from news.models import NewsIndexPage, NewsPage, NewsRelatedPage
from partnerships.models import AgreementIndexPage, AgreementPage
from portal.records.base import PublicationRefused
from tests.factories import (
    AgreementFactory,
    EventFactory,
    ExpertProfileFactory,
    OrganisationFactory,
    PersonFactory,
    add_page,
    publish,
)

FACTORIES = {
    "agreements": AgreementFactory,
    "events": EventFactory,
    "experts": ExpertProfileFactory,
    "organisations": OrganisationFactory,
    "people": PersonFactory,
}


@pytest.mark.parametrize("prefix", FACTORIES)
@pytest.mark.parametrize("language", ["kk", "ru", "en", "ky", "uz"])
def test_a_live_record_is_public_in_every_language(client, portal_site, prefix, language):
    record = FACTORIES[prefix]()
    response = client.get(f"/{language}/{prefix}/{record.pk}/")
    assert response.status_code == 200
    assert str(record.label()) in response.text


@pytest.mark.parametrize("prefix", FACTORIES)
def test_a_draft_is_not_found(client, portal_site, prefix):
    record = FACTORIES[prefix](live=False)
    assert client.get(f"/kk/{prefix}/{record.pk}/").status_code == 404


@pytest.mark.parametrize("address", ["0", "999999", "99999999999999999999999"])
def test_a_number_that_nothing_has_is_not_found(client, portal_site, address):
    assert client.get(f"/kk/agreements/{address}/").status_code == 404


def test_a_page_takes_the_address_over_in_its_language_only(client, portal_site):
    agreement = AgreementFactory()
    index = AgreementIndexPage.objects.get(locale__language_code="en")
    page = add_page(index, AgreementPage(title="About the memorandum", agreement=agreement))
    response = client.get(f"/en/agreements/{agreement.pk}/")
    assert (response.status_code, response.headers["Location"]) == (302, page.get_url())
    assert client.get(f"/ru/agreements/{agreement.pk}/").status_code == 200


def test_an_internal_agreement_is_not_found(client, portal_site):
    agreement = AgreementFactory(visibility="internal")
    assert client.get(f"/kk/agreements/{agreement.pk}/").status_code == 404


def test_a_profile_without_consent_cannot_be_published(portal_site):
    with pytest.raises(PublicationRefused) as refused:
        ExpertProfileFactory(rows={"consents": []})
    assert [error.code for error in refused.value.error_dict["__all__"]] == ["no_consent"]


def test_taking_a_consent_back_is_published_and_hides_the_profile(client, portal_site):
    profile = ExpertProfileFactory()
    assert client.get(f"/en/experts/{profile.pk}/").status_code == 200
    (consent,) = profile.consents.all()
    consent.withdrawn = datetime.date(2020, 1, 2)
    profile.consents = [consent]
    profile.save_revision().publish()
    assert client.get(f"/en/experts/{profile.pk}/").status_code == 404
    profile.unpublish()
    with pytest.raises(PublicationRefused):
        profile.get_latest_revision().publish()


def test_an_expert_is_shown_by_the_profile_alone(client, portal_site):
    profile = ExpertProfileFactory()
    response = client.get(f"/en/people/{profile.person_id}/")
    assert response.headers["Location"] == profile.get_absolute_url("en")


def test_an_expert_whose_consent_has_ended_has_no_page_at_all(client, portal_site):
    profile = ExpertProfileFactory(person=PersonFactory(en=("Withdrawn", "Wanda")))
    profile.consents.update(withdrawn=datetime.date(2020, 1, 2))
    person = profile.person_id
    for address in (f"/en/people/{person}/", f"/en/experts/{profile.pk}/"):
        assert client.get(address).status_code == 404
    assert "Withdrawn" not in client.get("/en/search/?q=Wanda").text
    assert f"/people/{person}/" not in client.get("/sitemap-person.xml").text


def test_a_profile_whose_person_is_withdrawn_is_not_found(client, portal_site):
    profile = ExpertProfileFactory()
    profile.person.unpublish()
    assert client.get(f"/en/experts/{profile.pk}/").status_code == 404


def test_a_page_about_an_agreement_lists_the_news_that_names_it(client, portal_site):
    index = AgreementIndexPage.objects.get(locale__language_code="en")
    page = add_page(index, AgreementPage(title="About it", agreement=AgreementFactory()))
    news = NewsPage(title="Signed at last", related_pages=[NewsRelatedPage(target=page)])
    add_page(NewsIndexPage.objects.get(locale__language_code="ru"), news)
    assert "Signed at last" in client.get(page.get_url()).text


def test_the_page_of_an_internal_agreement_is_named_nowhere(client, portal_site):
    agreement = AgreementFactory(en="Hidden memorandum")
    index = AgreementIndexPage.objects.get(locale__language_code="en")
    page = add_page(index, AgreementPage(title="Hidden title", agreement=agreement))
    body = [("pages", [page])]
    news = NewsPage(title="Signed", related_pages=[NewsRelatedPage(target=page)], body=body)
    news = add_page(NewsIndexPage.objects.get(locale__language_code="ru"), news)
    assert client.get(news.get_url()).text.count("Hidden title") == 2
    agreement.visibility = "internal"
    publish(agreement)
    for address in (news.get_url(), page.get_url(), page.get_url().replace("/en/", "/ru/")):
        assert "Hidden" not in client.get(address).text.replace("\xad", "")


def test_a_question_about_a_day_is_taken_along_to_the_page(client, portal_site):
    agreement = AgreementFactory()
    index = AgreementIndexPage.objects.get(locale__language_code="en")
    page = add_page(index, AgreementPage(title="About it", agreement=agreement))
    response = client.get(f"/en/agreements/{agreement.pk}/?on=2019-06-01")
    assert response.headers["Location"] == f"{page.get_url()}?on=2019-06-01"
