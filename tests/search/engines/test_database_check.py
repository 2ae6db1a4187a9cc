"""A site on a database without an engine of ours learns so at its start."""

from django.core.checks import run_checks

from portal.search.engines import checks


def found():
    return [(error.id, error.msg) for error in run_checks() if error.id == "portal.E141"]


def test_the_databases_of_the_tests_can_be_searched():
    assert found() == []


def test_a_database_without_an_engine_is_named(monkeypatch):
    monkeypatch.delitem(checks.DATABASE_ENGINES, checks.connection.vendor)
    name = checks.connection.display_name
    assert found() == [("portal.E141", f"The portal cannot search in a database of {name}.")]
