"""manage.py check_catalogues tells what is wrong and where."""

import shutil

import pytest
from django.core.management import CommandError, call_command

from portal.catalogues.source import collect
from tests.environment.presence import missing


def test_findings_are_printed_with_their_place(catalogue, capsys):
    broken = catalogue("ru", 'msgid "News"\nmsgstr ""')
    with pytest.raises(CommandError, match="1 findings"):
        call_command("check_catalogues", broken.path.parents[2])
    assert f'{broken.path}:7: not translated: "News"' in capsys.readouterr().err


def test_a_right_folder_passes(catalogue, capsys):
    right = catalogue("ru", 'msgid "News"\nmsgstr "Новости"')
    call_command("check_catalogues", right.path.parents[2])
    assert capsys.readouterr().out == "The catalogues are complete and right.\n"


def test_strings_are_collected_from_code_and_templates(tmp_path):
    shutil.which("xgettext") or missing("gettext")
    package = tmp_path / "shelf"
    package.mkdir()
    (package / "shelf.py").write_text('pgettext("month", "May")\n')
    (package / "shelf.html").write_text('{% load i18n %}{% translate "News" %}')
    assert collect(tmp_path, ["shelf"]) == {("month", "May"), ("", "News")}
