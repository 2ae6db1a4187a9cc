"""By which names and colours a site's pictures are drawn in a language."""

from __future__ import annotations

import hashlib

from django.utils.translation import gettext as _
from django.utils.translation import override
from wagtail.models import Site

from portal.frame.identity import SiteIdentity
from portal.sharing.drawing import Look

#: Raised when the drawing changes, so that all pictures are drawn anew.
DRAWING = 1


def look_of(site: Site, language: str) -> Look:
    identity = SiteIdentity.objects.filter(site=site).first() or SiteIdentity(site=site)
    with override(language):
        return Look(str(identity.words("ministry", _("Ministry of Health"))))


def fingerprint(look: Look) -> str:
    """A short text that differs when the look does."""
    return hashlib.sha256(f"{DRAWING} {look}".encode()).hexdigest()[:32]
