from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from portal.pages.base import BasePage
from portal.pages.routing import page_below
from portal.pages.sections import filled, home_sections


class HomePage(BasePage):
    """The first page of the portal in a language."""

    template = "portal/home_page.html"
    page_description = _("The first page in a language: greeting and what is new.")

    class Meta:
        verbose_name = _("home page")
        verbose_name_plural = _("home pages")

    def route(self, request, path_components):
        """Find the page at once where its whole address is that of a live page."""
        page = page_below(self, path_components) if path_components else None
        return page.route(request, []) if page else super().route(request, path_components)

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        context["sections"] = filled(home_sections, self, request)
        return context
