"""A blog of the host: an index with addresses of its own, and pages of blocks."""

from django.db import models
from wagtail import blocks
from wagtail.admin.panels import FieldPanel
from wagtail.contrib.routable_page.models import RoutablePageMixin, path
from wagtail.fields import StreamField
from wagtail.images.blocks import ImageBlock
from wagtail.models import Page
from wagtail.search import index


class HostImageBlock(ImageBlock):
    """As bakerydemo has one: Wagtail's own, with a child more."""

    credit = blocks.CharBlock(required=False)


class NewsIndexPage(RoutablePageMixin, Page):
    @path("archive/<int:year>/")
    def archive(self, request, year):
        items = self.get_children().live().filter(first_published_at__year=year)
        return self.render(request, context_overrides={"year": year, "items": items})


class NewsPage(Page):
    intro = models.TextField(blank=True)
    body = StreamField(
        [
            ("paragraph", blocks.RichTextBlock()),
            ("image", ImageBlock()),
            ("credited", HostImageBlock()),
        ],
        blank=True,
    )

    search_fields = [*Page.search_fields, index.SearchField("intro"), index.SearchField("body")]

    content_panels = [*Page.content_panels, FieldPanel("intro"), FieldPanel("body")]
