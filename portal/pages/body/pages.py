from django.utils.translation import gettext_lazy as _
from wagtail.blocks import ListBlock, PageChooserBlock
from wagtail.models import Page

from portal.pages.body import shared
from portal.pages.body.localised_pages import in_readers_language
from portal.pages.body.shared import SameInEveryLanguage
from portal.values.localised_text import Text


class SamePageChooserBlock(SameInEveryLanguage, PageChooserBlock):
    """Chooses a page. Translators need not: the link finds the reader's language by itself."""


class PagesBlock(ListBlock):
    """Links to pages, each in the reader's language if it is published there.

    One that is not is shown in its original with a tag that says so; one that is not published
    at all is left out.
    """

    def __init__(self, **kwargs):
        super().__init__(SamePageChooserBlock(), **kwargs)

    def get_context(self, value, parent_context=None):
        context = super().get_context(value, parent_context)
        chosen = [page for page in value if page]
        shown = in_readers_language(chosen, public_only=True)
        context["links"] = [
            {"url": page.url, "title": Text(page.title, page.locale.language_code)}
            for page in (shown.get(page.pk) for page in chosen)
            if page
        ]
        return context

    def get_preview_value(self):
        pages = Page.objects.live().public().filter(depth__gt=2)
        return self.normalize(list(pages.order_by("-last_published_at")[:3]))

    class Meta:
        icon = "link"
        group = shared.RECORDS
        label = _("Pages")
        description = _("Links to pages of this site, in each reader’s own language.")
        template = "portal/body/pages.html"
        min_num = 1
