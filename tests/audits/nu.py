"""The Nu HTML checker: what it says about documents."""

import json
import os
import shutil
import subprocess
from pathlib import Path

from django.conf import settings

JAR = Path("node_modules/vnu-jar/build/dist/vnu.jar")


def checker():
    """The command line of the checker; None where it or Java is not installed."""
    named = os.environ.get("PORTAL_VNU_JAR")
    jar = Path(named) if named else Path(settings.BASE_DIR, JAR)
    java = shutil.which("java")
    return [java, "-jar", str(jar)] if java and jar.is_file() else None


def errors_in(command, documents, folder):
    """Errors and warnings in HTML documents given by name, as lines of text."""
    names = {}
    for number, (name, html) in enumerate(documents.items()):
        path = Path(folder, f"{number}.html")
        path.write_text(html, encoding="utf-8")
        names[path.name] = name
    result = subprocess.run(
        [*command, "--format", "json", "--stdout", "--exit-zero-always", str(folder)],
        capture_output=True,
        check=True,
        timeout=240,
    )
    messages = json.loads(result.stdout)["messages"]
    return [f"{names[Path(m['url']).name]}: {m['message']}" for m in messages if is_wrong(m)]


def is_wrong(message):
    return message["type"] == "error" or message.get("subType") == "warning"
