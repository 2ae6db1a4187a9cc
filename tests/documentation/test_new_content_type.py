"""The example in the documentation is the app that the tests look at, letter by letter."""

import re
from pathlib import Path

import pytest

pytestmark = pytest.mark.own_site

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs/new-content-type.md"
APP = ROOT / "tests/host/tenders"
FILES = re.findall(r"^`tenders/(\S+)`\n\n```\w+\n(.*?)\n```$", PAGE.read_text("utf-8"), re.M | re.S)


def test_every_file_of_python_is_shown():
    shown = {name for name, _text in FILES}
    written = {path.name for path in APP.glob("*.py")} - {"__init__.py", "apps.py"}
    assert written <= shown


@pytest.mark.parametrize(("name", "shown"), FILES, ids=[name for name, _text in FILES])
def test_what_is_shown_is_the_file(name, shown):
    written = (APP / name).read_text("utf-8").replace("tests.host.tenders", "tenders")
    assert shown == written.rstrip()
