"""Delegations at an event: who came for whom, nested, in the post and degree held then."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.admin.panels import FieldRowPanel
from wagtail.models import Orderable

from portal.records.links import RecordKey
from portal.records.panels import NestedPanel
from portal.values.fields import CountryField, LocalisedTextField


class Delegation(ClusterableModel, Orderable):
    """Those who came for an organisation or country, perhaps within a larger delegation."""

    event = ParentalKey("portal.Event", on_delete=models.CASCADE, related_name="delegations")
    organisation = RecordKey("portal.Organisation", verbose_name=_("organisation"))
    title = LocalisedTextField(
        pgettext_lazy("of a delegation", "title"), help_text=_("When no organisation names it.")
    )
    country = CountryField(_("country"))
    within = RecordKey(
        "portal.Organisation",
        verbose_name=_("within the delegation of"),
        help_text=_("The organisation of the delegation that this one is a part of."),
    )

    panels = [
        "organisation",
        "title",
        FieldRowPanel(["country", "within"]),
        NestedPanel("members", label=_("Member")),
    ]

    # Without it the order of ClusterableModel, which has none, would be inherited.
    class Meta(Orderable.Meta):
        pass

    def __str__(self):
        return str(self.title or self.organisation or "")

    @property
    def heads(self) -> list[DelegationMember]:
        return [member for member in self.members.all() if member.is_head]

    @property
    def others(self) -> list[DelegationMember]:
        """Named members who do not lead, in the source's order."""
        return [m for m in self.members.all() if m.person_id and not m.is_head]

    @property
    def groups(self) -> list[DelegationMember]:
        """Members whom the source does not name."""
        return [m for m in self.members.all() if not m.person_id]


class HeldThen(models.Model):
    """What a person was at the time of an event (abstract): five different things."""

    post = LocalisedTextField(pgettext_lazy("position held", "post"))
    degree = RecordKey("portal.Degree", verbose_name=_("degree"))
    academic_title = RecordKey("portal.AcademicTitle", verbose_name=_("academic title"))
    qualification = RecordKey(
        "portal.QualificationCategory", verbose_name=_("qualification category")
    )
    function = RecordKey("portal.AdvisoryFunction", verbose_name=_("advisory function"))

    class Meta:
        abstract = True

    @property
    def standing(self) -> list:
        """Degree, title, category and function then, in this order, absent ones left out."""
        held = (self.degree, self.academic_title, self.qualification, self.function)
        return [term for term in held if term]


class DelegationMember(HeldThen, Orderable):
    """A named person, or a group that the source does not name."""

    delegation = ParentalKey(Delegation, on_delete=models.CASCADE, related_name="members")
    person = RecordKey("portal.Person", verbose_name=_("person"), related_name="memberships")
    group = LocalisedTextField(
        _("unnamed group"), help_text=_("“Representatives of universities”, when nobody is named.")
    )
    is_head = models.BooleanField(_("leads the delegation"), default=False)

    panels = [
        FieldRowPanel(["person", "is_head"]),
        "group",
        "post",
        FieldRowPanel(["degree", "academic_title"]),
        FieldRowPanel(["qualification", "function"]),
    ]

    def __str__(self):
        name = str(self.person or self.group)
        return f"{name}, {self.post}" if self.post else name
