"""The form in which pictures are uploaded."""

from django.utils.translation import gettext as _
from wagtail.images.forms import BaseImageForm


class ImageForm(BaseImageForm):
    """Wagtail's form, which says before the upload what becomes of a moving picture. It is named by
    WAGTAILIMAGES_IMAGE_FORM_BASE."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if "file" in self.fields:
            field = self.fields["file"]
            told = _("Of a moving picture only the first frame is kept.")
            field.help_text = f"{field.help_text} {told}"
