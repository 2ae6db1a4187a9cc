"""The page that is being read, as those who describe it need it."""

from django.http import HttpRequest
from django.template import Context
from django.utils.functional import cached_property
from django.utils.translation import get_language

from portal.pages.base import BasePage, RecordPage
from portal.site.chrome import SiteChrome
from portal.syndication.sharing.shown import ShownPicture, picture_shown


class PageContext:
    """One page with its frame: what it is about, its addresses, its picture."""

    def __init__(self, context: Context):
        self.context = context
        self.request: HttpRequest = context["request"]
        self.frame: SiteChrome = context["frame"]
        page = context.get("page")
        self.page: BasePage | None = page if isinstance(page, BasePage) else None
        self.language: str = get_language()

    @cached_property
    def subject(self):
        """The record that is shown, else the page; None where neither is."""
        if isinstance(self.page, RecordPage):
            return self.page.record
        return self.page or self.context.get("record")

    @property
    def url(self) -> str:
        return self.frame.canonical_url

    @property
    def is_home(self) -> bool:
        return self.page is not None and self.page.url_path == self.frame.home_path

    @cached_property
    def picture(self) -> ShownPicture | None:
        return picture_shown(self.page, self.subject, self.frame)

    def absolute(self, path: str) -> str:
        """The address with host; "" stays empty."""
        return self.request.build_absolute_uri(path) if path else ""

    def address(self, record) -> str:
        return self.absolute(record.get_absolute_url())
