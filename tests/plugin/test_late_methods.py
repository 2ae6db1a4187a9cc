"""What a type names in another file is there."""

import inspect

from django.db.models import Model
from django.utils.module_loading import import_string

from portal.values.types import types_of


def late_methods():
    for model in types_of(Model):
        for name, method in inspect.getmembers(model, callable):
            if path := getattr(getattr(method, "__func__", method), "late_path", ""):
                yield f"{model._meta.label}.{name}", path


def test_every_late_method_is_found():
    found = dict(late_methods())
    assert found["portal.Event.search_text"] == "portal.records.public_event.search_text"
    assert all(callable(import_string(path)) for path in found.values())
