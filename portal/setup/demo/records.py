"""Records from the files: fields by name, links by key, rows as lists."""

from django.db import models
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel, get_all_child_relations

from portal.records.base import Record
from portal.records.names import NameKind
from portal.setup.demo.files import DemoFileError
from portal.values.fields import LocalisedTextField, PartialDateField

# What an entry says beside its record: its key, whether it stays a draft, its page's words, what
# tests expect of it.
ASIDE = {"key", "draft", "page", "expected"}


class Builder:
    """Makes instances of a model from an entry, and what the entry links to before it."""

    def __init__(self, demo):
        self.demo = demo

    def build(self, model: type[models.Model], entry: dict) -> models.Model:
        """An unsaved instance with its rows. Raises DemoFileError for a name that means nothing."""
        relations = child_relations(model)
        if "names" in relations:
            entry = with_name_rows(entry)
        instance = model(**{
            name: self.value(model._meta.get_field(name), value)
            for name, value in entry.items()
            if name not in ASIDE and name not in relations and self.known(model, name)
        })  # fmt: skip
        for name in relations.keys() & entry.keys():
            setattr(instance, name, [self.row(relations[name], row) for row in entry[name]])
        return instance

    def known(self, model, name: str) -> bool:
        if name in {field.name for field in model._meta.concrete_fields}:
            return True
        raise DemoFileError(f"{model.__name__} has no field “{name}”")

    def row(self, model, given) -> models.Model:
        """A row from a table, or from the one value that it holds."""
        return self.build(model, given if isinstance(given, dict) else {own_field(model): given})

    def value(self, field, given):
        if isinstance(field, models.ForeignKey):
            return self.demo.linked(field.related_model, given)
        if isinstance(field, LocalisedTextField):
            return self.demo.city(given) if isinstance(given, str) else given
        if isinstance(field, PartialDateField | models.DateField):
            return field.to_python(self.demo.day(given))
        return given


def with_name_rows(entry: dict) -> dict:
    """The entry with rows ``names`` in place of its tables ``official``, ``short``, … by language
    and a person's ``name`` (family, given, patronymic)."""
    tables = {**{kind: kind for kind in NameKind.values}, "name": NameKind.OFFICIAL}
    rows = [
        {"language": language, "kind": str(kind), **parts(value)}
        for table, kind in tables.items()
        for language, value in entry.get(table, {}).items()
    ]
    rest = {name: value for name, value in entry.items() if name not in tables}
    return {**rest, "names": [*rest.get("names", []), *rows]}


def parts(value: str | list[str]) -> dict:
    """One text is a name; a list holds a person's family name, given name and patronymic."""
    if isinstance(value, str):
        return {"name": value}
    return dict(zip(("family", "given", "patronymic"), value, strict=False))


def child_relations(model) -> dict[str, type[models.Model]]:
    """The rows that belong to a model, by the name of their relation."""
    if not issubclass(model, ClusterableModel):
        return {}
    relations = get_all_child_relations(model)
    return {relation.get_accessor_name(): relation.related_model for relation in relations}


def own_field(model) -> str:
    """The one field that a row like "topic of an event" is about."""
    return next(
        field.name
        for field in model._meta.concrete_fields
        if field.editable and not isinstance(field, ParentalKey | models.AutoField)
        and field.name not in ("sort_order", "uuid")
    )  # fmt: skip


def save_record(record: Record, draft: bool) -> None:
    """Draft, revision, publication: as an editor does it, by the same rule."""
    record.live = False
    record.save()
    revision = record.save_revision()
    if not draft:
        revision.publish()
