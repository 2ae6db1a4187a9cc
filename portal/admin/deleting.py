"""Deleting in the admin: refused while the record is in use, with the list of places."""

from django.contrib.admin.utils import quote
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.admin.admin_url_finder import AdminURLFinder
from wagtail.admin.ui.tables import Column, TitleColumn
from wagtail.admin.views.generic.base import BaseListingView
from wagtail.snippets.views import snippets

from portal.records.base import Record
from portal.records.deletion import Place, describe, places_of_use


def refuse_deletion(request, instances):
    """For the hook ``before_delete_snippet``, which single and bulk deletion call: the answer
    that refuses, or None when nothing names any of the records."""
    for record in instances:
        if isinstance(record, Record) and (places := places_of_use(record)):
            messages.error(request, refusal(record, visible_to(request.user, places)))
            return redirect(usage_address(record))


def visible_to(user, places: list[Place]) -> list[Place]:
    finder = AdminURLFinder(user)
    return [place for place in places if finder.get_edit_url(place.instance)]


def refusal(record, visible: list[Place]) -> str:
    """The reason, naming only what the user may see."""
    if visible:
        return describe(record, visible)
    return _("“%(record)s” is in use and cannot be deleted.") % {"record": record}


def usage_address(record) -> str:
    return reverse(record.snippet_viewset.get_url_name("usage"), args=[quote(record.pk)])


class RecordUsageView(snippets.UsageView):
    """Every page and record that names the record, in drafts and earlier versions too."""

    def get_page_subtitle(self):
        return str(self.object)

    def get_queryset(self):
        return places_of_use(self.object)

    @cached_property
    def columns(self):
        return [
            TitleColumn(
                "name", label=_("Name"), accessor="label", get_url=lambda row: row["edit_url"]
            ),
            Column("type", label=_("Type"), accessor="type"),
            Column("where", label=_("Where it is named"), accessor="where"),
        ]

    def get_table(self, object_list, **kwargs):
        finder = AdminURLFinder(self.request.user)
        rows = [self.row(place, finder.get_edit_url(place.instance)) for place in object_list]
        return BaseListingView.get_table(self, rows)

    @staticmethod
    def row(place, edit_url) -> dict:
        """What is shown of a place; without a right to edit it, only that there is one."""
        kind = place.instance._meta.verbose_name
        return {
            "label": str(place) if edit_url else _("(Private %(object)s)") % {"object": kind},
            "edit_url": edit_url,
            "type": capfirst(kind),
            "where": ", ".join(str(where.label) for where in place.where),
        }
