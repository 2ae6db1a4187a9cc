"""The wheel, built through the sdist and installed into a fresh environment, is a whole portal."""

import os
import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest
from django.conf import settings

pytestmark = [pytest.mark.own_site, pytest.mark.slow, pytest.mark.timeout(900)]

ROOT = settings.BASE_DIR
PACKAGES = ("portal", "news", "partnerships", "experts")

# Run in the fresh environment: every template compiles, each static file is found, the catalogues
# speak, and a page is served from a new database.
SERVE = """
import sys
from pathlib import Path
import django
django.setup()
from django.conf import settings
from django.core.management import call_command
from django.contrib.staticfiles import finders
from django.template.loader import get_template
from django.test import Client
from django.utils import translation

for line in sys.stdin:
    kind, name = line.split(None, 1)
    if kind == "template":
        get_template(name.strip())
    else:
        assert finders.find(name.strip()), name
call_command("collectstatic", interactive=False, verbosity=0)
call_command("migrate", verbosity=0)
call_command("setup_portal", verbosity=0)
for language, _ in settings.LANGUAGES:
    page = Client(headers={"host": "portal.example"}).get(f"/{language}/", secure=True)
    assert page.status_code == 200, (language, page.status_code)
    assert f'lang="{language}"' in page.text
    with translation.override(language):
        print(language, translation.gettext("News"))
"""


def run(*command, **options):
    """Run a command, and show what it printed if it fails."""
    done = subprocess.run(command, capture_output=True, text=True, **options)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    """The wheel's path. `python -m build` makes the sdist, and the wheel from that alone."""
    folder = tmp_path_factory.mktemp("dist")
    run(sys.executable, "-m", "build", "--no-isolation", "--outdir", folder, ROOT)
    [path] = folder.glob("*.whl")
    return path


@pytest.fixture(scope="module")
def fresh_python(tmp_path_factory, wheel):
    """The interpreter of an environment that holds the wheel and what it requires."""
    folder = tmp_path_factory.mktemp("environment")
    venv.create(folder)
    python = folder / "bin" / "python"
    pins = (ROOT / "requirements.txt").read_text().splitlines()
    constraints = folder / "constraints.txt"
    constraints.write_text("\n".join(pin.rstrip(" \\") for pin in pins if "==" in pin))
    environment = {**os.environ, "PYTHON": sys.executable, "INTO": str(python)}
    run(ROOT / ".ci/install", "--constraint", constraints, f"{wheel}[server]", env=environment)
    return python


def files(suffix, folder=""):
    """The files of our packages with this suffix, below the root."""
    for package in PACKAGES:
        for path in sorted(Path(ROOT, package, folder).rglob(f"*{suffix}")):
            if path.is_file() and "__pycache__" not in path.parts:
                yield path.relative_to(ROOT).as_posix()


def test_everything_tracked_is_inside(wheel):
    inside = set(zipfile.ZipFile(wheel).namelist())
    tracked = run("git", "ls-files", *PACKAGES, cwd=ROOT).splitlines()
    expected = {name for name in tracked if (ROOT / name).exists()}
    expected |= {f"portal/{name}" for name in run("git", "ls-files", "locale", cwd=ROOT).split()}
    assert expected - inside == set()


def test_nothing_of_this_machine_is_inside(wheel):
    inside = zipfile.ZipFile(wheel).namelist()
    assert {name.split("/")[0] for name in inside if ".dist-info/" not in name} == set(PACKAGES)
    assert not [name for name in inside if name.endswith((".pyc", ".sqlite3"))]


def test_installed_it_serves_templates_static_files_and_catalogues(fresh_python, tmp_path):
    names = [f"template {name.partition('/templates/')[2]}" for name in files("", "templates")]
    names += [f"static {name.partition('/static/')[2]}" for name in files("", "static")]
    environment = {
        "PATH": os.environ["PATH"],
        "DJANGO_SETTINGS_MODULE": "portal.settings.production",
        "SECRET_KEY": "only-for-this-test",
        "ALLOWED_HOSTS": "portal.example",
    }
    (tmp_path / "serve.py").write_text(SERVE)
    printed = run(
        fresh_python, "-I", "serve.py", cwd=tmp_path, env=environment, input="\n".join(names) + "\n"
    )
    assert len(set(printed.split())) > len(settings.LANGUAGES) + 1  # each says it in its own way
