"""The demo's database: made once, kept while the schema stays the same, made again when it changed.

A stamp beside the database says which schema it was made with and whether loading came to its end.
A database without a stamp is somebody's own and is never touched.
"""

import hashlib
import json
import shutil
from importlib import metadata
from pathlib import Path

from django.apps import apps
from django.conf import settings
from django.db import connection

STAMP = "demo.json"
LOCATION_KEYS = ("HOST", "PORT", "NAME")
OWN_APPS = ("portal", "portal_news", "portal_partnerships", "portal_experts")


class NotADemoDatabase(Exception):
    """The database holds something that the demo did not make."""


def schema_fingerprint():
    """A hash that changes with every migration of the portal's own apps, with Wagtail, and with
    what is installed beside it."""
    digest = hashlib.sha256(metadata.version("wagtail").encode())
    digest.update(" ".join(config.label for config in apps.get_app_configs()).encode())
    for config in apps.get_app_configs():
        if config.label in OWN_APPS:
            for path in sorted(Path(config.path, "migrations").glob("*.py")):
                digest.update(path.name.encode() + path.read_bytes())
    return digest.hexdigest()


def location():
    """Where the database lies, without the password: server, port and name.

    A file in the portal's own folder is named from there, so that a checkout may be moved.
    """
    server, port, name = (str(connection.settings_dict.get(key) or "") for key in LOCATION_KEYS)
    return [server, port, name.removeprefix(f"{settings.VAR_DIR}/")]


def stamp_path():
    return Path(settings.VAR_DIR, STAMP)


def read_stamp():
    """What the stamp says of this database, or an empty dict."""
    try:
        stamp = json.loads(stamp_path().read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return stamp if stamp.get("location") == location() else {}


def write_stamp(loaded):
    """Record that the demo made this database, and whether its content is complete."""
    stamp = {"location": location(), "schema": schema_fingerprint(), "loaded": loaded}
    stamp_path().write_text(json.dumps(stamp, indent=2) + "\n", encoding="utf-8")


def is_ready():
    """True when the demo is complete and made with today's schema."""
    stamp = read_stamp()
    return stamp.get("loaded", False) and stamp["schema"] == schema_fingerprint() and has_tables()


def has_tables():
    """True when something was created in the database already."""
    name = Path(str(connection.settings_dict["NAME"]))
    if name.is_absolute() and not name.exists():
        return False  # asking would create the file
    return bool(connection.introspection.table_names())


def make_room():
    """Remove what an earlier demo left, so that migrating starts from nothing.

    Raises NotADemoDatabase when the tables are not the demo's, or lie on a server, where only its
    administrator may drop them.
    """
    if not has_tables():
        return
    if not read_stamp():
        raise NotADemoDatabase("it already holds data that the demo did not make")
    name = Path(str(connection.settings_dict["NAME"]))
    if not name.is_file():
        raise NotADemoDatabase("its schema has changed; empty it first")
    connection.close()
    for path in (name, Path(f"{name}-wal"), Path(f"{name}-shm")):
        path.unlink(missing_ok=True)
    if Path(settings.VAR_DIR) in Path(settings.MEDIA_ROOT).parents:
        shutil.rmtree(settings.MEDIA_ROOT, ignore_errors=True)
