from __future__ import annotations

from django.db import models
from django.db.models import Exists, F, OuterRef, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldRowPanel, InlinePanel, MultiFieldPanel, PublishingPanel
from wagtail.models import Orderable
from wagtail.search import index

from experts.records.offers import Offer
from portal.records.base import Record, RecordQuerySet, refusal
from portal.records.links import RecordKey
from portal.records.searched import SearchKind
from portal.values.fields import CountryField, LocalisedTextField
from portal.values.localised_text import Text
from portal.values.types import late_method


class Audience(models.TextChoices):
    """To whom a part of a profile is shown."""

    PUBLIC = "public", pgettext_lazy("shown to", "everybody")
    MINISTRY = "ministry", pgettext_lazy("shown to", "the ministry")
    NOBODY = "nobody", pgettext_lazy("shown to", "nobody")


class ConsentScope(models.TextChoices):
    DIRECTORY = "directory", pgettext_lazy("consent", "to be listed in the public directory")
    CONTACT = "contact", pgettext_lazy("consent", "to have contacts shown")
    MINISTRY = "ministry", pgettext_lazy("consent", "to be kept by the ministry only")


def in_effect(day) -> Q:
    """Consents that hold on ``day``: given, not withdrawn, not expired."""
    return (
        Q(given__lte=day)
        & (Q(withdrawn=None) | Q(withdrawn__gt=day))
        & (Q(expires=None) | Q(expires__gt=day))
    )


class ProfileQuerySet(RecordQuerySet):
    def public(self, day=None):
        """Live profiles of people with a live record who consent, on ``day`` (today), to be
        listed."""
        consents = Consent.objects.filter(
            in_effect(day or timezone.localdate()),
            profile=OuterRef("pk"),
            scope__in=[ConsentScope.DIRECTORY, ConsentScope.CONTACT],
        )
        return self.live().filter(Exists(consents), person__live=True)


def shown_to(default: str, label):
    return models.CharField(label, max_length=8, choices=Audience.choices, default=default)


class ExpertProfile(Record):
    """A medical professional abroad, as the directory lists them. One profile a person."""

    type_order = 30
    address_prefix = "experts"
    template = "portal_experts/expert_page.html"
    search_kind = SearchKind("expert", _("Expert"))
    shown_instead_of = "person"
    found_by_names_of = ("person", "person__specialties__specialty")
    search_candidates = classmethod(late_method("experts.searched.profiles_with_consent"))
    search_rows = classmethod(late_method("experts.searched.rows_of_search"))
    search_text = late_method("experts.searched.search_text")
    get_context = late_method("experts.reading.profile_context")
    linked_data = late_method("experts.reading.linked_data")

    person = models.OneToOneField(
        "portal.Person",
        on_delete=models.PROTECT,
        related_name="portal_experts_profile",
        verbose_name=_("person"),
        help_text=_("Names, degree, title and specialties come from this record."),
    )
    headline = LocalisedTextField(_("in one line"))
    country = CountryField(_("country of work"))
    workplace = RecordKey(
        "portal.Organisation", verbose_name=_("place of work"), related_name="expert_profiles"
    )
    workplace_words = LocalisedTextField(_("place of work, in words"))
    email = models.EmailField(_("e-mail address"), blank=True)
    phone = models.CharField(_("telephone"), max_length=60, blank=True)
    fictional = models.BooleanField(
        _("fictional"), default=False, help_text=_("An invented person, for demonstration.")
    )
    show_country = shown_to(Audience.PUBLIC, _("country"))
    show_workplace = shown_to(Audience.PUBLIC, _("place of work"))
    show_portrait = shown_to(Audience.PUBLIC, _("portrait"))
    show_languages = shown_to(Audience.PUBLIC, _("languages"))
    show_offers = shown_to(Audience.PUBLIC, _("offers"))
    show_contacts = shown_to(Audience.NOBODY, _("contacts"))

    panels = [
        "person",
        "headline",
        MultiFieldPanel(["country", "workplace", "workplace_words"], heading=_("Where they work")),
        InlinePanel("offers", label=_("Offer")),
        MultiFieldPanel([FieldRowPanel(["email", "phone"])], heading=_("Contacts")),
        MultiFieldPanel(
            [
                FieldRowPanel(["show_country", "show_workplace"]),
                FieldRowPanel(["show_portrait", "show_languages"]),
                FieldRowPanel(["show_offers", "show_contacts"]),
            ],
            heading=_("What is shown to whom"),
        ),
        InlinePanel(
            "consents",
            label=_("Consent"),
            help_text=_("Without consent in effect the profile is not public, whatever else says."),
        ),
        "fictional",
        PublishingPanel(),
    ]

    objects = ProfileQuerySet.as_manager()

    search_fields = [
        field for field in Record.search_fields if not isinstance(field, index.AutocompleteField)
    ] + [index.AutocompleteField("title"), index.SearchField("specialty_names")]

    indexed_with = ("person__names", "person__specialties__specialty__names")

    class Meta(Record.Meta):
        verbose_name = _("expert profile")
        verbose_name_plural = _("expert profiles")

    def label(self, language: str | None = None) -> Text:
        return self.person.label(language) if self.person_id else Text()

    def all_names(self) -> str:
        return self.person.all_names() if self.person_id else ""

    def specialty_names(self) -> str:
        rows = self.person.specialties.all() if self.person_id else []
        return " ".join(row.specialty.all_names() for row in rows)

    def feed_summary(self, language):
        return self.headline.best(language)

    def feed_topics(self, language):
        known = (row.specialty for row in self.person.specialties.all())
        return [str(specialty.label(language)) for specialty in known if specialty.live]

    def publication_errors(self):
        errors = super().publication_errors()
        if self.person_id and not self.person.live:
            errors.append(refusal(_("Publish the record of the person first."), "person"))
        if not (self.consents_in_effect() or self.consent_has_ended):
            message = _("Nobody is listed without consent: enter one that is in effect.")
            errors.append(refusal(message, "consents", "no_consent"))
        return errors

    @property
    def consent_has_ended(self) -> bool:
        """Whether a published profile has lost its consent: then publishing is what takes the
        profile out of the directory, and nothing may stand in its way."""
        return self.live and any(
            consent.withdrawn or consent.expires for consent in self.consents.all()
        )

    def consents_in_effect(self, day=None) -> list[Consent]:
        """Consents that hold on ``day`` (today by default)."""
        day = day or timezone.localdate()
        return [consent for consent in self.consents.all() if consent.holds_on(day)]

    @property
    def is_public(self) -> bool:
        scopes = {consent.scope for consent in self.consents_in_effect()}
        shown = self.live and self.person.live
        return shown and bool(scopes & {ConsentScope.DIRECTORY, ConsentScope.CONTACT})

    def shows(self, part: str) -> bool:
        """Whether the public sees ``part`` ("country", "offers", …). Contacts need a consent of
        their own."""
        if getattr(self, f"show_{part}") != Audience.PUBLIC:
            return False
        if part != "contacts":
            return True
        return ConsentScope.CONTACT in {consent.scope for consent in self.consents_in_effect()}


class ExpertOffer(Offer):
    profile = ParentalKey(ExpertProfile, on_delete=models.CASCADE, related_name="offers")


class Consent(Orderable):
    """A consent to processing, with the version of the text agreed to."""

    profile = ParentalKey(ExpertProfile, on_delete=models.CASCADE, related_name="consents")
    scope = models.CharField(
        _("to what"), max_length=12, choices=ConsentScope.choices, default=ConsentScope.DIRECTORY
    )
    text_version = models.CharField(_("version of the text"), max_length=40)
    given = models.DateField(_("given on"))
    expires = models.DateField(
        _("ends on"), null=True, blank=True, help_text=_("The first day without consent.")
    )
    withdrawn = models.DateField(
        _("withdrawn on"),
        null=True,
        blank=True,
        help_text=_("From this day on nobody sees the profile."),
    )

    panels = [
        FieldRowPanel(["scope", "text_version"]),
        FieldRowPanel(["given", "expires", "withdrawn"]),
    ]

    class Meta(Orderable.Meta):
        constraints = [
            models.CheckConstraint(
                condition=Q(expires=None) | Q(expires__gte=F("given")),
                name="consent_ends_after_given",
                violation_error_message=_("The consent ends before it is given."),
            )
        ]

    def __str__(self):
        return f"{self.get_scope_display()} {self.given or ''}".strip()

    def holds_on(self, day) -> bool:
        """The same as :func:`in_effect`, for a row in memory."""
        return (
            bool(self.given and self.given <= day)
            and not (self.withdrawn and self.withdrawn <= day)
            and not (self.expires and self.expires <= day)
        )
