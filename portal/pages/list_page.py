"""The page of a list that readers narrow."""

from __future__ import annotations

from django.http import HttpRequest
from django.shortcuts import redirect
from django.utils.module_loading import import_string

from portal.pages.base import BasePage
from portal.pages.faceted_list import FacetedList

#: How long a browser may remember the proper form of an address.
REDIRECT_SECONDS = 3600


class ListPage(BasePage):
    """A page that shows a :class:`FacetedList` (abstract).

    ``faceted_list`` is the dotted path to its class: the list knows the models that it lists, and
    the page is one of them. Templates extend ``portal/list_page.html`` and fill its ``rows``.
    """

    page_icon = "list-ul"
    max_count_per_parent = 1
    faceted_list = ""

    class Meta:
        abstract = True

    def read_list(self, request: HttpRequest, language: str) -> FacetedList:
        """The list as the request asks for it. The request keeps it: feeds, the page cache and the
        links to other languages go by it."""
        request.portal_list = import_string(self.faceted_list)(request, language)
        return request.portal_list

    def serve(self, request, *args, **kwargs):
        address = self.read_list(request, self.locale.language_code).proper_address
        if address and not getattr(request, "is_preview", False):
            moved = redirect(address, permanent=True)
            # A name may change back: a browser that never asks again would go in circles.
            moved["Cache-Control"] = f"max-age={REDIRECT_SECONDS}"
            return moved
        return super().serve(request, *args, **kwargs)

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        shown = getattr(request, "portal_list", None)
        context["list"] = shown or self.read_list(request, self.locale.language_code)
        context["list_title"] = context["list"].title(self.seo_title or self.title)
        context["list_count"] = context["list"].count_words(context["list"].items.paginator.count)
        context["list_description"] = context["list"].description(self.title)
        return context
