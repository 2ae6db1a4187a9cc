"""What makes kept pages invalid: any change of anything that a page may show.

Models are named that pages do not show; whatever else is saved or deleted, a stranger's model too,
starts a new generation. The other way round, a model forgotten would leave wrong pages.
"""

from django.apps import apps
from django.conf import settings
from django.contrib.sessions.base_session import AbstractBaseSession
from django.db.models import Model
from django.db.models.signals import m2m_changed, post_delete, post_save
from wagtail.images.models import AbstractRendition
from wagtail.models import BaseLogEntry
from wagtail.signals import page_published, page_unpublished, post_page_move, published, unpublished

from portal.caching.cache import invalidate

#: Written while editors draft, while visitors come, or while a page is rendered.
APPS_NOT_SHOWN = {
    "admin", "axes", "contenttypes", "django_tasks_db", "sessions", "wagtail_localize",
    "wagtailadmin", "wagtailembeds", "wagtailforms", "wagtailsearch", "wagtailusers",
}  # fmt: skip
MODELS_NOT_SHOWN = {
    f"wagtailcore.{name}"
    for name in (
        "apitoken", "comment", "commentreply", "groupapprovaltask", "pagesubscription",
        "referenceindex", "revision", "task", "taskstate", "uploadedfile", "workflow",
        "workflowcontenttype", "workflowpage", "workflowstate", "workflowtask",
    )
} | {
    f"portal.search{name}" for name in ("backlog", "build", "entry", "face", "facet", "word")
} | {
    "portal.documenttext"
}  # fmt: skip
#: The exceptions from the above: by them readers are told that a page is older than its original.
MODELS_SHOWN = {"wagtail_localize.translation", "wagtail_localize.translationsource"}
KINDS_NOT_SHOWN = (AbstractBaseSession, AbstractRendition, BaseLogEntry)

#: Saving a draft, a lock or a visit to the admin writes no other field than these.
FIELDS_NOT_SHOWN = {
    "draft_title", "has_unpublished_changes", "last_login", "latest_revision",
    "latest_revision_created_at", "locked", "locked_at", "locked_by",
}  # fmt: skip

UID = "portal-page-cache"


def is_shown(model: type[Model]) -> bool:
    """Whether a page may show something of this model. ``PORTAL["MODELS_NOT_SHOWN"]`` names more
    that none does."""
    further = {name.lower() for name in getattr(settings, "PORTAL", {}).get("MODELS_NOT_SHOWN", ())}
    return model._meta.label_lower in MODELS_SHOWN or not (
        model._meta.app_label in APPS_NOT_SHOWN
        or model._meta.label_lower in MODELS_NOT_SHOWN | further
        or issubclass(model, KINDS_NOT_SHOWN)
    )


def note_saved(update_fields=None, using=None, **_signal) -> None:
    if update_fields is None or not {*update_fields} <= FIELDS_NOT_SHOWN:
        invalidate(using)


def note_change(using=None, **_signal) -> None:
    invalidate(using)


def note_links(sender, action, using=None, **_signal) -> None:
    """Many-to-many links of a model: after they are written."""
    if action.startswith("post_") and is_shown(sender):
        invalidate(using)


def connect() -> None:
    """Connect the signals. Called once, when all models are known.

    Model by model: a receiver for the deletion of everything would make Django fetch whatever it
    deletes in bulk.
    """
    for model in apps.get_models():
        if is_shown(model):
            post_save.connect(note_saved, sender=model, dispatch_uid=UID)
            post_delete.connect(note_change, sender=model, dispatch_uid=UID)
    m2m_changed.connect(note_links, dispatch_uid=UID)
    for signal in (page_published, page_unpublished, post_page_move, published, unpublished):
        signal.connect(note_change, dispatch_uid=UID)
