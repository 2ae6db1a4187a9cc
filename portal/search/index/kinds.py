"""What a result is called: news, agreement, expert. Types of records and pages name their own."""

from itertools import chain

from django.db.models import Model
from django.utils.translation import gettext_lazy as _
from wagtail.documents.models import AbstractDocument

from portal.pages.base import BasePage, RecordPage
from portal.records.base import Record
from portal.records.searched import SearchKind
from portal.values.types import types_of

DOCUMENT = SearchKind("document", _("Document"))
#: What nobody has named, a stranger's pages too.
PAGE = SearchKind("page", _("Page"))


def search_kinds() -> list[SearchKind]:
    """Every kind that is installed, in the order in which they are offered."""
    types = sorted(chain(types_of(Record), types_of(BasePage)), key=lambda model: model.type_order)
    own = (model.search_kind for model in types if model.search_kind)
    return list({kind.name: kind for kind in (*own, DOCUMENT, PAGE)}.values())


def kind_named(name: str) -> SearchKind | None:
    return next((kind for kind in search_kinds() if kind.name == name), None)


def kind_of(model: type[Model]) -> str:
    """The name of the kind that ``model`` belongs to; that of its record for a page about one."""
    if issubclass(model, AbstractDocument):
        return DOCUMENT.name
    about = model.record_model() if issubclass(model, RecordPage) else model
    return (getattr(about, "search_kind", None) or PAGE).name
