"""Columns of the lists of pages and records."""

from django.db.models import Prefetch
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column
from wagtail.admin.ui.tables.pages import PageTitleColumn
from wagtail.admin.utils import get_user_display_name
from wagtail.coreutils import multigetattr
from wagtail.images import get_image_model
from wagtail.images.models import SourceImageIOError

from portal.languages.dates import format_date, format_datetime
from portal.values.fields import PartialDateField

#: The cut that Wagtail's own lists of images show, so that it is made once for both.
THUMBNAIL = "max-165x165"


def field_at(model, path: str):
    """The field at the end of ``path``: "start", or "event.start" across relations."""
    *relations, name = path.split(".")
    for relation in relations:
        model = model._meta.get_field(relation).related_model
    return model._meta.get_field(name)


def shown_at(model, path: str) -> str:
    """The path to what a person reads: the label of a choice, not its code."""
    if not field_at(model, path).choices:
        return path
    *relations, name = path.split(".")
    return ".".join([*relations, f"get_{name}_display"])


class FactColumn(Column):
    """A fact: a choice by its label, a country by its name, a date in words. ``path`` may lead
    from a page to its record."""

    def __init__(self, model, path, **kwargs):
        field = field_at(model, path)
        self.is_date = isinstance(field, PartialDateField)
        super().__init__(
            path.replace(".", "_"),
            label=capfirst(field.verbose_name),
            accessor=shown_at(model, path),
            sort_key=None if field.is_relation else path.replace(".", "__"),
            **kwargs,
        )

    def get_value(self, instance):
        value = super().get_value(instance)
        return format_date(value) if self.is_date and value else value or ""


class PageNameColumn(PageTitleColumn):
    """The title with the way to its form, and the few ways on that cost no query: Wagtail's menu
    of all actions, with what wagtail-localize adds, costs two a row."""

    cell_template_name = "portal/admin/cells/page_name.html"

    def __init__(self, **kwargs):
        super().__init__("title", label=_("Title"), sort_key="title", classname="title", **kwargs)


class LanguageColumn(Column):
    """The language that a page is written in."""

    def __init__(self, **kwargs):
        super().__init__(
            "language",
            label=_("Language"),
            accessor=lambda page: page.locale.get_display_name(),
            sort_key="locale__language_code",
            **kwargs,
        )


class ChangedColumn(Column):
    """When the newest version was saved, and by whom."""

    cell_template_name = "portal/admin/cells/changed.html"

    def __init__(self, sort_key="latest_revision__created_at", **kwargs):
        super().__init__("changed", label=_("Changed"), sort_key=sort_key, **kwargs)

    def get_value(self, instance):
        revision = instance.latest_revision
        return format_datetime(revision.created_at) if revision else ""

    def get_cell_context_data(self, instance, parent_context):
        context = super().get_cell_context_data(instance, parent_context)
        editor = instance.latest_revision and instance.latest_revision.user
        return {**context, "editor": get_user_display_name(editor) if editor else ""}


class PictureColumn(Column):
    """A small picture, found at ``path``. It only decorates: the name stands beside it."""

    cell_template_name = "portal/admin/cells/picture.html"

    def __init__(self, path, **kwargs):
        super().__init__("picture", label=_("Picture"), accessor=path, **kwargs)

    def get_value(self, instance):
        """The rendition, or None where there is no picture or its file is lost."""
        image = multigetattr(instance, self.accessor)
        try:
            return image.get_rendition(THUMBNAIL) if image else None
        except SourceImageIOError:
            return None


def thumbnails(path: str) -> Prefetch:
    """For ``prefetch_related``: the pictures of a list with their thumbnails."""
    images = get_image_model().objects.prefetch_renditions(THUMBNAIL)
    return Prefetch(path.replace(".", "__"), queryset=images)
