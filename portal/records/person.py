from __future__ import annotations

import re

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import (
    FieldRowPanel,
    InlinePanel,
    MultiFieldPanel,
    MultipleChooserPanel,
    PublishingPanel,
)
from wagtail.images import get_image_model_string
from wagtail.models import Orderable

from portal.records.links import LinkRow, RecordKey, RequiredRecordKey
from portal.records.names import CalledByNames, NameKind, main_language
from portal.records.searched import SearchKind
from portal.values.fields import LanguageField, LocalisedTextField, PartialDateField
from portal.values.partial_date import PartialDate
from portal.values.types import late_method

ORCID = re.compile(r"\d{4}-\d{4}-\d{4}-\d{3}[\dX]")


def validate_orcid(value: str) -> None:
    """Check an ORCID iD with its checksum (ISO/IEC 7064 mod 11-2). Raises ValidationError."""
    if ORCID.fullmatch(value):
        total = 0
        for digit in value.replace("-", "")[:-1]:
            total = (total + int(digit)) * 2
        if "0123456789X"[(12 - total % 11) % 11] == value[-1]:
            return
    raise ValidationError(
        _("This is no ORCID iD, such as 0000-0002-1825-0097."), code="invalid_orcid"
    )


class Person(CalledByNames):
    """A person whom pages, events and agreements name."""

    type_order = 50
    address_prefix = "people"
    template = "portal/person.html"
    search_kind = SearchKind("person", _("Person"))
    picture_shapes = {"portrait": ("portrait", "face")}
    search_rows = classmethod(late_method("portal.records.public_person.rows_of_search"))
    search_text = late_method("portal.records.public_person.search_text")
    get_context = late_method("portal.records.public_person.person_context")
    linked_data = late_method("portal.records.public_person.linked_data")

    orcid = models.CharField(_("ORCID iD"), max_length=19, blank=True, validators=[validate_orcid])
    portrait = models.ForeignKey(
        get_image_model_string(),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name=_("portrait"),
    )
    academic_title = RecordKey("portal.AcademicTitle", verbose_name=_("academic title"))
    qualification = RecordKey(
        "portal.QualificationCategory", verbose_name=_("qualification category")
    )

    panels = [
        InlinePanel("names", label=pgettext_lazy("of a person", "Name"), min_num=1),
        InlinePanel(
            "appointments",
            label=_("Post"),
            help_text=_("Posts held, now and before. Leave empty what the source does not give."),
        ),
        MultiFieldPanel(
            [
                MultipleChooserPanel("degrees", chooser_field_name="degree", label=_("Degree")),
                "academic_title",
                "qualification",
                InlinePanel("functions", label=_("Advisory function")),
                MultipleChooserPanel(
                    "specialties", chooser_field_name="specialty", label=_("Specialty")
                ),
                InlinePanel("languages", label=_("Language")),
            ],
            heading=_("Degree, title, category, function"),
        ),
        MultiFieldPanel(["portrait", "orcid"], heading=_("More")),
        PublishingPanel(),
    ]

    class Meta(CalledByNames.Meta):
        verbose_name = _("person")
        verbose_name_plural = _("people")

    def initials(self, language: str | None = None) -> str:
        """Two letters in the page's script, for a face without a portrait."""
        words = self.label(language).split()
        return "".join(word[0] for word in words[:2]).upper()

    def all_names(self) -> str:
        """Names in every order that people write them, initials included."""
        return " ".join(spelling for row in self.names.all() for spelling in row.spellings())

    def post_at(self, date: PartialDate | None = None) -> Appointment | None:
        """The appointment held on a date; without one, the latest that has not ended."""
        day = date.earliest if date else None
        held = [a for a in self.appointments.all() if a.held_on(day)]
        return max(held, key=lambda a: a.start, default=None)

    def posts_besides_current(self) -> list[Appointment]:
        """Every other post that is known, latest first."""
        current = self.post_at()
        others = [held for held in self.appointments.all() if held is not current]
        return sorted(others, key=lambda held: (held.end or held.start, held.start), reverse=True)


class NameOrder(models.TextChoices):
    FAMILY_FIRST = "family_first", _("family name first")
    GIVEN_FIRST = "given_first", _("given name first")


class PersonName(Orderable):
    """A person's name in one language and script, in its parts or as printed in a source."""

    record = ParentalKey(Person, on_delete=models.CASCADE, related_name="names")
    language = LanguageField(_("language"), default=main_language)
    kind = models.CharField(
        _("kind"), max_length=12, choices=NameKind.choices, default=NameKind.OFFICIAL
    )
    family = models.CharField(
        pgettext_lazy("of a person", "family name"), max_length=120, blank=True
    )
    given = models.CharField(pgettext_lazy("of a person", "given name"), max_length=120, blank=True)
    patronymic = models.CharField(_("patronymic"), max_length=120, blank=True)
    as_printed = models.CharField(
        _("name as printed"),
        max_length=255,
        blank=True,
        help_text=_("When the source does not tell which part is the family name."),
    )
    order = models.CharField(
        _("order"),
        max_length=12,
        choices=NameOrder.choices,
        blank=True,
        help_text=_("Empty: as is usual in the language."),
    )

    panels = [
        FieldRowPanel(["language", "kind", "order"]),
        FieldRowPanel(["family", "given", "patronymic"]),
        "as_printed",
    ]

    def __str__(self):
        if self.as_printed and not self.family:
            return self.as_printed
        given_first = self.order == NameOrder.GIVEN_FIRST or (
            not self.order and self.language == "en"
        )
        parts = [self.given, self.patronymic, self.family]
        if not given_first:
            parts = [self.family, self.given, self.patronymic]
        return " ".join(part for part in parts if part)

    def spellings(self) -> list[str]:
        """The name as people look it up: both orders, and the family name with initials."""
        initials = "".join(f"{part[0]}." for part in (self.given, self.patronymic) if part)
        candidates = [
            str(self),
            f"{self.given} {self.family}",
            f"{self.family} {initials}",
            self.as_printed,
        ]
        return list(dict.fromkeys(text.strip() for text in candidates if text.strip()))


class PersonDegree(LinkRow):
    person = ParentalKey(Person, on_delete=models.CASCADE, related_name="degrees")
    degree = RequiredRecordKey("portal.Degree", verbose_name=_("degree"))

    panels = ["degree"]


class PersonFunction(LinkRow):
    """An advisory function, and for whom: chief surgeon of the ministry."""

    person = ParentalKey(Person, on_delete=models.CASCADE, related_name="functions")
    function = RequiredRecordKey("portal.AdvisoryFunction", verbose_name=_("function"))
    organisation = RecordKey("portal.Organisation", verbose_name=_("organisation"))

    panels = ["function", "organisation"]


class PersonSpecialty(LinkRow):
    person = ParentalKey(Person, on_delete=models.CASCADE, related_name="specialties")
    specialty = RequiredRecordKey(
        "portal.Specialty", verbose_name=_("specialty"), related_name="people_rows"
    )

    panels = ["specialty"]


class PersonLanguage(Orderable):
    person = ParentalKey(Person, on_delete=models.CASCADE, related_name="languages")
    language = LanguageField(_("language"))

    panels = ["language"]

    def __str__(self):
        return self.get_language_display()


class Appointment(Orderable):
    """A post held at an organisation, from and to dates that may be unknown."""

    person = ParentalKey(Person, on_delete=models.CASCADE, related_name="appointments")
    post = LocalisedTextField(pgettext_lazy("position held", "post"))
    organisation = RecordKey(
        "portal.Organisation", verbose_name=_("organisation"), related_name="appointments"
    )
    start = PartialDateField(_("from"))
    end = PartialDateField(_("until"))
    ended = models.BooleanField(
        _("no longer held"), default=False, help_text=_("When it has ended at an unknown date.")
    )

    panels = ["post", "organisation", FieldRowPanel(["start", "end", "ended"])]

    def __str__(self):
        return str(self.post)

    def held_on(self, day) -> bool:
        """Whether the post was held on ``day`` as far as is known; None asks for now."""
        if day is None:
            return not self.ended and not self.end
        begun = not self.start or self.start.earliest <= day
        return begun and (self.end.latest >= day if self.end else not self.ended)
