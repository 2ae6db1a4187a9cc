"""Uploads whose saving fails leave no file behind."""

from contextlib import suppress
from contextvars import ContextVar

from django.apps import apps
from django.core.files.storage import FileSystemStorage
from django.core.signals import request_started
from django.db import DatabaseError, models
from django.dispatch import receiver

#: What was written during this request: (storage, name).
_written: ContextVar[tuple] = ContextVar("files_written", default=())


class UploadStorage(FileSystemStorage):
    """Files on this machine's disk, of which none is left that was written in part only."""

    def _save(self, name, content):
        is_new = not self.exists(name)
        try:
            name = super()._save(name, content)
        except OSError:
            if is_new:
                self.delete(name)
            raise
        _written.set((*_written.get(), (self, name)))
        return name


@receiver(request_started, dispatch_uid="portal-uploads")
def forget(**_signal) -> None:
    _written.set(())


def remove_orphans() -> None:
    """After a request that failed: delete what it wrote and no row names."""
    for storage, name in _written.get():
        # Should not even reading be possible, the file stays.
        with suppress(DatabaseError, OSError):
            if not is_named(name):
                storage.delete(name)
    _written.set(())


def is_named(name: str) -> bool:
    return any(
        model._base_manager.filter(**{field.name: name}).exists()
        for model in apps.get_models()
        for field in model._meta.local_fields
        if isinstance(field, models.FileField)
    )
