"""A database that is locked, a disk that is full: said in words, and nothing typed is lost."""

import errno
import sqlite3
from contextlib import contextmanager
from pathlib import Path

import pytest
from django.conf import settings as site
from django.core.files.storage import FileSystemStorage
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import OperationalError, connection
from django.utils.translation import gettext
from wagtail.documents import get_document_model
from wagtail.test.utils.form_data import querydict_from_html

from news.models import NewsPage
from tests.pictures.conftest import drawing, saved
from tests.writing.conftest import edit, form_of

pytestmark = pytest.mark.own_site  # the handler of errors is the site's


@pytest.fixture
def locked(tmp_path, client):
    """``with locked():`` every write fails as it does while another process holds the lock."""
    client.raise_request_exception = False
    holding = sqlite3.connect(tmp_path / "held.sqlite3", isolation_level=None)
    holding.execute("CREATE TABLE held (a)")
    holding.execute("BEGIN EXCLUSIVE")
    waiting = sqlite3.connect(tmp_path / "held.sqlite3", timeout=0.01)

    def write(execute, sql, params, many, context):
        if sql.lstrip().upper().startswith(("INSERT", "UPDATE", "DELETE")):
            try:
                waiting.execute("INSERT INTO held VALUES (1)")
            except sqlite3.OperationalError as error:
                raise OperationalError(*error.args) from error
        return execute(sql, params, many, context)

    @contextmanager
    def lock():
        with connection.execute_wrapper(write):
            yield
        connection.set_rollback(False)

    yield lock
    waiting.close()
    holding.close()


def sent_again(response):
    form = querydict_from_html(response.text, form_index=0)
    return dict(form.lists())


def test_an_editor_reads_plain_words_and_sends_it_again(administrator, item, locked):
    data = {**form_of(administrator, edit(item)), "title": "Қолдан жазылған <b>атау</b>"}
    with locked():
        response = administrator.post(edit(item), {**data, "action-publish": "1"})
    assert (response.status_code, response["Retry-After"]) == (503, "30")
    assert gettext("The portal is busy") in response.text
    with locked():
        assert administrator.post(edit(item), sent_again(response)).status_code == 503
    assert administrator.post(edit(item), sent_again(response)).status_code == 302
    page = NewsPage.objects.get(pk=item.pk)
    assert (page.live, page.title) == (True, "Қолдан жазылған <b>атау</b>")


def test_autosave_is_told_in_its_own_way(administrator, item, locked):
    data = form_of(administrator, edit(item))
    with locked():
        response = administrator.post(edit(item), data, headers={"accept": "application/json"})
    assert (response.status_code, response.json()["success"]) == (503, False)


def test_signing_in_says_so_and_shows_no_password(client, account, locked):
    account("Editors")
    with locked():
        response = client.post("/admin/login/", {"username": "Editors", "password": "secret"})
    assert response.status_code == 503
    assert "secret" not in response.text


def test_an_error_of_ours_stays_an_error(administrator, item, monkeypatch):
    administrator.raise_request_exception = False
    data = form_of(administrator, edit(item))

    def fail(self, *args, **kwargs):
        with connection.cursor() as cursor:
            cursor.execute("SELECT nothing FROM nowhere")

    monkeypatch.setattr(NewsPage, "save_revision", fail)
    assert administrator.post(edit(item), data).status_code == 500


def files():
    media = Path(site.MEDIA_ROOT)
    return {path for path in media.rglob("*") if path.is_file()} if media.exists() else set()


UPLOADS = {
    "/admin/documents/add/": lambda: SimpleUploadedFile("note.txt", b"words"),
    "/admin/images/add/": lambda: SimpleUploadedFile("a.png", saved(drawing(), "PNG")),
}


def upload(client, address):
    data = {"title": "Файл", "file": UPLOADS[address](), "description": "Сурет"}
    fields = {name: values[0] for name, values in form_fields(client, address)}
    return client.post(address, {**fields, **data})


def form_fields(client, address):
    form = querydict_from_html(client.get(address).text, form_index=0)
    return [(name, values) for name, values in form.lists() if name != "file"]


@pytest.mark.parametrize("address", UPLOADS)
def test_an_upload_that_cannot_be_entered_leaves_no_file(administrator, locked, address):
    before = files()
    with locked():
        response = upload(administrator, address)
    assert response.status_code == 503
    assert gettext("Files must be chosen again.") in response.text
    assert files() == before
    assert upload(administrator, address).status_code == 302
    assert files() > before


@pytest.mark.parametrize("address", UPLOADS)
def test_a_full_disk_leaves_no_part_of_a_file(administrator, monkeypatch, address):
    administrator.raise_request_exception = False
    before, save = files(), FileSystemStorage._save

    def fill(self, name, content):
        save(self, name, content)
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(FileSystemStorage, "_save", fill)
    assert upload(administrator, address).status_code == 503
    assert files() == before
    assert not get_document_model().objects.exists()
