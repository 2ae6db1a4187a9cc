"""Lists of records: names in the editor's language, filters, spreadsheets, a fixed cost."""

import io
from zoneinfo import ZoneInfo

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils.translation import override
from openpyxl import load_workbook
from wagtail.snippets.models import get_snippet_models
from wagtail.users.models import UserProfile

from partnerships.ledger.status import state_label
from partnerships.models import Agreement, AgreementTopic
from portal.admin import list_mixins
from portal.models import Event, Organisation, Topic
from portal.records.base import Record
from tests.admin.conftest import address, published, reading_in
from tests.factories import AgreementFactory, TopicFactory


def records():
    return [model for model in get_snippet_models() if issubclass(model, Record)]


def organisations(count, **fields):
    for number in range(count):
        organisation = Organisation(live=False, **fields)
        organisation.names.create(language="ru", name=f"Клиника {number}")
        organisation.names.create(language="en", name=f"Clinic {number}")
        organisation.save()
        published(organisation)


@pytest.mark.parametrize("view", ["list", "add"])
def test_every_record_has_a_list_and_a_form(administrator, view):
    assert sum(not model.__module__.startswith("tests.") for model in records()) == 15
    for model in records():
        response = administrator.get(address(model, view))
        assert response.status_code == 200, model


def test_names_stand_in_the_editors_language(administrator):
    organisations(1)
    page = reading_in(administrator, "en").get(address(Organisation, "list")).text
    assert "Clinic 0" in page
    assert "Клиника 0" not in page
    assert "Клиника 0" in reading_in(administrator, "ru").get(address(Organisation, "list")).text


def test_a_longer_list_takes_no_more_queries(administrator):
    counts = []
    for more in (2, 10):
        organisations(more, country="UZ")
        administrator.get(address(Organisation, "list"))
        with CaptureQueriesContext(
            connection,
        ) as queries:
            administrator.get(address(Organisation, "list"))
        counts.append(len(queries))
    assert counts[0] == counts[1]


def test_the_list_is_narrowed_by_status_and_by_countries_that_occur(administrator):
    organisations(1, country="UZ")
    Organisation.objects.create(country="KZ", live=False)
    response = reading_in(administrator, "en").get(address(Organisation, "list"))
    assert "Uzbekistan" in response.text
    assert "Argentina" not in response.text
    drafts = administrator.get(address(Organisation, "list"), {"status": "draft"})
    assert [o.country for o in drafts.context["object_list"]] == ["KZ"]
    narrowed = administrator.get(address(Organisation, "list"), {"country": "UZ"})
    assert [o.country for o in narrowed.context["object_list"]] == ["UZ"]


def test_scheduled_records_are_listed(administrator, event):
    event.save_revision(approved_go_live_at="2100-01-01T00:00Z")
    response = administrator.get(address(Event, "list"), {"status": "scheduled"})
    assert [listed.pk for listed in response.context["object_list"]] == [event.pk]
    other = administrator.get(address(Topic, "list"), {"status": "scheduled"})
    assert list(other.context["object_list"]) == []


def test_search_finds_by_any_name(administrator):
    organisations(1)
    for query in ("клин", "Clinic"):
        response = administrator.get(address(Organisation, "list"), {"q": query})
        assert len(response.context["object_list"]) == 1


def test_csv_is_in_the_editors_language_and_calculates_nothing(administrator):
    organisations(1, kind="hospital", country="UZ")
    evil = Organisation(live=False)
    evil.names.create(language="en", name='=HYPERLINK("https://example.org")')
    evil.save()
    client = reading_in(administrator, "ru")
    response = client.get(address(Organisation, "list"), {"export": "csv"})
    text = b"".join(response.streaming_content).decode("utf-8-sig")
    assert "Клиника 0" in text
    assert "Узбекистан" in text
    assert "\"'=HYPERLINK" in text


@pytest.mark.parametrize("zone", ["Asia/Tashkent", "America/New_York"])
def test_moments_in_a_csv_are_by_the_editors_clock(administrator, zone):
    organisations(1)
    client = reading_in(administrator, "ru")
    UserProfile.objects.update(current_time_zone=zone)
    response = client.get(address(Organisation, "list"), {"export": "csv"})
    text = b"".join(response.streaming_content).decode("utf-8-sig")
    moment = Organisation.objects.get().last_published_at.astimezone(ZoneInfo(zone))
    assert f"{moment:%Y-%m-%d %H:%M}" in text.split("\r\n")[1].split(",")


def test_xlsx_holds_text_where_a_formula_might_stand(administrator):
    evil = Organisation(live=False)
    evil.names.create(language="en", name="=1+1")
    evil.save()
    response = administrator.get(address(Organisation, "list"), {"export": "xlsx"})
    sheet = load_workbook(io.BytesIO(b"".join(response.streaming_content))).active
    assert "'=1+1" in [cell.value for row in sheet for cell in row]
    assert not [cell for row in sheet for cell in row if cell.data_type == "f"]


def test_the_menu_groups_the_records(administrator):
    page = reading_in(administrator, "en").get("/admin/").text
    for label in ("People and organisations", "Events", "Register", "Experts", "Vocabulary"):
        assert label in page
    assert 'href="/admin/snippets/"' not in page


def test_inspecting_shows_fields_and_rows(administrator, event, organisation):
    event.delegations.create(organisation=organisation)
    event.save_revision().publish()
    page = reading_in(administrator, "en").get(address(event, "inspect")).text
    assert "May 2018" in page
    assert "Центр хирургии" in page


def test_agreements_are_listed_and_narrowed_by_their_legal_status(administrator):
    signed = AgreementFactory(en="Signed", signed="2018-05-14")
    topic = TopicFactory()
    talks = AgreementFactory(en="Talks", rows={"topics": [AgreementTopic(topic=topic)]})
    client = reading_in(administrator, "en")

    def listed(**query):
        response = client.get(address(Agreement, "list"), query)
        return [each.pk for each in response.context["object_list"]]

    state = signed.status_on().state
    with override("en"):
        words = state_label(state).text
    assert words in client.get(address(Agreement, "list")).text
    assert listed(state=state) == [signed.pk]
    assert listed(topic=topic.pk) == [talks.pk]
    party = signed.participants.first().organisation_id
    assert listed(participant=party) == [signed.pk]
    assert listed(state="expiring") == []


def test_search_goes_with_filters_and_any_order(administrator):
    organisations(2, country="UZ", kind="hospital")
    query = {"q": "clinic", "country": "UZ", "status": "live", "ordering": "-country"}
    response = administrator.get(address(Organisation, "list"), query)
    assert len(response.context["object_list"]) == 2


def test_records_are_narrowed_by_who_changed_them_last(administrator, account):
    mine, _other = TopicFactory(), TopicFactory()
    editor = account("Editors")
    mine.save_revision(user=editor)
    response = administrator.get(address(Topic, "list"), {"changed_by": editor.pk})
    assert [topic.pk for topic in response.context["object_list"]] == [mine.pk]


def statements_of(client, url, **query):
    """What the database is asked for a page that is opened for the second time."""
    b"".join(client.get(url, query))
    with CaptureQueriesContext(connection) as queries:
        b"".join(client.get(url, query))
    return [query["sql"] for query in queries]


@pytest.mark.parametrize("export", ["xlsx", "csv"])
def test_a_sheet_reads_its_rows_in_parts_and_no_list_beside(administrator, monkeypatch, export):
    monkeypatch.setattr(list_mixins, "READ_AT_ONCE", 2)
    url = address(Organisation, "list")
    organisations(1)
    small = len(statements_of(administrator, url, export=export))
    organisations(5)
    asked = statements_of(administrator, url, export=export)
    assert sum("COUNT(" in sql for sql in asked) == 0
    assert len(asked) == small + 2 * 3  # of each further part: names, schedules, workflows
    answer = b"".join(administrator.get(url, {"export": "csv"})).decode()
    assert sum(f"Clinic {number}" in answer for number in range(5)) == 5


def test_lists_and_choosers_read_no_revisions(administrator):
    organisations(2)
    chooser = Organisation.snippet_viewset.chooser_viewset
    for url in (address(Organisation, "list"), reverse(chooser.get_url_name("choose_results"))):
        for sql in statements_of(administrator, url):
            whole = '"wagtailcore_revision"."content"' in sql.partition(" FROM ")[0]
            assert not whole or "approved_go_live_at" in sql.partition(" WHERE ")[2], sql
