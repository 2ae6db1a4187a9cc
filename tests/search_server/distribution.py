"""The server's program: fetched once by Maven, checked, and kept in a cache folder.

It is the distribution that Elasticsearch publishes for integration tests: a whole server without
its optional parts, so an index that works on it works everywhere.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import tempfile
import zipfile
from pathlib import Path

VERSION = "8.19.21"
SHA256 = "215d5f3dbf0609a149f6218a9e47b6ae2df34ebbff3c5754e35f15a5e5393c8a"
ARTIFACT = f"org.elasticsearch.distribution.integ-test-zip:elasticsearch:{VERSION}:zip"
ARCHIVE = f"elasticsearch-{VERSION}.zip"


class NotToBeHad(RuntimeError):
    """The program cannot be fetched, or is not the one that is expected."""


def cache_folder() -> Path:
    """Readable by the user that the server runs as: it refuses to run as root."""
    if os.getuid() == 0:
        return Path("/var/cache/health-portal")
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "health-portal"


def program() -> Path:
    """The folder of the unpacked server. Raises NotToBeHad."""
    home = cache_folder() / f"elasticsearch-{VERSION}"
    if not home.exists():
        home.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=home.parent, prefix=".unpacking-") as folder:
            archive = fetch(Path(folder))
            check(archive)
            unpacked = unpack(archive, Path(folder))
            try:
                unpacked.rename(home)  # at once: nobody sees a half of it
            except OSError:
                if not home.exists():  # else another run was quicker
                    raise
    return home


def fetch(folder: Path) -> Path:
    """Download the archive into a folder by Maven, which knows where to find it."""
    if not shutil.which("mvn"):
        raise NotToBeHad("Maven is needed to fetch Elasticsearch: install the package maven.")
    subprocess.run(
        ["mvn", "-q", "-B", "-Dstyle.color=never", "dependency:copy", f"-Dartifact={ARTIFACT}",
         f"-DoutputDirectory={folder}", f"-Dmaven.repo.local={folder / 'repository'}"],
        check=True,
    )  # fmt: skip
    return folder / ARCHIVE


def check(archive: Path) -> None:
    with archive.open("rb") as file:
        found = hashlib.file_digest(file, "sha256").hexdigest()
    if found != SHA256:
        raise NotToBeHad(f"{archive.name} has the SHA-256 {found}, and not {SHA256}.")


def unpack(archive: Path, folder: Path) -> Path:
    with zipfile.ZipFile(archive) as packed:
        packed.extractall(folder)
    home = folder / f"elasticsearch-{VERSION}"
    for script in (home / "bin").iterdir():
        script.chmod(0o755)
    home.chmod(0o755)
    return home
