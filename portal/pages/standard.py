from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, MultiFieldPanel

from portal.pages.base import BasePage
from portal.pages.change_notes import ChangeNote


class Purpose(models.TextChoices):
    """What every ministry's site must have, and visitors look for."""

    CONTACTS = "contacts", _("contacts")
    ACCESSIBILITY = "accessibility", _("accessibility statement")
    PRIVACY = "privacy", _("privacy notice")


class StandardPage(BasePage):
    """A page that stands by itself: about the portal, contacts, privacy."""

    template = "portal/standard_page.html"
    page_description = _("A page that stands by itself: about the portal, contacts, privacy.")
    lead_expected = True

    purpose = models.CharField(
        _("what the page is"),
        max_length=16,
        choices=Purpose.choices,
        blank=True,
        default="",
        help_text=_(
            "The portal needs one of each in every language, and says when one is missing."
        ),
    )

    promote_panels = [
        *BasePage.promote_panels,
        MultiFieldPanel([FieldPanel("purpose")], heading=_("Place in the portal")),
    ]

    class Meta:
        verbose_name = _("standard page")
        verbose_name_plural = _("standard pages")


class StandardPageChangeNote(ChangeNote):
    page = ParentalKey("portal.StandardPage", on_delete=models.CASCADE, related_name="change_notes")
