"""Which pages have a picture of their own for sharing."""

import hashlib
import io

from django.apps import apps
from django.db.models import F, OuterRef, Q, QuerySet, Subquery
from django.utils.translation import gettext as _
from django.utils.translation import override
from wagtail.images.models import Filter, SourceImageIOError
from wagtail.models import Page, Site

from portal.pages.about_records import without_hidden_records
from portal.pages.base import BasePage
from portal.records.language_addresses import home_paths, unrestricted
from portal.site.identity import SiteIdentity
from portal.syndication.sharing.drawing import Look
from portal.syndication.sharing.share_picture import SharePicture

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


def pages_to_show() -> QuerySet[Page]:
    """Pages that every visitor may read, of the types that have a picture for sharing."""
    models = [
        model
        for model in apps.get_models()
        if issubclass(model, BasePage) and model.has_share_picture
    ]
    return without_hidden_records(unrestricted(Page.objects.live())).exact_type(*models)


def without_current_picture() -> QuerySet[Page]:
    """Of these pages those whose picture is missing, older than the page or of another look."""
    pages = pages_to_show().annotate(
        picture_made=Subquery(of_page("made_at")), picture_look=Subquery(of_page("look"))
    )
    missing = Q(picture_made=None) | Q(picture_made__lt=F("last_published_at"))
    return pages.filter(missing | other_look())


def of_page(field: str) -> QuerySet:
    return SharePicture.objects.filter(page=OuterRef("pk")).values(field)


def other_look() -> Q:
    """Pages of any site and language whose picture was drawn by other names or colours."""
    condition = Q(pk__in=[])
    for site in Site.objects.all():
        for language, path in home_paths(site).items():
            look = fingerprint(look_of(site, language))
            condition |= Q(url_path__startswith=path) & ~Q(picture_look=look)
    return condition


def left_over() -> QuerySet[SharePicture]:
    """Pictures of pages that visitors may no longer read."""
    return SharePicture.objects.exclude(page__in=pages_to_show().values("pk"))
