"""``python -m tests.catalogues`` tells what is wrong and where."""

import shutil

import pytest

from tests.catalogues.__main__ import main
from tests.catalogues.source import collect
from tests.environment.presence import missing


def test_findings_are_printed_with_their_place(catalogue, capsys):
    broken = catalogue("ru", 'msgid "News"\nmsgstr ""')
    with pytest.raises(SystemExit, match="1 findings"):
        main([str(broken.path.parents[2])])
    assert f'{broken.path}:7: not translated: "News"' in capsys.readouterr().err


def test_a_right_folder_passes(catalogue, capsys):
    right = catalogue("ru", 'msgid "News"\nmsgstr "Новости"')
    main([str(right.path.parents[2])])
    assert capsys.readouterr().out == "The catalogues are complete and right.\n"


def test_strings_are_collected_from_code_and_templates(tmp_path):
    shutil.which("xgettext") or missing("gettext")
    package = tmp_path / "shelf"
    package.mkdir()
    (package / "shelf.py").write_text('pgettext("month", "May")\n')
    (package / "shelf.html").write_text('{% load i18n %}{% translate "News" %}')
    assert collect(tmp_path, ["shelf"]) == {("month", "May"), ("", "News")}
