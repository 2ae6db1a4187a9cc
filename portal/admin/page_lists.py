"""Lists of the pages of one type, in all languages that the editor works in, and the way to add
one."""

from django.core.exceptions import PermissionDenied
from django.db.models import F, Prefetch
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.text import capfirst
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from wagtail.admin.auth import user_has_any_page_permission
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.tables.pages import BulkActionsColumn, PageStatusColumn
from wagtail.admin.views.generic.base import BaseListingView
from wagtail.admin.views.pages.choose_parent import ChooseParentView
from wagtail.admin.views.pages.listing import IndexView
from wagtail.admin.viewsets.pages import PageListingViewSet
from wagtail.models import Page, Revision

from portal.admin.columns import (
    ChangedColumn,
    FactColumn,
    LanguageColumn,
    PageNameColumn,
    PictureColumn,
    field_at,
    shown_at,
    thumbnails,
)
from portal.admin.filters import page_filters_for
from portal.admin.list_mixins import AnyNameSearchMixin, OfferedActionsMixin, SafeSpreadsheetMixin


class ChooseLanguageView(ChooseParentView):
    """Asks for the language, or goes on at once where only one is possible.

    ``parent_model`` is the type of list page below which pages of this type stand.
    """

    template_name = "portal/admin/choose_language.html"
    page_title = _("In which language?")
    parent_model: type[Page] | None = None

    @cached_property
    def parents(self) -> list[Page]:
        """The list pages below which the user may write, the editor's language first."""
        pages = self.parent_model.objects.filter(alias_of=None).select_related("locale")
        if language := self.request.GET.get("locale"):
            pages = pages.filter(locale__language_code=language)
        may = [
            page for page in pages if page.permissions_for_user(self.request.user).can_add_subpage()
        ]
        return sorted(may, key=lambda page: page.locale.language_code != get_language())

    def get(self, request, *args, **kwargs):
        """PermissionDenied for who may write below none of the list pages."""
        if not self.parents:
            raise PermissionDenied
        if len(self.parents) == 1:
            return redirect(self.address(self.parents[0]))
        return self.render_to_response(self.get_context_data(form=None))

    def post(self, request, *args, **kwargs):
        return self.get(request)

    def address(self, parent: Page) -> str:
        options = self.model._meta
        return reverse(
            "wagtailadmin_pages:add", args=[options.app_label, options.model_name, parent.pk]
        )

    def get_context_data(self, **kwargs):
        context = super(ChooseParentView, self).get_context_data(**kwargs)
        context["choices"] = [
            {
                "url": self.address(parent),
                "language": parent.locale.get_display_name(),
                "tag": parent.locale.language_code,
                "parent": parent.get_admin_display_title(),
            }
            for parent in self.parents
        ]
        return context


class PageListView(SafeSpreadsheetMixin, AnyNameSearchMixin, OfferedActionsMixin, IndexView):
    """``prefetch`` names what the columns read along."""

    template_name = "portal/admin/page_list.html"
    results_template_name = "wagtailadmin/generic/listing_results.html"
    prefetch: tuple = ()
    # The language has a column of its own.
    show_locale_labels = False
    acted_on = Page
    deletes = "add"  # who may add pages deletes drafts of their own

    def annotate_queryset(self, pages):
        pages = super().annotate_queryset(pages)
        revisions = Revision.objects.defer("content").select_related("user")
        return pages.prefetch_related(
            Prefetch("latest_revision", queryset=revisions), *self.prefetch
        )

    def get_table(self, object_list):
        """Without checkboxes for who may act on no page."""
        columns = self.columns if self.bulk_actions else self.columns[1:]
        return self.table_class(columns, object_list, **self.get_table_kwargs())

    def get_ordering(self):
        return BaseListingView.get_ordering(self)

    def order_queryset(self, queryset):
        field = F(self.ordering.removeprefix("-"))
        last = {"nulls_last": True}
        backwards = self.ordering.startswith("-")
        return queryset.order_by(field.desc(**last) if backwards else field.asc(**last), "-pk")

    def get_add_url(self):
        """Without a language: the editor chooses it, unless the list is narrowed to one."""
        if not self.user_has_permission("add"):
            return None
        chosen = self.request.GET.getlist("locale")
        url = super().get_add_url().partition("?")[0]
        return f"{url}?locale={chosen[0]}" if len(chosen) == 1 else url


class PageMenuItem(MenuItem):
    """Shown to whoever may write some page."""

    def is_shown(self, request):
        return user_has_any_page_permission(request.user)


class NamedByPageType:
    """A viewset in the menu that is named after a type of page."""

    model: type[Page]
    named = "list"
    menu_item_class = PageMenuItem

    @cached_property
    def name(self):
        return f"portal_{self.named}_{self.model._meta.label_lower.replace('.', '_')}"

    @cached_property
    def url_prefix(self):
        return f"lists/{self.model._meta.app_label}/{self.model._meta.model_name}"

    @cached_property
    def menu_name(self):
        return self.name


class PageListViewSet(NamedByPageType, PageListingViewSet):
    """The list of one type of page. Subclasses name the model and what is worth seeing; a path
    may lead to the record of the page: "event.start"."""

    #: The type of list page below which pages of this type stand.
    parent_model: type[Page]
    #: Fields shown as columns, and written to spreadsheets.
    facts: tuple[str, ...] = ()
    #: Where the picture of a page is found, or "".
    picture = ""
    #: Fields to narrow the list by, besides status, language and people.
    narrowed_by: tuple[str, ...] = ()
    #: What the columns read along, so that they take no query a row.
    prefetch: tuple[str, ...] = ()

    index_view_class = PageListView
    choose_parent_view_class = ChooseLanguageView

    @cached_property
    def menu_label(self):
        return capfirst(self.model._meta.verbose_name_plural)

    @cached_property
    def columns(self):
        return [
            BulkActionsColumn("bulk_actions"),
            *([PictureColumn(self.picture)] if self.picture else []),
            PageNameColumn(),
            *(FactColumn(self.model, path) for path in self.facts),
            LanguageColumn(),
            ChangedColumn(sort_key="latest_revision_created_at"),
            PageStatusColumn("status", label=_("Status"), sort_key="live"),
        ]

    @cached_property
    def filterset_class(self):
        return page_filters_for(self.model, self.narrowed_by)

    @cached_property
    def list_export(self):
        facts = [shown_at(self.model, path) for path in self.facts]
        return ["pk", "title", "locale", *facts, "status_string", "latest_revision_created_at",
                "latest_revision.user", "full_url"]  # fmt: skip

    @cached_property
    def export_headings(self):
        return {
            "pk": _("Number"),
            "locale": _("Language"),
            "status_string": _("Status"),
            "latest_revision_created_at": _("Changed"),
            "latest_revision.user": _("Changed by"),
            "full_url": _("Address"),
            **{
                shown_at(self.model, path): capfirst(field_at(self.model, path).verbose_name)
                for path in self.facts
            },
        }

    @cached_property
    def export_filename(self):
        return self.model._meta.model_name

    def get_choose_parent_view_kwargs(self, **kwargs):
        return super().get_choose_parent_view_kwargs(
            **{"parent_model": self.parent_model, **kwargs}
        )

    def get_index_view_kwargs(self, **kwargs):
        pictures = [thumbnails(self.picture)] if self.picture else []
        return super().get_index_view_kwargs(**{"prefetch": (*self.prefetch, *pictures), **kwargs})
