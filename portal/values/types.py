"""The types of content that are installed, and methods of a type that stand in another file."""

from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import TypeVar

from django.apps import apps
from django.db.models import Model
from django.utils.module_loading import import_string

Base = TypeVar("Base", bound=type)


@lru_cache(maxsize=64)
def types_of(base: Base) -> tuple[Base, ...]:
    """The installed models below ``base``, by their ``type_order``, then as they are installed.

    Raises AppRegistryNotReady while models are still being loaded, so that half a list is never
    kept.
    """
    found = [model for model in apps.get_models() if issubclass(model, base)]
    return tuple(sorted(found, key=lambda model: getattr(model, "type_order", 100)))


def types_with(trait: str) -> Iterator[type[Model]]:
    """The installed models, a stranger's too, that say something under the name of this trait."""
    return (model for model in types_of(Model) if getattr(model, trait, None))


def late_method(path: str) -> Callable:
    """A method of a model that is a function of another file, named by its dotted path.

    That file knows the model and its lists, so that the model cannot import it.
    """

    def method(self, *args, **kwargs):
        return import_string(path)(self, *args, **kwargs)

    method.late_path = path
    return method
