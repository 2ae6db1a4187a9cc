"""Groups of the menu: what an editor of one subject works with, pages and records together."""

from django.core.exceptions import PermissionDenied
from django.shortcuts import redirect
from django.urls import path, reverse
from django.utils.functional import cached_property
from django.utils.text import capfirst
from django.utils.translation import get_language
from wagtail.admin.viewsets.base import ViewSet
from wagtail.models import Page
from wagtail.snippets.views.snippets import SnippetViewSetGroup

from portal.admin.page_lists import NamedByPageType


class MenuGroup(SnippetViewSetGroup):
    """A group of lists of pages and of records. Nobody sees an entry they have no use for, and a
    group without entries is not shown."""


class IndexPageViewSet(NamedByPageType, ViewSet):
    """The way to the page under which a type of page stands, in the editor's language."""

    named = "index"
    icon = "list-ul"

    @cached_property
    def menu_label(self):
        return capfirst(self.model._meta.verbose_name)

    def get_urlpatterns(self):
        return [path("", self.lead, name="index")]

    def lead(self, request):
        """To the form of the page. PermissionDenied for who may edit it in no language."""
        for page in self.in_order():
            if page.permissions_for_user(request.user).can_edit():
                return redirect(reverse("wagtailadmin_pages:edit", args=[page.pk]))
        raise PermissionDenied

    def in_order(self) -> list[Page]:
        pages = self.model.objects.filter(alias_of=None).select_related("locale")
        return sorted(pages, key=lambda page: page.locale.language_code != get_language())


def index_page(page_model: type[Page]) -> type[IndexPageViewSet]:
    return type(f"{page_model.__name__}ViewSet", (IndexPageViewSet,), {"model": page_model})
