"""Whose portal this is: names, emblem, contacts. Edited in the admin, one set a site."""

import re
from dataclasses import dataclass

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import MultiFieldPanel
from wagtail.contrib.settings.models import BaseSiteSetting, register_setting
from wagtail.images import get_image_model_string

from portal.records.links import RecordKey
from portal.values.fields import LocalisedTextField
from portal.values.localised_text import LocalisedText


@dataclass(frozen=True)
class Link:
    """A link of the frame: its words and where it leads."""

    title: str
    url: str


@register_setting(icon="site", order=100)
class SiteIdentity(BaseSiteSetting):
    """The names and contacts that stand in the header and footer of every public page."""

    select_related = ["emblem"]
    picture_shapes = {"emblem": ("emblem",)}

    # No way back, so that a host's setting of the same class name never clashes with it.
    site = models.OneToOneField(
        "wagtailcore.Site", editable=False, on_delete=models.CASCADE, related_name="+"
    )

    ministry = LocalisedTextField(_("name of the ministry"))
    portal_name = LocalisedTextField(_("name of the portal"))
    emblem = models.ForeignKey(
        get_image_model_string(),
        verbose_name=_("emblem"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("Shown 60 pixels high beside the name. Without it a plain ornament stands."),
    )
    organisation = RecordKey(
        "portal.Organisation",
        verbose_name=_("the ministry among the organisations"),
        help_text=_("It is offered as the source of each new news item."),
    )
    address = LocalisedTextField(_("postal address"))
    phone = models.CharField(_("telephone"), max_length=60, blank=True)
    email = models.EmailField(_("e-mail address"), blank=True)
    emergency_number = models.CharField(
        _("emergency number"),
        max_length=20,
        blank=True,
        help_text=_("The number for an ambulance; it stands in the footer of every page."),
    )
    social = LocalisedTextField(
        _("social networks"),
        long=True,
        help_text=_("One a line: the name, then the address. For example: "
                    "Telegram https://t.me/ministry"),
    )  # fmt: skip
    footnote = LocalisedTextField(_("line in the footer"), long=True)

    panels = [
        MultiFieldPanel(["ministry", "portal_name", "emblem", "organisation"], heading=_("Names")),
        MultiFieldPanel(
            ["address", "phone", "email", "emergency_number", "social"], heading=_("Contacts")
        ),
        "footnote",
    ]

    class Meta:
        verbose_name = _("names and contacts")

    @property
    def social_links(self) -> list[Link]:
        """The networks in the reader's language; a line without an address is left out."""
        return [link for line in self.social.best().splitlines() if (link := read_link(line))]

    @property
    def phone_url(self) -> str:
        return tel(self.phone)

    @property
    def emergency_url(self) -> str:
        return tel(self.emergency_number)

    def words(self, field: str, default: str) -> str:
        """A name in the reader's language, or the default that the catalogue translates."""
        given: LocalisedText = getattr(self, field)
        return given.best() if given else default


def tel(number: str) -> str:
    """The address that dials a number: its digits, with the plus before a country code. What
    follows a comma or a semicolon, as an extension may, is left to the caller."""
    dialled = re.sub(r"[^\d+*#]", "", re.split("[,;]", number)[0])
    return f"tel:{dialled}"


def read_link(line: str) -> Link | None:
    """A line "Telegram https://t.me/ministry" as a link; None when it holds no address."""
    title, _space, url = line.strip().rpartition(" ")
    if not url.startswith(("https://", "http://")):
        return None
    return Link(title.strip() or url.split("://", 1)[1], url)
