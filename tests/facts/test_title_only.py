"""Of a title-only agreement the public reads the title, the parties and the dates."""

from partnerships.models import (
    AgreementIndexPage,
    AgreementPage,
    Participant,
    Signatory,
    TreatyAction,
)
from tests.factories import AgreementFactory, OrganisationFactory, add_page
from tests.search.finding import write_all

KEPT_BACK = (
    "SecretLead",
    "SecretNote",
    "SecretPlace",
    "SecretSource",
    "SecretSigner",
    "SecretOrigin",
)


def title_only():
    party = Participant(organisation=OrganisationFactory(en="Known party"))
    party.signatories = [Signatory(name_printed="SecretSigner")]
    words = {"note": "SecretNote", "place": "SecretPlace", "source": "SecretSource"}
    act = TreatyAction(
        kind="signature", date="2018-05-14", **{name: {"en": text} for name, text in words.items()}
    )
    rows = {"participants": [party], "actions": [act]}
    return AgreementFactory(
        en="Wombat protocol",
        visibility="title_only",
        source_words={"en": "SecretOrigin"},
        rows=rows,
    )


def test_page_record_and_search_keep_the_rest_back(client, portal_site):
    agreement = title_only()
    index = AgreementIndexPage.objects.get(locale__language_code="en")
    page = add_page(index, AgreementPage(title="Wombats", lead="SecretLead", agreement=agreement))
    for address in (page.get_url(), f"/ru/agreements/{agreement.pk}/", "/en/search/?q=wombats"):
        text = client.get(address).text
        assert [word for word in KEPT_BACK if word in text] == []
    text = client.get(page.get_url()).text
    assert "Known party" in text
    assert "14 May 2018" in text.replace("\xa0", " ")


def test_nobody_learns_by_searching_what_its_page_says(client, portal_site):
    index = AgreementIndexPage.objects.get(locale__language_code="en")
    add_page(index, AgreementPage(title="Numbats", lead="SecretLead", agreement=title_only()))

    write_all()

    def found(query):
        hits = client.get("/en/search/", {"q": query}).context["items"]
        return [str(hit.title) for hit in hits]

    assert found("SecretLead") == []
    assert found("wombat") == found("numbats") == ["Numbats"]
