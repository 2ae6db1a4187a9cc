"""An object as its entry in the index: any indexed model, by its ``search_fields``."""

import logging
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from django.db.models import Manager, Model, prefetch_related_objects
from django.utils.encoding import force_str
from modelsearch.index import AutocompleteField, RelatedFields, SearchField
from wagtail.documents.models import AbstractDocument
from wagtail.images.models import AbstractImage
from wagtail.models import TranslatableMixin

from portal.search.admin.tokens import tokens_of

logger = logging.getLogger(__name__)

TITLE = "title"
#: Uploads are found by the names of their files, too, which their models do not list.
UPLOADS = (AbstractDocument, AbstractImage)
#: Letters of a column that are read; it keeps an entry within what a database stores in one.
MOST_LETTERS = 100_000


@dataclass(frozen=True)
class Columns:
    """The tokens of an object: of its title, of other texts, of other texts found while typing."""

    title: list[str]
    body: list[str]
    autocomplete: list[str]


def make_columns(instances: Sequence[Model]) -> None:
    """Make the tokens of objects before the transaction is open in which they are written."""
    read_languages(instances)
    for instance in instances:
        instance._search_columns = made_of(instance)


def columns_of(instance: Model) -> Columns:
    """The tokens of an object, made now unless :func:`make_columns` has; those are used once."""
    return vars(instance).pop("_search_columns", None) or made_of(instance)


def made_of(instance: Model) -> Columns:
    language = language_of(instance)
    fields = list(field_texts(instance, type(instance).get_search_fields()))
    files = [("file", instance.filename)] if isinstance(instance, UPLOADS) else []
    searched = [(f.field_name, text) for f, text in fields if isinstance(f, SearchField)] + files
    typed = [(f.field_name, text) for f, text in fields if isinstance(f, AutocompleteField)] + files
    titles = dict.fromkeys(text for name, text in searched + typed if name == TITLE)
    title_typed = any(name == TITLE for name, _text in typed)
    return Columns(
        column(titles, language, title_typed),
        column((text for name, text in searched if name != TITLE), language, False),
        column((text for name, text in typed if name != TITLE), language, True),
    )


def column(texts: Iterable[str], language: str, with_beginnings: bool) -> list[str]:
    tokens, left = [], MOST_LETTERS
    for text in texts:
        tokens += tokens_of(text[:left], language, with_beginnings)
        left -= min(left, len(text))
    return tokens


def language_of(instance: Model) -> str:
    """The language of a translated object; "" for one that may speak several."""
    if not isinstance(instance, TranslatableMixin) or not instance.locale_id:
        return ""
    return instance.locale.language_code.split("-")[0]


def read_languages(instances: Sequence[Model]) -> None:
    """Read the languages of all objects in one query."""
    if instances and isinstance(instances[0], TranslatableMixin):
        prefetch_related_objects(instances, "locale")


def field_texts(instance: Model, fields: Iterable) -> Iterator[tuple[object, str]]:
    """Each field with a text of it, related objects' fields included."""
    for field in fields:
        if isinstance(field, RelatedFields):
            for related in related_objects(field.get_value(instance)):
                yield from field_texts(related, field.fields)
        elif isinstance(field, (SearchField, AutocompleteField)):
            yield field, text_of(field, instance)


def text_of(field, instance: Model) -> str:
    """The text of one field. One that cannot be read has none, and the log says why: the object
    is found by its others."""
    try:
        return as_text(field.get_value(instance))
    except Exception:
        logger.exception(
            "Left out of the admin's search: %s of %s %s",
            field.field_name, instance._meta.label, instance.pk,
        )  # fmt: skip
        return ""


def related_objects(value) -> Iterable[Model]:
    if value is None:
        return []
    if isinstance(value, Manager):
        return value.all()
    return [value() if callable(value) else value]


def as_text(value) -> str:
    """What a field holds, as one text; nothing for None."""
    if value is None:
        return ""
    if isinstance(value, dict):
        value = value.values()
    elif isinstance(value, str) or not isinstance(value, Iterable):
        return force_str(value)
    return "\n".join(filter(None, map(as_text, value)))
