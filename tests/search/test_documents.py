"""Files are found by their words while something public shows them, and never break anything."""

import io
import zipfile

import pytest
from django.utils.translation import override
from wagtail.models import Collection, CollectionViewRestriction, PageViewRestriction

from news.models import NewsIndexPage, NewsPage
from partnerships.models import AgreementIndexPage, AgreementPage, AgreementText
from portal.models import DocumentText
from portal.publishing.checks import findings
from portal.search.index.every_source import source_of
from portal.search.index.files import reading
from portal.search.index.files.reading import Unread
from portal.search.index.files.source import DocumentSource
from tests.factories import AgreementFactory, add_page, publish
from tests.search.files import document, docx, pdf
from tests.search.finding import entry_of, found, found_anew, write_all


@pytest.fixture
def in_english():
    with override("en"):
        yield


def page_with(*documents, publish=True):
    body = [("documents", [{"document": d, "title": "", "language": ""} for d in documents])]
    index = NewsIndexPage.objects.get(locale__language_code="en")
    return add_page(index, NewsPage(title="Item", body=body), publish=publish)


def key(file):
    return f"document:{file.pk}"


def agreement_with(file, language="en", **fields):
    rows = {"texts": [AgreementText(document=file, language=language)]}
    return AgreementFactory(en="Memorandum", rows=rows, **fields)


def why_not(file):
    return DocumentText.objects.get(document=file).why_not


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("plan.docx", docx("About wombats", cells=("Burrows", "Numbers"))),
        ("plan.pdf", pdf("About wombats", "Burrows and numbers")),
        ("plan.txt", "About wombats, burrows, numbers".encode("utf-16")),
        ("plan.csv", b"About;wombats\nburrows;numbers"),
    ],
)
def test_a_file_on_a_public_page_is_found_by_its_words(portal_site, name, data):
    file = document(name, data, title="Plan of action")
    page_with(file)
    write_all()
    for query in ("wombat", "burrows numbers", "plan of action"):
        assert found(query) == [key(file)], query
    entry = entry_of(key(file))
    assert (entry.kind, entry.faces.get().language) == ("document", "")


def test_words_are_found_in_whatever_language_the_file_is(portal_site):
    file = document("a.docx", docx("Емханалардағы дәрігерлер", "В поликлиниках врачи"))
    page_with(file)
    write_all()
    assert found("емхана") == found("поликлиника") == found("дарігер") == [key(file)]


def test_old_programs_and_words_parted_at_the_end_of_a_line(portal_site):
    old = document("old.txt", "Больница и поликли-\nника".encode("cp1251"))
    page_with(old)
    assert found_anew("поликлиника больница") == [key(old)]


# --- who may not read the file does not find it ------------------------------------------------


def test_nobody_finds_a_file_that_nothing_public_shows(portal_site):
    unused = document("a.docx", docx("Wombats"))
    in_draft = document("b.docx", docx("Wombats"))
    page_with(in_draft, publish=False)
    assert found_anew("wombats") == []
    assert not DocumentText.objects.filter(document__in=[unused, in_draft]).exists()


def test_nobody_finds_a_file_of_an_unpublished_change(portal_site):
    file = document("a.docx", docx("Wombats"))
    page = page_with(document("b.docx", docx("Numbats")))
    page.body = page_with(file, publish=False).body
    page.save_revision()
    assert found_anew("wombats") == []
    page.get_latest_revision().publish()
    assert found_anew("wombats") == [key(file)]


def test_nobody_finds_a_file_of_a_restricted_collection(portal_site):
    private = Collection.get_first_root_node().add_child(name="Private")
    below = private.add_child(name="Below")
    files = [document("a.docx", docx("Wombats"), collection=one) for one in (private, below)]
    page_with(*files)
    assert sorted(found_anew("wombats")) == sorted(map(key, files))
    restriction = CollectionViewRestriction.objects.create(
        collection=private, restriction_type=CollectionViewRestriction.LOGIN
    )
    assert found_anew("wombats") == []
    for changed in (restriction, private):
        assert sorted(DocumentSource().keys_of(changed)) == sorted(map(key, files))


def test_nobody_finds_a_file_that_a_restricted_page_shows(portal_site):
    file = document("a.docx", docx("Wombats"))
    page = page_with(file)
    assert found_anew("wombats") == [key(file)]
    PageViewRestriction.objects.create(
        page=page.get_parent(), restriction_type=PageViewRestriction.LOGIN
    )
    assert found_anew("wombats") == []


@pytest.mark.parametrize(
    "fields", [{"live": False}, {"visibility": "internal"}, {"visibility": "title_only"}]
)
def test_nobody_finds_the_text_of_an_agreement_that_is_not_public(portal_site, fields):
    file = document("a.docx", docx("Wombats"))
    agreement_with(file, **fields)
    page_with(file)  # the portal serves it to nobody all the same
    assert found_anew("wombats") == []


def test_the_text_of_an_agreement_is_found_in_its_language(portal_site):
    file = document("a.docx", docx("Емханалар"))
    agreement = agreement_with(file, language="kk")
    assert found_anew("емхана") == [key(file)]
    assert entry_of(key(file)).faces.get().language == "kk"
    assert key(file) in list(DocumentSource().keys_of(agreement))


def test_nobody_finds_a_file_on_a_page_of_a_title_only_agreement(portal_site):
    file = document("a.docx", docx("Wombats"))
    agreement = AgreementFactory(en="Memorandum", visibility="title_only")
    body = [("documents", [{"document": file, "title": "", "language": ""}])]
    index = AgreementIndexPage.objects.get(locale__language_code="en")
    add_page(index, AgreementPage(title="About", body=body, agreement=agreement))
    assert found_anew("wombats") == []
    agreement.visibility = "public"
    publish(agreement)
    assert found_anew("wombats") == [key(file)]


def test_a_page_knows_the_files_that_it_showed_before(portal_site):
    file = document("a.docx", docx("Wombats"))
    page = page_with(file)
    write_all()
    page.body = []
    page.save_revision().publish()
    assert list(DocumentSource().keys_of(page)) == [key(file)]
    assert list(source_of(key(file)).things([key(file)])) == []


# --- files that are no pleasure ----------------------------------------------------------------


def bomb():
    """A Word document of 100 KB that unpacks to a quarter of a gigabyte."""
    buffer = io.BytesIO(docx("Wombats"))
    with zipfile.ZipFile(buffer, "a", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("word/media/more.xml", b" " * 250 * 1024**2)
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("a.pdf", b"no PDF at all", Unread.BROKEN),
        ("a.pdf", b"", Unread.BROKEN),
        ("a.docx", b"PK no ZIP", Unread.BROKEN),
        ("a.pdf", pdf("Wombats", password="secret"), Unread.ENCRYPTED),
        ("a.pdf", pdf(""), Unread.PICTURES),
        ("a.xyz", b"Wombats", Unread.TYPE),
    ],
)
def test_what_cannot_be_read_is_found_by_its_title(portal_site, name, data, reason):
    file = document(name, data, title="Quokka report")
    page_with(file)
    assert found_anew("quokka") == [key(file)]
    assert found("wombats") == []
    assert why_not(file) == reason


def test_a_file_that_unpacks_to_too_much_is_found_by_its_title(portal_site):
    file = document("a.docx", bomb(), title="Quokka report")
    page_with(file)
    assert found_anew("quokka") == [key(file)]
    assert why_not(file) == Unread.LARGE


@pytest.mark.usefixtures("in_english")
def test_the_editor_learns_that_a_file_is_found_by_its_title_only(portal_site):
    scan = document("scan.pdf", pdf(""), title="Scanned order")
    read, table = document("a.docx", docx("Wombats")), document("a.xlsx", b"")
    page = page_with(scan, read, table)
    write_all()
    told = [finding for finding in findings(page) if "by its title only" in finding.message]
    assert [finding.message for finding in told] == [
        "Search finds the file “Scanned order” by its title only: "
        "it holds pictures of text, and no text."
    ]
    assert told[0].block == page.body[0].id


def test_a_file_that_takes_too_long_is_given_up(portal_site, monkeypatch):
    monkeypatch.setattr(reading, "SECONDS", 0.01)
    file = document("a.docx", docx("Wombats"), title="Quokka report")
    page_with(file)
    assert found_anew("quokka") == [key(file)]
    assert why_not(file) == Unread.SLOW


def test_a_file_that_has_gone_is_found_by_its_title(portal_site):
    file = document("a.docx", docx("Wombats"), title="Quokka report")
    page_with(file)
    file.file.storage.delete(file.file.name)
    assert found_anew("quokka") == [key(file)]
    assert why_not(file) == Unread.MISSING


def test_a_file_locked_against_change_only_is_read(portal_site):
    file = document("a.pdf", pdf("Wombats", password="", owner="secret"))
    page_with(file)
    assert found_anew("wombats") == [key(file)]


def test_a_file_is_read_once_and_again_when_replaced(portal_site, monkeypatch):
    file = document("a.docx", docx("Wombats"))
    twin = document("twin.docx", file.file.read())
    page_with(file, twin)
    write_all()
    read = []
    monkeypatch.setattr(
        "portal.search.index.files.document_text.read",
        lambda document: read.append(document.pk) or reading.read(document),
    )
    assert sorted(found_anew("wombats")) == sorted([key(file), key(twin)])
    assert read == []
    file.file.save("b.docx", document("b.docx", docx("Numbats")).file, save=False)
    file._set_document_file_metadata()
    file.save()
    assert found_anew("numbats") == [key(file)]
    assert found("wombats") == [key(twin)]
    assert read == [file.pk]
