from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from portal.pages.base import BasePage
from portal.pages.sections import filled, home_sections


class HomePage(BasePage):
    """The first page of the portal in a language."""

    template = "portal/home_page.html"
    page_description = _("The first page in a language: greeting and what is new.")
    page_icon = "home"

    class Meta:
        verbose_name = _("home page")
        verbose_name_plural = _("home pages")

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        context["sections"] = filled(home_sections, self, request)
        return context
