"""Panels of the admin's home page: few rows each, with a way to each and to the rest."""

import datetime
from collections.abc import Callable
from dataclasses import dataclass

from django.utils.text import capfirst
from wagtail.admin.admin_url_finder import AdminURLFinder
from wagtail.admin.ui.components import Component
from wagtail.models import Page

from portal.admin.listing import shown_name
from portal.languages.dates import format_date
from portal.values.registry import Registry

#: A panel shows so many rows; whoever has more to do is led to the list of all.
MOST_ROWS = 8


@dataclass(frozen=True)
class Row:
    """One thing to do: what it is, the way to it, and a few words beside it."""

    title: str
    url: str
    kind: str
    note: str = ""
    day: datetime.date | None = None
    language: str = ""

    @property
    def date(self) -> str:
        return format_date(self.day) if self.day else ""


@dataclass(frozen=True)
class HomePanel:
    """``rows`` gets the user and how many rows are wanted, and gives them in order: nothing that
    the user may not edit, in a number of queries that does not grow with them. ``more_url`` gives
    the address of the whole list, or "". ``is_shown`` says for whom the panel is meant."""

    name: str
    heading: str
    empty: str
    rows: Callable
    order: int = 100
    more_url: Callable = lambda user: ""
    is_shown: Callable = lambda user: True


home_panels: Registry[HomePanel] = Registry()


def rows_of(user, noted: list[tuple]) -> list[Row]:
    """A row for each (page or record, note, day) that the user may edit."""
    finder = AdminURLFinder(user)
    rows = ((instance, finder.get_edit_url(instance), note, day) for instance, note, day in noted)
    return [row(instance, url, note, day) for instance, url, note, day in rows if url]


def row(instance, url: str, note: str, day) -> Row:
    if isinstance(instance, Page):
        title, language = instance.get_admin_display_title(), instance.locale.language_code
        kind = instance.page_type_display_name
    else:
        title, language, kind = shown_name(instance), "", instance._meta.verbose_name
    return Row(title, url, capfirst(kind), str(note), day, language)


class PanelComponent(Component):
    """Renders a HomePanel in Wagtail's home page."""

    template_name = "portal/admin/home_panel.html"

    def __init__(self, panel: HomePanel):
        self.panel = panel
        self.order = panel.order

    def get_context_data(self, parent_context):
        user = parent_context["request"].user
        rows = self.panel.rows(user, MOST_ROWS + 1)
        has_more = len(rows) > MOST_ROWS
        more_url = self.panel.more_url(user) if has_more else ""
        return {"panel": self.panel, "rows": rows[:MOST_ROWS], "more_url": more_url,
                "has_more": has_more, "limit": MOST_ROWS}  # fmt: skip


def panels_for(user) -> list[PanelComponent]:
    return [PanelComponent(panel) for panel in home_panels if panel.is_shown(user)]
