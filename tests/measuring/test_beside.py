"""make bench BAKERYDEMO=folder: another site is served from its folder and asked in turn."""

import sys
from functools import partial

import pytest

from benchmarks import beside, load

pytestmark = [pytest.mark.own_site, pytest.mark.slow]

SITE = """
def application(environ, start_response):
    found = environ["PATH_INFO"] in {addresses}
    start_response("200 OK" if found else "404 Not Found", [("Content-Type", "text/plain")])
    return [b"Bread"]
"""


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """A site in the place of bakerydemo, which this Python serves."""
    addresses = {address.partition("?")[0] for _kind, address in beside.PAIRS.values()}
    (tmp_path / "bakerydemo").mkdir()
    (tmp_path / "bakerydemo" / "wsgi.py").write_text(SITE.format(addresses=addresses))
    monkeypatch.setenv("BAKERYDEMO_PYTHON", sys.executable)
    monkeypatch.setattr(beside, "ROUNDS", 1)
    monkeypatch.setattr(beside, "SECONDS", 1)
    monkeypatch.setattr(load, "SECONDS", 0.1)
    return str(tmp_path)


def test_both_sites_are_asked_for_each_pair(folder, monkeypatch, capsys):
    # On both sides the other one: ours needs the demo in a database of its own.
    theirs = partial(beside.serving, "bakerydemo.wsgi", sys.executable, folder)
    monkeypatch.setattr(beside, "serving", lambda *_site, **_variables: theirs())
    monkeypatch.setattr(beside, "our_addresses", lambda: dict(beside.PAIRS.values()))
    beside.compare(folder)
    rows = [line.split() for line in capsys.readouterr().out.splitlines()]
    figures = {
        row[0]: [float(one) for one in row[1:]]
        for row in rows
        if row[:1] and row[0] in beside.PAIRS
    }
    assert [*figures] == [*beside.PAIRS]
    assert all(rate > 0 for row in figures.values() for rate in row)


def test_the_folder_is_served_by_its_python(folder):
    with beside.serving_bakerydemo(folder) as server:
        assert load.rate(server, "/blog/", 1) > 0


def test_a_folder_without_the_site_is_told(folder, monkeypatch):
    monkeypatch.setattr("benchmarks.server.PATIENCE", 1)
    with pytest.raises(TimeoutError), beside.serving_bakerydemo(f"{folder}/bakerydemo"):
        pass
