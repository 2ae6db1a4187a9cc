"""Tells those who look after the site which pages it still lacks, on the admin's first page."""

from __future__ import annotations

from django.conf import settings
from django.utils.translation import gettext as _
from wagtail import hooks
from wagtail.admin.ui.components import Component

from portal.pages.needed_pages import missing_pages
from portal.site.identity import SiteIdentity


class NeededPages(Component):
    """The missing pages with their languages; nothing when none is missing."""

    order = 290
    template_name = "portal/admin/needed_pages.html"

    def get_context_data(self, parent_context):
        names = dict(settings.LANGUAGES)
        missing = {
            purpose.label: [(tag, names[tag]) for tag in tags]
            for purpose, tags in missing_pages().items()
        }
        return {"missing": missing, "title": _("Pages that the portal still lacks")}


@hooks.register("construct_homepage_panels")
def say_which_pages_are_missing(request, panels):
    """For those who may edit the names and contacts: they see to the frame."""
    options = SiteIdentity._meta
    if request.user.has_perm(f"{options.app_label}.change_{options.model_name}"):
        panels.append(NeededPages())
