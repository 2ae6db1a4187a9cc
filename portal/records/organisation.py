import re

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldRowPanel, InlinePanel, MultiFieldPanel, PublishingPanel

from portal.records.links import RecordKey
from portal.records.names import NamedRecord, NameRow
from portal.records.searched import SearchKind
from portal.values.fields import CountryField, LocalisedTextField
from portal.values.types import late_method

ROR = re.compile(r"0[a-hj-km-np-tv-z0-9]{6}[0-9]{2}")


def validate_ror(value: str) -> None:
    """Check a ROR identifier, with its checksum (ISO/IEC 7064 mod 97-10, as ROR documents).

    Raises ValidationError.
    """
    alphabet = "0123456789abcdefghjkmnpqrstvwxyz"
    identifier = value.rsplit("/", 1)[-1].lower()
    if ROR.fullmatch(identifier):
        number = 0
        for letter in identifier[:7]:
            number = number * 32 + alphabet.index(letter)
        if 98 - (number * 100) % 97 == int(identifier[7:]):
            return
    raise ValidationError(_("This is no ROR identifier, such as 04n0g0b29."), code="invalid_ror")


class OrganisationKind(models.TextChoices):
    MINISTRY = "ministry", _("ministry")
    GOVERNMENT = "government", _("government")
    AGENCY = "agency", _("public agency")
    HEALTH_DEPARTMENT = "health_department", _("health department")
    RESEARCH_CENTRE = "research_centre", _("research centre")
    HOSPITAL = "hospital", _("hospital")
    UNIVERSITY = "university", _("university")
    INTERNATIONAL = "international", _("international organisation")
    NGO = "ngo", _("non-governmental organisation")
    COMPANY = "company", _("company")
    OTHER = "other", _("other organisation")


class Organisation(NamedRecord):
    """A ministry, centre, hospital, university or other body, by the terms of ROR."""

    type_order = 60
    address_prefix = "organisations"
    template = "portal/organisation.html"
    search_kind = SearchKind("organisation", _("Organisation"))
    search_rows = classmethod(late_method("portal.records.public_organisation.rows_of_search"))
    search_text = late_method("portal.records.public_organisation.search_text")
    get_context = late_method("portal.records.public_organisation.organisation_context")
    linked_data = late_method("portal.records.public_organisation.linked_data")

    kind = models.CharField(_("kind"), max_length=20, choices=OrganisationKind.choices, blank=True)
    ror = models.CharField(
        _("ROR identifier"), max_length=40, blank=True, validators=[validate_ror]
    )
    parent = RecordKey(
        "self", related_name="parts", verbose_name=_("part of"), help_text=_("A ministry, a group.")
    )
    predecessor = RecordKey("self", verbose_name=_("successor of"))
    eponym = RecordKey(
        "portal.Person",
        verbose_name=_("named after"),
        help_text=_("Whose name it bears. This makes nobody a participant of anything."),
    )
    country = CountryField(_("country"))
    city = LocalisedTextField(_("city"))
    latitude = models.DecimalField(
        _("latitude"),
        max_digits=8,
        decimal_places=5,
        null=True,
        blank=True,
        validators=[MinValueValidator(-90), MaxValueValidator(90)],
    )
    longitude = models.DecimalField(
        _("longitude"),
        max_digits=8,
        decimal_places=5,
        null=True,
        blank=True,
        validators=[MinValueValidator(-180), MaxValueValidator(180)],
    )
    website = models.URLField(_("website"), blank=True)

    panels = [
        InlinePanel(
            "names",
            label=_("Name"),
            min_num=1,
            help_text=_("Every name it is known by: official, short, former, in each language."),
        ),
        MultiFieldPanel(["kind", "parent", "country", "city"], heading=_("What and where")),
        MultiFieldPanel(
            [FieldRowPanel(["latitude", "longitude"]), "website", "ror", "predecessor", "eponym"],
            heading=_("More about it"),
            classname="collapsed",
        ),
        PublishingPanel(),
    ]

    class Meta(NamedRecord.Meta):
        verbose_name = _("organisation")
        verbose_name_plural = _("organisations")


class OrganisationName(NameRow):
    record = ParentalKey(Organisation, on_delete=models.CASCADE, related_name="names")
