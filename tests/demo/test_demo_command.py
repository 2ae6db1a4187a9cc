"""make demo: loaded once, quick and without a change the next time, never over other data."""

import hashlib
import json
import os
import socket
import sqlite3
import stat
import subprocess
import sys
import time
from contextlib import suppress
from urllib.request import urlopen

import pytest
from django.conf import settings

from portal.setup.demo.administrator import password

pytestmark = [pytest.mark.own_site, pytest.mark.timeout(900)]


def demo(folder, *arguments):
    """Run `manage.py demo`, which shall not serve, with its data in this folder."""
    environment = {"PATH": os.environ["PATH"], "PORTAL_VAR": str(folder)}
    return subprocess.run(
        [sys.executable, "manage.py", "demo", *(arguments or ["--no-serve"])],
        cwd=settings.BASE_DIR,
        env=environment,
        capture_output=True,
        text=True,
    )


def content(folder):
    """A hash of every row of the demo's database."""
    with sqlite3.connect(folder / "portal.sqlite3") as database:
        return hashlib.sha256("\n".join(database.iterdump()).encode()).hexdigest()


STAMP = {"location": ["", "", "portal.sqlite3"], "schema": "of another day", "loaded": True}


@pytest.fixture(scope="module")
def loaded(tmp_path_factory):
    """A folder with a demo, loaded where one of another schema lay, and what loading printed.

    The folder has been moved since.
    """
    folder = tmp_path_factory.mktemp("demo") / "before"
    folder.mkdir()
    (folder / "demo.json").write_text(json.dumps(STAMP))
    (folder / "demo-password.txt").write_text("kept")
    with sqlite3.connect(folder / "portal.sqlite3") as database:
        database.execute("CREATE TABLE leftover (id)")
    run = demo(folder)
    assert run.returncode == 0, run.stderr
    return folder.rename(folder.with_name("after")), run.stdout


@pytest.mark.slow
def test_address_name_and_password_are_printed(loaded):
    folder, printed = loaded
    kept = folder / "demo-password.txt"
    assert "http://localhost:8000/" in printed
    assert "admin" in printed
    assert kept.read_text().strip() in printed


@pytest.mark.slow
def test_again_it_loads_nothing_and_changes_nothing(loaded):
    folder, printed = loaded
    before = content(folder)
    again = demo(folder)
    assert again.returncode == 0
    assert "Preparing" in printed
    assert "Preparing" not in again.stdout
    assert "Loading" not in again.stdout
    assert again.stdout.splitlines() == printed.splitlines()[-len(again.stdout.splitlines()) :]
    assert content(folder) == before


@pytest.mark.slow
def test_a_changed_schema_or_a_broken_load_makes_it_anew(loaded):
    folder, _ = loaded
    with sqlite3.connect(folder / "portal.sqlite3") as database:
        assert not database.execute("SELECT 1 FROM sqlite_master WHERE name='leftover'").fetchall()
    stamp = json.loads((folder / "demo.json").read_text())
    assert stamp["loaded"]
    assert stamp["schema"] != STAMP["schema"]
    assert (folder / "demo-password.txt").read_text() == "kept"


@pytest.mark.slow
def test_pictures_that_are_missing_are_made_beside_the_server(loaded):
    folder, _ = loaded
    with sqlite3.connect(folder / "portal.sqlite3") as database:
        database.execute("DELETE FROM wagtailimages_rendition WHERE file LIKE '%.avif'")
        database.execute("DELETE FROM portal_sharepicture")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = str(free.getsockname()[1])
    server = subprocess.Popen(
        [sys.executable, "manage.py", "demo", "--port", port, "--settings", "portal.settings.demo"],
        cwd=settings.BASE_DIR,
        env={"PATH": os.environ["PATH"], "PORTAL_VAR": str(folder)},
        stdout=subprocess.DEVNULL,
    )
    try:
        assert "<picture" in page_with(port, "<picture")
        assert ".avif" in page_with(port, ".avif")
        taken = demo(folder, "--port", port)
    finally:
        server.terminate()
        server.wait()
    assert taken.returncode != 0
    assert f"cannot be served on port {port}" in taken.stderr


def page_with(port, text):
    """The home page as soon as it has this text, as others wait for a busy machine."""
    shown = ""
    while text not in shown:
        with suppress(OSError), urlopen(f"http://127.0.0.1:{port}/kk/", timeout=60) as answer:
            shown = answer.read().decode()
        time.sleep(0.5)
    return shown


def test_the_password_is_for_its_owner_only(tmp_path, settings):
    settings.VAR_DIR = tmp_path
    assert len(password()) > 10
    assert stat.S_IMODE((tmp_path / "demo-password.txt").stat().st_mode) == 0o600


def test_somebodys_own_database_is_left_alone(tmp_path):
    with sqlite3.connect(tmp_path / "portal.sqlite3") as database:
        database.execute("CREATE TABLE treasure (id)")
    before = content(tmp_path)
    run = demo(tmp_path)
    assert run.returncode != 0
    assert "it already holds data that the demo did not make" in run.stderr
    assert content(tmp_path) == before
