"""A change costs a bounded number of SQL statements, all that follows its commit included."""

import datetime

import pytest
from django.core.management import call_command
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from wagtail.models import ReferenceIndex
from wagtail.search.backends import get_search_backend

from news.models import NewsPage
from partnerships.models import Agreement, AgreementName, Participant, Signatory
from portal.models import Organisation
from portal.records.search_indexing import paused_indexing
from portal.search.engines.entries import SearchBacklog
from portal.search.index.rebuilding import rebuild
from tests.admin.conftest import address, form_of
from tests.factories import AgreementFactory, OrganisationFactory, translate_page
from tests.search.finding import found, key_of
from tests.search.upkeep.test_pages import PUBLISHED, edited


@pytest.fixture
def statements(committed):
    """``with statements() as made``: what is done is committed; ``len(made)`` tells."""

    class Counting(CaptureQueriesContext):
        def __enter__(self):
            super().__enter__()
            self.commit = committed()
            self.commit.__enter__()
            return self

        def __exit__(self, *error):
            self.commit.__exit__(*error)
            super().__exit__(*error)

    return lambda: Counting(connection)


def agreement_between(number, committed):
    """A published agreement, each party with a signatory."""
    with committed():
        organisations = [OrganisationFactory() for _ in range(3)]
        agreement = AgreementFactory(signed="2018-05-14", live=False, rows={"participants": []})
    rows = Participant.objects.bulk_create(
        Participant(agreement=agreement, organisation=organisations[n % 3], sort_order=n)
        for n in range(number)
    )
    Signatory.objects.bulk_create(
        Signatory(participant=row, name_printed=f"Signatory {row.sort_order}") for row in rows
    )
    with committed():
        Agreement.objects.get(pk=agreement.pk).save_revision().publish()
    return Agreement.objects.get(pk=agreement.pk)


@pytest.mark.parametrize(("parties", "most"), [(2, 120), (40, 120), (290, 120)])
def test_an_unchanged_agreement_is_published(portal_site, committed, statements, parties, most):
    """As the editor's view does it: a revision of what stands in the form, then ``publish``."""
    agreement = agreement_between(parties, committed)
    keys = list(agreement.participants.values_list("pk", flat=True))
    with statements() as made:
        agreement.save_revision().publish()
    assert len(made) <= most
    assert list(agreement.participants.values_list("pk", flat=True)) == keys
    assert not SearchBacklog.objects.exists()


@pytest.mark.parametrize("parties", [2, 40])
def test_an_editor_publishes_an_agreement(
    portal_site, administrator, committed, statements, parties
):
    """The whole request: the rows and what is chosen in them are looked up together."""
    agreement = agreement_between(parties, committed)
    data = form_of(administrator, address(agreement)) | {"action-publish": "1"}
    data[f"participants-{parties - 1}-name_printed"] = "Wombat"
    with statements() as made:
        assert administrator.post(address(agreement), data).status_code == 302
    assert len(made) <= 150
    names = [row.name_printed for row in agreement.participants.all()]
    assert names == [""] * (parties - 1) + ["Wombat"]
    assert Signatory.objects.filter(participant__agreement=agreement.pk).count() == parties


def test_a_chosen_record_that_is_gone_is_told_at_its_row(portal_site, administrator, committed):
    agreement = agreement_between(3, committed)
    data = form_of(administrator, address(agreement)) | {"action-publish": "1"}
    data["participants-1-organisation"] = "999999"
    answer = administrator.post(address(agreement), data)
    assert answer.status_code == 200
    wrong = [row.errors for row in answer.context["form"].formsets["participants"].forms]
    assert [[*errors] for errors in wrong] == [[], ["organisation"], []]


def test_an_editor_publishes_news_with_four_translations(
    news, administrator, committed, statements
):
    page = news("Quokka", "ru", date="2020-01-01")
    with committed():
        translate_page(page, "kk", "en", "ky", "uz")
    data = edited(administrator, page, title="Wombat", **PUBLISHED)
    with statements() as made:
        edit = reverse("wagtailadmin_pages:edit", args=[page.pk])
        assert administrator.post(edit, data).status_code == 302
    assert len(made) <= 260
    assert NewsPage.objects.get(pk=page.pk).title == "Wombat"


def test_one_of_many_rows_is_changed_and_only_that_is_written(portal_site, committed, statements):
    agreement = agreement_between(40, committed)
    agreement = agreement.latest_revision.as_object()
    row = agreement.participants.all()[7]
    row.signatories.get_object_list()[0].name_printed = "Wombat"
    with statements() as made:
        agreement.save_revision().publish()
    assert len(made) <= 130
    names = list(Signatory.objects.filter(participant__agreement=agreement.pk).order_by(
        "participant__sort_order"
    ).values_list("name_printed", flat=True))  # fmt: skip
    assert names[7] == "Wombat"
    assert names[8] == "Signatory 8"
    assert len(names) == 40


def test_rows_are_added_moved_and_removed(portal_site, committed):
    agreement = agreement_between(4, committed).latest_revision.as_object()
    rows = list(agreement.participants.all())
    organisation = OrganisationFactory()
    rows[0].sort_order, rows[1].sort_order = 1, 0
    agreement.participants = [*rows[:3], Participant(organisation=organisation, sort_order=9)]
    with committed():
        agreement.save_revision().publish()
    stored = Participant.objects.filter(agreement=agreement.pk).order_by("sort_order")
    assert [row.pk for row in stored][:3] == [rows[1].pk, rows[0].pk, rows[2].pk]
    assert stored.last().organisation == organisation
    assert stored.count() == 4
    assert ReferenceIndex.get_references_to(organisation).count() == 1


def test_news_with_four_translations_gets_a_new_date(news, committed, statements):
    page = news("Quokka", "ru", date="2020-01-01")
    with committed():
        translate_page(page, "kk", "en", "ky", "uz")
    page = NewsPage.objects.get(pk=page.pk)
    page.date = datetime.date(2021, 3, 4)
    with statements() as made:
        page.save_revision().publish()
    assert len(made) <= 300
    dates = NewsPage.objects.filter(translation_key=page.translation_key)
    assert {date.year for date in dates.values_list("date", flat=True)} == {2021}


def test_a_party_of_a_thousand_agreements_is_renamed(
    portal_site, administrator, committed, statements
):
    """In the editor's request a few agreements follow; the rest when the backlog is worked off."""
    with committed():
        party = OrganisationFactory(en="Quokka")
    agreements = Agreement.objects.bulk_create(
        Agreement(kind="memorandum", live=True, title=f"Agreement {n}") for n in range(1_000)
    )
    AgreementName.objects.bulk_create(
        AgreementName(record=one, language="en", name=one.title) for one in agreements
    )
    Participant.objects.bulk_create(
        Participant(agreement=one, organisation=party) for one in agreements
    )
    rebuild()
    data = form_of(administrator, address(party)) | {"action-publish": "1"}
    data["names-0-name"] = "Wombat"
    with statements() as made:
        assert administrator.post(address(party), data).status_code == 302
    assert len(made) <= 150
    assert found("wombat")[0] == key_of(party)
    with statements() as made:
        call_command("run_due", verbosity=0)
    assert len(made) <= 60 * 20  # a hundred keys at a time, of two a thousand
    assert not SearchBacklog.objects.exists()
    in_admin = get_search_backend().search("Wombat", Agreement.objects.all())
    assert len(in_admin) == 1_000


def test_a_savepoint_that_is_rolled_back_leaves_nothing_of_it(portal_site, committed):
    with committed():
        party = OrganisationFactory(en="Quokka")
    with committed():
        party.save()
        with transaction.atomic():
            party.names.all().update(name="Wombat")
            party.title = "Wombat"
            party.save()
            transaction.set_rollback(True)
    assert found("quokka") == [key_of(party)]
    assert not get_search_backend().search("Wombat", Organisation.objects.all())


def test_a_draft_is_found_in_the_admin_and_by_nobody_else(administrator, committed):
    with committed():
        OrganisationFactory(en="Quokka", live=False)
    assert found("quokka") == []
    url = reverse(Organisation.snippet_viewset.get_url_name("list"))
    assert "Quokka" in administrator.get(url, {"q": "quokka"}).text


def test_loading_much_leaves_no_backlog(portal_site):
    with paused_indexing():
        OrganisationFactory(en="Quokka")
    assert not SearchBacklog.objects.exists()


def test_the_form_of_forty_parties_asks_no_more_than_that_of_two(
    portal_site, administrator, committed
):
    counts = []
    for parties in (2, 40):
        url = address(agreement_between(parties, committed))
        administrator.get(url)
        with CaptureQueriesContext(connection) as queries:
            page = administrator.get(url)
        counts.append(len(queries))
    assert "data-comment-add" not in page.text  # nobody can comment on a record
    assert page.text.count("data-chooser-edit-link") > 40
    assert counts[0] == counts[1]
