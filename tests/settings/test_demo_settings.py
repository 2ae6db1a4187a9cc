"""The demo shows what a visitor of a real portal would meet."""

import os
import subprocess
import sys

import pytest
from django.conf import settings

from tests.environment.database import copy_migrated

pytestmark = pytest.mark.own_site

ASK = """
import django; django.setup()
from django.test import Client
client = Client(raise_request_exception=False)
for path in (
    "/media/missing.png", "/media/documents/kept.docx", "/media//documents/kept.docx",
    "/media/./documents/kept.docx", "/media/images/../documents/kept.docx", "/kk/search/",
):
    answer = client.get(path)
    print(answer.status_code, "Using the URLconf" in answer.text)
print(client.get("/media/shown.png").status_code)
"""


def test_the_demo_has_the_portals_own_error_pages(tmp_path):
    environment = {**os.environ, "DJANGO_SETTINGS_MODULE": "portal.settings.demo"}
    environment |= {"PORTAL_VAR": str(tmp_path), "DATABASE_URL": f"sqlite:///{tmp_path}/p.sqlite3"}
    copy_migrated(tmp_path / "p.sqlite3")
    run = [sys.executable, "manage.py", "migrate", "--verbosity", "0"]
    subprocess.run(run, cwd=settings.BASE_DIR, env=environment, check=True)
    (tmp_path / "media/documents").mkdir(parents=True)
    (tmp_path / "media/documents/kept.docx").write_text("Only by the view of documents")
    (tmp_path / "media/shown.png").write_text("Seen by everybody")
    asked = subprocess.run(
        [sys.executable, "-c", ASK],
        cwd=settings.BASE_DIR,
        env=environment,
        check=True,
        capture_output=True,
        text=True,
    )
    assert asked.stdout.splitlines() == [*["404 False"] * 5, "200 False", "200"], asked.stderr
