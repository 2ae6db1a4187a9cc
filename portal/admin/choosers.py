"""Choosers of records: found by any name, told apart by a line of facts, made as drafts."""

from collections.abc import Callable

from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column
from wagtail.snippets.views import chooser

from portal.admin.creation_forms import DraftForm, draft_form
from portal.admin.list_mixins import read_statuses
from portal.pages.chooser_widget import RecordChooser
from portal.values.partial_date import PartialDate


def nothing(record) -> str:
    return ""


def line(*facts) -> str:
    """Facts as one line, those that are known: "hospital · Tashkent · Uzbekistan"."""
    known = (fact.best() if hasattr(fact, "best") else fact for fact in facts)
    return " · ".join(str(fact) for fact in known if fact)


def year(date: PartialDate) -> str:
    return str(date)[:4]


class FactsMixin:
    """A second column that says which of two records with like names is meant."""

    facts: Callable = staticmethod(nothing)
    prefetch: tuple[str, ...] = ()

    def get_object_list(self):
        return super().get_object_list().prefetch_related(*self.prefetch)

    def get_results_page(self, request):
        page = super().get_results_page(request)
        page.object_list = list(page.object_list)
        read_statuses(page.object_list)
        return page

    @property
    def columns(self):
        title, *others = super().columns
        if self.facts is nothing:
            return [title, *others]
        return [title, Column("facts", label=_("Details"), accessor=self.facts), *others]


class RecordChooseView(FactsMixin, chooser.ChooseView):
    pass


class RecordChooseResultsView(FactsMixin, chooser.ChooseResultsView):
    pass


class RecordCreateInChooserView(chooser.SnippetCreateView):
    def save_form(self, form):
        return form.save(user=self.request.user)


class RecordChooserViewSet(chooser.SnippetChooserViewSet):
    """Subclasses name the line of facts, what it reads, and what the creation form asks."""

    choose_view_class = RecordChooseView
    choose_results_view_class = RecordChooseResultsView
    create_view_class = RecordCreateInChooserView
    base_widget_class = RecordChooser
    creation_base: type[DraftForm] | None = None
    creation_fields: tuple[str, ...] = ()
    facts: Callable = staticmethod(nothing)
    prefetch: tuple[str, ...] = ()

    @cached_property
    def _creation_form_class(self):
        """Made late: the choosers within it must be registered before."""
        if self.creation_base is None:
            return None
        return draft_form(self.model, self.creation_base, self.creation_fields)

    def facts_kwargs(self) -> dict:
        return {"facts": type(self).facts, "prefetch": self.prefetch}

    @property
    def choose_view(self):
        return self.construct_view(
            self.choose_view_class,
            icon=self.icon,
            page_title=self.page_title,
            search_tab_label=self.search_tab_label,
            creation_tab_label=self.creation_tab_label,
            **self.facts_kwargs(),
        )

    @property
    def choose_results_view(self):
        return self.construct_view(self.choose_results_view_class, **self.facts_kwargs())
