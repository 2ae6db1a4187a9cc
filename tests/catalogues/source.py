"""The strings that the source holds, collected as `makemessages` does, but into a folder apart."""

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import polib

from tests.catalogues.catalogue import key


def collect(root, packages, domain="django"):
    """The (context, msgid) pairs of the packages below root; None where gettext is absent."""
    if not shutil.which("xgettext"):
        return None
    with tempfile.TemporaryDirectory() as folder:
        for package in packages:
            shutil.copytree(Path(root, package), Path(folder, package))
        Path(folder, "locale").mkdir()
        command = [sys.executable, "-m", "django", "makemessages", "--locale", "en"]
        # Without settings Django collects into the folder's own locale/.
        bare = {
            name: value for name, value in os.environ.items() if name != "DJANGO_SETTINGS_MODULE"
        }
        subprocess.run(
            [*command, "--domain", domain], cwd=folder, env=bare, check=True, capture_output=True
        )
        po = Path(folder, "locale", "en", "LC_MESSAGES", f"{domain}.po")
        return {key(entry) for entry in polib.pofile(str(po))} if po.exists() else set()
