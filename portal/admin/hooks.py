"""What the foundation adds to Wagtail's admin."""

from django.forms import Form
from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.translation import gettext, gettext_lazy
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.forms import TaskStateCommentForm
from wagtail.images.forms import ImageInsertionForm
from wagtail.log_actions import LogFormatter
from wagtail.snippets.models import register_snippet

from portal.admin import page_hooks  # noqa: F401
from portal.admin.bulk_actions import UPLOAD_ACTIONS, PublishPages, PublishRecords, UnpublishRecords
from portal.admin.deleting import refuse_deletion
from portal.admin.home import hooks as home_hooks  # noqa: F401
from portal.admin.record_viewsets import Events, PeopleAndOrganisations, Vocabulary
from portal.admin.repeated_actions import refuse_late_approval
from portal.records.publication import FAILED, REFUSED, SCHEDULE

#: Labels of forms that Wagtail translates when it starts, and not for who reads them: they would
#: stand in the site's main language. The words are Wagtail's own and stand in its catalogues.
LABELS: dict[type[Form], dict[str, str]] = {
    TaskStateCommentForm: {"comment": "Comment"},
    ImageInsertionForm: {
        "format": "Format",
        "image_is_decorative": "Image is decorative",
        "alt_text": "Alt text",
    },
}


def translate_labels_when_read() -> None:
    """Give each of the fields a label in the language of its reader."""
    for form, labels in LABELS.items():
        for field, label in labels.items():
            form.base_fields[field].label = gettext_lazy(label)


translate_labels_when_read()

for group in (PeopleAndOrganisations, Events, Vocabulary):
    register_snippet(group)

hooks.register("before_delete_snippet", refuse_deletion)
hooks.register("before_edit_page", refuse_late_approval)
hooks.register("before_edit_snippet", refuse_late_approval)
hooks.register("register_bulk_action", PublishRecords)
hooks.register("register_bulk_action", UnpublishRecords)
# After Wagtail's own, whose places they take.
for action in (PublishPages, *UPLOAD_ACTIONS):
    hooks.register("register_bulk_action", action, order=10)


@hooks.register("insert_global_admin_css")
def admin_stylesheet():
    return format_html('<link rel="stylesheet" href="{}">', static("portal/admin.css"))


@hooks.register("insert_global_admin_js")
def admin_script():
    return format_html('<script src="{}"></script>', static("portal/admin.js"))


@hooks.register("register_icons")
def own_icons(icons):
    return [*icons, "portal/admin/icons/phone-small.svg"]


@hooks.register("register_log_actions")
def name_refused_publication(actions):
    """The entry that a refused scheduled publication leaves in a record's history."""

    @actions.register_action(REFUSED)
    class Refused(LogFormatter):
        label = _("Publication refused")

        def format_message(self, log_entry):
            return gettext("Scheduled publication was refused: %(reasons)s") % {
                "reasons": "; ".join(log_entry.data.get("reasons", []))
            }

    @actions.register_action(FAILED)
    class Failed(LogFormatter):
        label = _("Publication failed")

        def format_message(self, log_entry):
            if log_entry.data.get("step") == SCHEDULE:
                told = gettext("What was scheduled could not be done: %(reason)s")
            else:
                told = gettext(
                    "It was published, but a step that follows (%(step)s) failed: %(reason)s"
                )
            return told % {name: log_entry.data.get(name, "") for name in ("step", "reason")}
