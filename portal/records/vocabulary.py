"""Vocabularies: the terms that pages and records are described with."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import InlinePanel, PublishingPanel

from portal.records.names import NamedRecord, NameRow


class Term(NamedRecord):
    """An entry of a vocabulary (abstract)."""

    panels = [InlinePanel("names", label=_("Name"), min_num=1), PublishingPanel()]

    class Meta(NamedRecord.Meta):
        abstract = True


class Topic(Term):
    """What news, agreements, events and activities are about."""

    class Meta(Term.Meta):
        verbose_name = _("topic")
        verbose_name_plural = _("topics")


class TopicName(NameRow):
    record = ParentalKey(Topic, on_delete=models.CASCADE, related_name="names")


class Specialty(Term):
    """A medical or scientific specialty."""

    class Meta(Term.Meta):
        verbose_name = _("specialty")
        verbose_name_plural = _("specialties")


class SpecialtyName(NameRow):
    record = ParentalKey(Specialty, on_delete=models.CASCADE, related_name="names")


class Degree(Term):
    """An academic degree: PhD, candidate of sciences, doctor of sciences, master."""

    class Meta(Term.Meta):
        verbose_name = _("degree")
        verbose_name_plural = _("degrees")


class DegreeName(NameRow):
    record = ParentalKey(Degree, on_delete=models.CASCADE, related_name="names")


class AcademicTitle(Term):
    """An academic title: professor, associate professor. Not a degree."""

    class Meta(Term.Meta):
        verbose_name = _("academic title")
        verbose_name_plural = _("academic titles")


class AcademicTitleName(NameRow):
    record = ParentalKey(AcademicTitle, on_delete=models.CASCADE, related_name="names")


class QualificationCategory(Term):
    """A doctor's qualification category: second, first, highest."""

    class Meta(Term.Meta):
        verbose_name = _("qualification category")
        verbose_name_plural = _("qualification categories")


class QualificationCategoryName(NameRow):
    record = ParentalKey(QualificationCategory, on_delete=models.CASCADE, related_name="names")


class AdvisoryFunction(Term):
    """An honorary or advisory function beside the post: chief surgeon of a ministry."""

    class Meta(Term.Meta):
        verbose_name = _("advisory function")
        verbose_name_plural = _("advisory functions")


class AdvisoryFunctionName(NameRow):
    record = ParentalKey(AdvisoryFunction, on_delete=models.CASCADE, related_name="names")
