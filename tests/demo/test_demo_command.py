"""make demo: loaded once, quick and without a change the next time, never over other data."""

import hashlib
import json
import os
import sqlite3
import stat
import subprocess
import sys

import pytest
from django.conf import settings

pytestmark = [pytest.mark.own_site, pytest.mark.timeout(900)]


def demo(folder):
    """Run `manage.py demo --no-serve` with its data in this folder."""
    environment = {"PATH": os.environ["PATH"], "PORTAL_VAR": str(folder)}
    return subprocess.run(
        [sys.executable, "manage.py", "demo", "--no-serve"],
        cwd=settings.BASE_DIR,
        env=environment,
        capture_output=True,
        text=True,
    )


def content(folder):
    """A hash of every row of the demo's database."""
    with sqlite3.connect(folder / "portal.sqlite3") as database:
        return hashlib.sha256("\n".join(database.iterdump()).encode()).hexdigest()


@pytest.fixture(scope="module")
def loaded(tmp_path_factory):
    """A folder with a loaded demo, and what loading printed."""
    folder = tmp_path_factory.mktemp("demo")
    run = demo(folder)
    assert run.returncode == 0, run.stderr
    return folder, run.stdout


@pytest.mark.slow
def test_address_name_and_password_are_printed(loaded):
    folder, printed = loaded
    password = folder / "demo-password.txt"
    assert "http://localhost:8000/" in printed
    assert "admin" in printed
    assert password.read_text().strip() in printed
    assert stat.S_IMODE(password.stat().st_mode) == 0o600


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
    password = (folder / "demo-password.txt").read_text()
    stamp = json.loads((folder / "demo.json").read_text())
    (folder / "demo.json").write_text(json.dumps({**stamp, "schema": "of another day"}))
    with sqlite3.connect(folder / "portal.sqlite3") as database:
        database.execute("CREATE TABLE leftover (id)")
    assert demo(folder).returncode == 0
    with sqlite3.connect(folder / "portal.sqlite3") as database:
        assert not database.execute("SELECT 1 FROM sqlite_master WHERE name='leftover'").fetchall()
    assert json.loads((folder / "demo.json").read_text()) == stamp
    assert (folder / "demo-password.txt").read_text() == password


def test_somebodys_own_database_is_left_alone(tmp_path):
    with sqlite3.connect(tmp_path / "portal.sqlite3") as database:
        database.execute("CREATE TABLE treasure (id)")
    before = content(tmp_path)
    run = demo(tmp_path)
    assert run.returncode != 0
    assert "it already holds data that the demo did not make" in run.stderr
    assert content(tmp_path) == before
