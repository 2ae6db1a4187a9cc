"""The body: which blocks there are, and in which order the picker offers them."""

from django.apps import apps
from django.core.exceptions import ImproperlyConfigured
from django.utils.module_loading import autodiscover_modules
from django.utils.translation import gettext_lazy as _
from wagtail.blocks import Block, CharBlock, ListBlock, StreamBlock, URLBlock
from wagtail.blocks import TextBlock as TextBlockOfWagtail
from wagtail.blocks.stream_block import StreamBlockValidationError

from portal.pages.body.documents import DocumentsBlock
from portal.pages.body.pages import PagesBlock
from portal.pages.body.picture import GalleryBlock, PictureBlock
from portal.pages.body.records import PeopleBlock, RecordListBlock
from portal.pages.body.registry import body_blocks
from portal.pages.body.rich_text import TextBlock
from portal.pages.body.table import TableBlock
from portal.pages.body.text import CalloutBlock, HeadingBlock, QuoteBlock, misplaced_headings
from portal.pages.body.video import VideoBlock


class BodyBlock(StreamBlock):
    """The body of a page. Give the class, not an instance, to ``portal.values.fields.StreamField``:
    the field makes the instance on first use, when all apps have registered their blocks."""

    text = TextBlock()
    heading = HeadingBlock()
    quote = QuoteBlock()
    callout = CalloutBlock()
    table = TableBlock()
    image = PictureBlock()
    gallery = GalleryBlock()
    video = VideoBlock()
    documents = DocumentsBlock()
    people = PeopleBlock()
    organisations = RecordListBlock(
        "portal.Organisation",
        icon="home",
        label=_("Organisations"),
        description=_("Organisations from the records, with where they are."),
        template="portal/body/organisations.html",
    )
    events = RecordListBlock(
        "portal.Event",
        icon="date",
        label=_("Events"),
        description=_("Events from the records, with when and where they are held."),
        template="portal/body/events.html",
    )
    pages = PagesBlock()

    def __init__(self, local_blocks=None, **kwargs):
        super().__init__([*registered_blocks(self.base_blocks), *(local_blocks or [])], **kwargs)
        let_texts_be_missing(self)

    def clean(self, value):
        """Raises StreamBlockValidationError, also for a heading that skips a level."""
        value = super().clean(value)
        errors = {} if self.is_deferred_validation else misplaced_headings(value)
        if errors:
            raise StreamBlockValidationError(block_errors=errors)
        return value

    class Meta:
        template = "portal/body/stream.html"


def let_texts_be_missing(block: Block) -> None:
    """Read a text that a stored body lacks as "": a body may be older than the child of a block, or
    imported. Wagtail reads None, at which wagtail-localize raises."""
    if isinstance(block, CharBlock | TextBlockOfWagtail | URLBlock) and block.meta.default is None:
        block.meta.default = ""
    for child in getattr(block, "child_blocks", {}).values():
        let_texts_be_missing(child)
    if isinstance(block, ListBlock):
        let_texts_be_missing(block.child_block)


def registered_blocks(taken) -> list[tuple]:
    """Name and block of all that apps have registered.

    Raises ImproperlyConfigured when asked too early, or when a name is taken.
    """
    if not apps.models_ready:
        raise ImproperlyConfigured("Write StreamField(BodyBlock), without making an instance.")
    autodiscover_modules("portal_hooks")
    names = [*taken, *(entry.name for entry in body_blocks)]
    twice = {name for name in names if names.count(name) > 1}
    if twice:
        raise ImproperlyConfigured(f"Body blocks registered twice: {', '.join(sorted(twice))}.")
    return [(entry.name, entry.factory()) for entry in body_blocks]
