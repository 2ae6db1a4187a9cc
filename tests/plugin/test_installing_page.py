"""docs/installing.md, followed to the letter on a project fresh from ``wagtail start``."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = [pytest.mark.own_site, pytest.mark.slow, pytest.mark.timeout(900)]

ROOT = Path(__file__).resolve().parents[2]
PAGE = ROOT / "docs" / "installing.md"


def python_block(heading):
    """The first block of Python below this heading."""
    section = PAGE.read_text(encoding="utf-8").partition(f"## {heading}\n")[2]
    return re.search(r"```python\n(.*?)```", section, re.DOTALL)[1]


def follow(project):
    append(project / "mysite" / "settings" / "base.py", python_block("Settings"))
    append(project / "mysite" / "urls.py", python_block("Addresses"))


def html_blocks(heading):
    """The blocks of templates below this heading."""
    section = PAGE.read_text(encoding="utf-8").partition(f"## {heading}\n")[2].partition("\n## ")[0]
    return re.findall(r"```html\n(.*?)```", section, re.DOTALL)


def use_own_frame(project):
    """Show the portal's pages in the frame that ``wagtail start`` made."""
    _extended, around, frame, _sections = html_blocks("What it looks like")
    base = project / "mysite" / "templates" / "base.html"
    text = base.read_text(encoding="utf-8")
    assert "{% block content %}{% endblock %}" in text
    base.write_text(text.replace("{% block content %}{% endblock %}", around), encoding="utf-8")
    (base.parent / "portal").mkdir()
    (base.parent / "portal" / "base.html").write_text(frame, encoding="utf-8")


def append(path, text):
    path.write_text(path.read_text(encoding="utf-8") + "\n" + text, encoding="utf-8")


#: As on a machine without the extra "server", and where no search server is set up.
WITHOUT = """
import sys

class Absent:
    def find_spec(name, path=None, target=None):
        if name in {"dj_database_url", "elastic_transport", "elasticsearch", "whitenoise"}:
            raise ModuleNotFoundError(name)

sys.meta_path.insert(0, Absent)
"""


def run(*command, folder):
    environment = {"PATH": os.environ["PATH"], "PYTHONPATH": f"{ROOT}:{folder.parent}"}
    return subprocess.run(
        [sys.executable, *command], cwd=folder, env=environment, capture_output=True, text=True
    )


@pytest.fixture
def project(tmp_path):
    (tmp_path / "sitecustomize.py").write_text(WITHOUT)
    made = run("-m", "wagtail.bin.wagtail", "start", "mysite", folder=tmp_path)
    assert made.returncode == 0, made.stderr
    return tmp_path / "mysite"


def test_a_new_project_follows_the_page(project):
    follow(project)
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


#: What a visitor sees of the home page, and of the portal's search.
VISIT = """
from django.test import Client
for address in {}:
    answer = Client(headers={{"host": "localhost"}}).get(address)
    print(address, answer.status_code, sep="=")
"""


#: The list of news as a visitor gets it.
SHOW = """
from django.test import Client
print(Client(headers={"host": "localhost"}).get("/en/news/").text)
"""


def test_a_site_installs_it_sets_it_up_and_leaves_it(project):
    def manage(*command):
        return run("manage.py", *command, folder=project)

    def visit(*addresses):
        return manage("shell", "--no-imports", "-c", VISIT.format(addresses)).stdout.split()

    settings, urls = project / "mysite" / "settings" / "base.py", project / "mysite" / "urls.py"
    before = settings.read_text(), urls.read_text()
    follow(project)
    settings.write_text(settings.read_text().replace('"ru"', '"en"'))  # as its pages are
    for command in ("migrate", "setup_portal"):
        done = manage(command, "--verbosity", "0")
        assert done.returncode == 0, done.stderr
    assert visit("/en/", "/en/news/", "/en/search/?q=health") == [
        "/en/=200", "/en/news/=200", "/en/search/?q=health=200",
    ]  # fmt: skip

    use_own_frame(project)
    shown = manage("shell", "--no-imports", "-c", SHOW).stdout
    assert shown.count("</title>") == shown.count("<main") + 1 == shown.count("<h1") == 1
    for part in ("mysite.js", "portal/portal.css", 'class="portal portal-light"'):
        assert part in shown, part

    refused = manage("migrate", "portal", "zero")
    assert refused.returncode == 1
    assert "portal_news.NewsIndexPage: 2" in refused.stderr
    assert visit("/en/news/") == ["/en/news/=200"]

    deleted = manage("shell", "--no-imports", "-c", python_block("Leaving"))
    assert deleted.returncode == 0, deleted.stderr
    gone = manage("migrate", "portal", "zero", "--verbosity", "0")
    assert gone.returncode == 0, gone.stderr
    settings.write_text(before[0])
    urls.write_text(before[1])
    checked = manage("check", "--fail-level", "WARNING")
    assert checked.returncode == 0, checked.stderr
    assert visit("/", "/en/news/") == ["/=200", "/en/news/=404"]
