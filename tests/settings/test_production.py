"""The production settings start only when they are safe."""

import os
import re
import subprocess
import sys

import pytest
from django.conf import settings

pytestmark = pytest.mark.own_site

SAFE = {
    "DJANGO_SETTINGS_MODULE": "portal.settings.production",
    "SECRET_KEY": "7f3k-Wq9xZ2mB8vLpR4tYc6uHs1jNdGe5aKoXi0wQzTbEyVfUr",
    "ALLOWED_HOSTS": "portal.example, www.portal.example",
}


def manage(*arguments, folder, **variables):
    """Run manage.py with these environment variables and its data in a folder of the test."""
    environment = {"PATH": os.environ["PATH"], "PORTAL_VAR": str(folder), **SAFE, **variables}
    return subprocess.run(
        [sys.executable, "manage.py", *arguments],
        cwd=settings.BASE_DIR,
        env=environment,
        capture_output=True,
        text=True,
    )


@pytest.mark.parametrize("name", ["SECRET_KEY", "ALLOWED_HOSTS"])
def test_what_must_be_set_is_named(tmp_path, name):
    run = manage("check", folder=tmp_path, **{name: ""})
    assert run.returncode != 0
    assert f"Set the environment variable {name} (see docs/settings.md)." in run.stderr


def test_deployment_check_finds_nothing_unsafe(tmp_path):
    run = manage("check", "--deploy", "--fail-level", "ERROR", folder=tmp_path)
    assert run.returncode == 0, run.stderr
    # W019: the editor shows a preview in a frame of the same site. W021: having browsers' makers
    # preload the domain is the ministry's decision.
    assert set(re.findall(r"security\.W\d+", run.stderr)) <= {"security.W019", "security.W021"}


def test_demo_refuses_and_makes_nothing(tmp_path):
    run = manage("demo", "--no-serve", folder=tmp_path)
    assert run.returncode != 0
    assert "The demo does not run under these settings" in run.stderr
    assert not list(tmp_path.glob("portal.sqlite3*"))
    assert not list(tmp_path.glob("demo*"))


def test_values_of_the_environment(tmp_path):
    variables = {
        "PORTAL_MAIN_LANGUAGE": "ru",
        "PORTAL_BEHIND_PROXY": "1",
        "DATABASE_URL": "postgresql://portal:secret@db.example/portal",
    }
    script = (
        "from django.conf import settings as s;"
        "print(s.LANGUAGE_CODE, s.ALLOWED_HOSTS, s.WAGTAILADMIN_BASE_URL,"
        " s.SECURE_PROXY_SSL_HEADER[0], s.DATABASES['default']['HOST'])"
    )
    run = manage("shell", "--no-imports", "--command", script, folder=tmp_path, **variables)
    assert run.stdout.strip() == (
        "ru ['portal.example', 'www.portal.example'] https://portal.example"
        " HTTP_X_FORWARDED_PROTO db.example"
    )
