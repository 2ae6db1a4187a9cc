"""manage.py measure_register: a register made up in bulk, and a line of figures for each page."""

import pytest
from django.core.management import CommandError, call_command
from wagtail.models import Page

from benchmarks import large
from partnerships.models import Agreement

pytestmark = pytest.mark.own_site  # the command belongs to a checkout


def test_a_made_up_register_is_measured(portal_site, capsys, monkeypatch):
    monkeypatch.setattr(large, "NEWS", 10)
    monkeypatch.setattr(large, "ORGANISATIONS", 300)
    call_command("measure_register", agreements=13)
    lines = capsys.readouterr().out.splitlines()
    figures = {line[:44].strip(): line[44:].split() for line in lines}
    for name, target in (("list, search", "300"), ("news", "150"), ("uses of a party", None)):
        status, queries, _milliseconds, *rest = figures[name]
        assert status == "200"
        assert int(queries) > 0
        assert target is None or rest[0] == target
    assert Page.find_problems() == ([], [], [], [], [])
    assert max(each.participants.count() for each in Agreement.objects.all()) == 290
    with pytest.raises(CommandError, match="13"):
        call_command("measure_register", agreements=14)
