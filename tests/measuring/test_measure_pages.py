"""manage.py measure_pages: a line of figures for each kind of page."""

from django.core.management import call_command


def test_a_line_for_each_kind_of_page(portal_site, capsys):
    call_command("measure_pages", "/en/nothing-here/", language="en")
    lines = [line.split() for line in capsys.readouterr().out.splitlines()]
    assert lines[0] == ["page", "queries", "ms", "bytes", "gzip"]
    figures = {line[0]: line[1:] for line in lines[1:]}
    status, queries, milliseconds, size, packed = figures["HomePage"]
    assert status == "200"
    assert int(queries) > 0
    assert float(milliseconds) > 0
    assert 0 < int(packed) < int(size)
    assert figures["search"][0] == "200"
    assert figures["/en/nothing-here/"][0] == "404"
