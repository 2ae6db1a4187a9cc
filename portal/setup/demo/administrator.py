"""The demo's administrator, with a password made at random and kept in a file git ignores."""

import os
import secrets
from pathlib import Path

from django.conf import settings
from django.contrib.auth import get_user_model

NAME = "admin"
FILE = "demo-password.txt"


def password():
    """The administrator's password, made and kept (readable by its owner only) on first use."""
    path = Path(settings.VAR_DIR, FILE)
    if not path.exists():
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.write(secrets.token_urlsafe(12) + "\n")
    return path.read_text(encoding="utf-8").strip()


def ensure_administrator():
    """Create the administrator or give them the kept password again; return name and password."""
    model = get_user_model()
    user, _ = model.objects.get_or_create(
        **{model.USERNAME_FIELD: NAME},
        defaults={"is_superuser": True, "is_staff": True, "email": "admin@example.com"},
    )
    if not user.check_password(password()):
        user.set_password(password())
        user.save(update_fields=["password"])
    return NAME, password()
