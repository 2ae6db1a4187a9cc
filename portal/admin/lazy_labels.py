"""Labels of Wagtail's forms that it translates when it starts, and not for who reads them.

They would stand in the site's main language in everybody's admin. The words are Wagtail's own and
stand in its catalogues.
"""

from django.forms import Form
from django.utils.translation import gettext_lazy
from wagtail.forms import TaskStateCommentForm
from wagtail.images.forms import ImageInsertionForm

LABELS: dict[type[Form], dict[str, str]] = {
    TaskStateCommentForm: {"comment": "Comment"},
    ImageInsertionForm: {
        "format": "Format",
        "image_is_decorative": "Image is decorative",
        "alt_text": "Alt text",
    },
}


def translate_when_read() -> None:
    """Give each of the fields a label in the language of its reader."""
    for form, labels in LABELS.items():
        for field, label in labels.items():
            form.base_fields[field].label = gettext_lazy(label)
