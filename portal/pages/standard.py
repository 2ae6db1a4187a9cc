from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from portal.pages.base import BasePage


class StandardPage(BasePage):
    """A page that stands by itself: about the portal, contacts, privacy."""

    template = "portal/standard_page.html"
    page_description = _("A page that stands by itself: about the portal, contacts, privacy.")
    lead_expected = True

    class Meta:
        verbose_name = _("standard page")
        verbose_name_plural = _("standard pages")
