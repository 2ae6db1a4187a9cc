"""By which names, emblem and colours a site's pictures are drawn in a language."""

from __future__ import annotations

import hashlib
import io

from django.utils.translation import gettext as _
from django.utils.translation import override
from wagtail.images.models import Filter, SourceImageIOError
from wagtail.models import Site

from portal.site.identity import SiteIdentity
from portal.syndication.sharing.drawing import Look

#: Raised when the drawing changes, so that all pictures are drawn anew.
DRAWING = 1
EMBLEM = "max-384x192|format-png"


def look_of(site: Site, language: str) -> Look:
    known = SiteIdentity.objects.select_related("emblem").filter(site=site)
    identity = known.first() or SiteIdentity(site=site)
    with override(language):
        ministry = str(identity.words("ministry", _("Ministry of Health")))
    return Look(ministry, emblem=emblem_of(identity))


def emblem_of(identity: SiteIdentity) -> bytes:
    """The emblem as a small PNG; b"" where there is none, or its file cannot be read."""
    if identity.emblem is None:
        return b""
    output = io.BytesIO()
    try:
        Filter(spec=EMBLEM).run(identity.emblem, output)
    except (SourceImageIOError, OSError):
        return b""
    return output.getvalue()


def fingerprint(look: Look) -> str:
    """A short text that differs when the look does."""
    return hashlib.sha256(f"{DRAWING} {look}".encode()).hexdigest()[:32]
