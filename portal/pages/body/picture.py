from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail.blocks import (
    BooleanBlock,
    CharBlock,
    ListBlock,
    StructBlock,
    StructBlockValidationError,
    StructValue,
)
from wagtail.images import get_image_model
from wagtail.images.blocks import ImageChooserBlock

from portal.pages.body import shared
from portal.pictures.site_pictures import SHAPES


class PictureChooserBlock(ImageChooserBlock):
    """Chooses a picture, and loads all pictures of a body in the queries of one."""

    def bulk_to_python(self, values):
        keys = list(values)
        specs = [*SHAPES["figure"].specs, *SHAPES["gallery"].specs]
        images = get_image_model().objects.prefetch_renditions(*specs)
        found = images.in_bulk({key for key in keys if key is not None})
        return [found.get(key) for key in keys]


class PictureValue(StructValue):
    @property
    def alt(self) -> str:
        """The text alternative: empty for a picture that only decorates."""
        return "" if self.get("decorative") else self.get("alt_text") or ""


class PictureBlock(StructBlock):
    """A picture with its text alternative, caption and credit."""

    image = PictureChooserBlock(label=_("Picture"))
    alt_text = CharBlock(
        required=False,
        label=_("Text alternative"),
        help_text=_("What the picture shows, for those who cannot see it."),
    )
    decorative = BooleanBlock(
        required=False,
        label=_("Only decorates"),
        help_text=_("Tick when the picture tells nothing that the text does not say."),
    )
    caption = CharBlock(required=False, label=_("Caption"))
    credit = CharBlock(
        required=False, label=_("Credit"), help_text=_("Who took or drew it, and its source.")
    )

    def clean(self, value):
        value = super().clean(value)
        if not self.is_deferred_validation and not value["decorative"] and not value.alt.strip():
            message = _("Say what the picture shows, or tick “Only decorates”.")
            raise StructBlockValidationError({"alt_text": ValidationError(message)})
        return value

    def get_preview_value(self):
        image = (
            get_image_model().objects.filter(collection__depth=1).order_by("-created_at").first()
        )
        return self.normalize(
            {
                "image": image,
                "alt_text": image.title if image else "",
                "decorative": False,
                "caption": _("The opening of the conference"),
                "credit": _("Press service of the ministry"),
            }
        )

    class Meta:
        icon = "image"
        group = shared.MEDIA
        label = _("Picture")
        label_format = "{caption}"
        description = _("One picture in full, with a caption and a credit.")
        template = "portal/body/picture.html"
        value_class = PictureValue


class GalleryBlock(ListBlock):
    """Several pictures side by side, cut to one shape around their focal points."""

    def __init__(self, **kwargs):
        super().__init__(PictureBlock(), **kwargs)

    def get_preview_value(self):
        return self.normalize([self.child_block.get_preview_value()] * 2)

    class Meta:
        icon = "image"
        group = shared.MEDIA
        label = _("Gallery")
        description = _("Several pictures side by side. Each has its own text alternative.")
        template = "portal/body/gallery.html"
        min_num = 2
