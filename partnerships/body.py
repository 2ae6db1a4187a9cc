"""Agreements inside the text of a page."""

from django.utils.translation import gettext_lazy as _

from portal.pages.body.records import RecordChooserBlock, RecordListBlock


class AgreementChooserBlock(RecordChooserBlock):
    def records(self):
        """Agreements with what their status is computed from."""
        return super().records().prefetch_related("actions", "participants")


class AgreementsBlock(RecordListBlock):
    """Agreements of the register with their status today. Internal ones are never shown."""

    chooser_class = AgreementChooserBlock

    def __init__(self, **kwargs):
        super().__init__("portal_partnerships.Agreement", **kwargs)

    class Meta:
        icon = "doc-full"
        label = _("Agreements")
        description = _("Agreements of the register, with their status.")
        template = "portal_partnerships/body_agreements.html"
