"""docs/installing.md, followed to the letter on a project fresh from ``wagtail start``."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = [pytest.mark.own_site, pytest.mark.slow]

ROOT = Path(__file__).resolve().parents[2]
PAGE = ROOT / "docs" / "installing.md"


def python_block(heading):
    """The first block of Python below this heading."""
    section = PAGE.read_text(encoding="utf-8").partition(f"## {heading}\n")[2]
    return re.search(r"```python\n(.*?)```", section, re.DOTALL)[1]


def append(path, text):
    path.write_text(path.read_text(encoding="utf-8") + "\n" + text, encoding="utf-8")


def run(*command, folder):
    environment = {"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT)}
    return subprocess.run(
        [sys.executable, *command], cwd=folder, env=environment, capture_output=True, text=True
    )


@pytest.fixture
def project(tmp_path):
    made = run("-m", "wagtail.bin.wagtail", "start", "mysite", folder=tmp_path)
    assert made.returncode == 0, made.stderr
    return tmp_path / "mysite"


def test_a_new_project_follows_the_page(project):
    append(project / "mysite" / "settings" / "base.py", python_block("Settings"))
    append(project / "mysite" / "urls.py", python_block("Addresses"))
    checked = run("manage.py", "check", "--fail-level", "WARNING", folder=project)
    assert checked.returncode == 0, checked.stderr
    missing = run("manage.py", "makemigrations", "--check", "--dry-run", folder=project)
    assert missing.returncode == 0, missing.stdout


def test_what_is_left_out_is_named(project):
    apps = python_block("Settings").partition("# The reader's language")[0]
    append(project / "mysite" / "settings" / "base.py", apps)
    checked = run("manage.py", "check", folder=project)
    assert checked.returncode == 1
    found = set(re.findall(r"portal\.[EW]\d+", checked.stderr))
    assert {"portal.E101", "portal.E106", "portal.E133", "portal.E134", "portal.W135"} <= found
