"""Adding a page from the list of its type: it stands below the list page of its language."""

from django.core.exceptions import PermissionDenied
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from wagtail.admin.views.pages.choose_parent import ChooseParentView
from wagtail.models import Page


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
