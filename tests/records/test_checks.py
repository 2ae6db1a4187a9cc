"""A record that is declared wrongly is told of at start."""

from portal.models import Topic
from portal.records import checks


def codes(record):
    return [problem.id for problem in checks.problems_of(record)]


def test_every_record_is_declared_rightly():
    assert len(checks.all_records()) == 15
    assert checks.check_records(None) == []


def test_a_record_that_nobody_can_edit_is_told_of(monkeypatch):
    monkeypatch.setattr(checks, "get_snippet_models", list)
    assert codes(Topic) == ["portal.E102"]


def test_a_record_without_a_name_or_a_publishing_panel_is_told_of(monkeypatch):
    monkeypatch.setattr(Topic, "panels", [])
    attributes = {k: v for k, v in Topic._meta.original_attrs.items() if k != "verbose_name"}
    monkeypatch.setattr(Topic._meta, "original_attrs", attributes)
    assert codes(Topic) == ["portal.E103", "portal.E104"]
