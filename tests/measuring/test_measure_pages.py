"""manage.py measure_pages: a line of figures for each kind of page."""

import pytest
from django.core.management import call_command

pytestmark = pytest.mark.own_site  # the command belongs to a checkout


def test_a_line_for_each_kind_of_page(portal_site, capsys):
    call_command("measure_pages", "/en/nothing-here/", language="en")
    lines = [line.split() for line in capsys.readouterr().out.splitlines()]
    assert lines[0] == ["page", "queries", "cold", "cpu", "ms", "cold", "bytes", "gzip"]
    figures = {line[0]: line[1:] for line in lines[1:]}
    status, queries, cold_queries, milliseconds, cold, size, packed = figures["HomePage"]
    assert status == "200"
    assert 0 < int(queries) < int(cold_queries)
    assert 0 < float(milliseconds) < float(cold)
    assert 0 < int(packed) < int(size)
    assert figures["search"][0] == "200"
    assert figures["/en/nothing-here/"][0] == "404"
