"""A page as readers of each of its languages would see it, before it is published."""

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.utils.functional import cached_property
from wagtail.models import Page, PreviewableMixin

from portal.records.preview import PREVIEW_SIZES


class PreviewedInLanguages:
    """For a page type: the preview offers the page itself, and each translation there is."""

    preview_sizes = PREVIEW_SIZES

    @cached_property
    def preview_modes(self) -> list[tuple[str, str]]:
        if not self.translations_to_preview:
            return PreviewableMixin.DEFAULT_PREVIEW_MODES
        others = [(tag, page.locale.get_display_name())
                  for tag, page in self.translations_to_preview.items()]  # fmt: skip
        return [("", self.locale.get_display_name()), *others]

    @cached_property
    def translations_to_preview(self) -> dict[str, Page]:
        """The other pages with this content, by language; mirrors show nothing of their own."""
        pages = self.get_translations().filter(alias_of=None).select_related("locale")
        return {page.locale.language_code: page for page in pages}

    def serve_preview(self, request: HttpRequest, mode_name: str) -> HttpResponse:
        translation = self.translations_to_preview.get(mode_name)
        if translation is None:
            return super().serve_preview(request, mode_name)
        shown = newest_version(translation.specific, request.user)
        return shown.make_preview_request(request, shown.default_preview_mode)


def newest_version(page: Page, user) -> Page:
    """The draft for who may edit the page, and what is public for others.

    PermissionDenied when they may see neither.
    """
    if page.permissions_for_user(user).can_edit():
        return page.get_latest_revision_as_object()
    if not page.live:
        raise PermissionDenied
    return page
