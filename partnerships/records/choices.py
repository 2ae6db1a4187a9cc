"""Closed lists of the register. Terms: Vienna Convention on the Law of Treaties (1969) and the
glossary of the United Nations Treaty Collection."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class AgreementKind(models.TextChoices):
    MEMORANDUM = "memorandum", _("memorandum of understanding")
    AGREEMENT = "agreement", _("agreement")
    PROTOCOL = "protocol", _("protocol")
    EXCHANGE_OF_NOTES = "exchange_of_notes", _("exchange of notes")
    LETTER_OF_INTENT = "letter_of_intent", _("letter of intent")
    PLAN_OF_ACTION = "plan_of_action", _("plan of action")
    ADDENDUM = "addendum", _("addendum")


class Level(models.TextChoices):
    INTERSTATE = "interstate", _("interstate")
    INTERGOVERNMENTAL = "intergovernmental", _("intergovernmental")
    INTERDEPARTMENTAL = "interdepartmental", _("interdepartmental")
    INTERINSTITUTIONAL = "interinstitutional", _("inter-institutional")


class Duration(models.TextChoices):
    FIXED = "fixed", _("for a fixed term")
    INDEFINITE = "indefinite", _("without a term")
    UNTIL_COMPLETED = "until_completed", _("until its purpose is fulfilled")


class Renewal(models.TextChoices):
    NONE = "none", pgettext_lazy("renewal", "none")
    TACIT = "tacit", pgettext_lazy("renewal", "tacit")
    CONSENT = "consent", pgettext_lazy("renewal", "by consent of the parties")


class Visibility(models.TextChoices):
    PUBLIC = "public", pgettext_lazy("visibility", "public")
    TITLE_ONLY = "title_only", pgettext_lazy("visibility", "title only")
    INTERNAL = "internal", pgettext_lazy("visibility", "internal")


class ParticipantRole(models.TextChoices):
    PARTY = "party", pgettext_lazy("of an agreement", "party")
    CARRIED_OUT_BY = "carried_out_by", pgettext_lazy("of an agreement", "carries it out")
    DEPOSITARY = "depositary", pgettext_lazy("of an agreement", "depositary")
    WITNESS = "witness", pgettext_lazy("of an agreement", "witness")


class CooperationForm(models.TextChoices):
    EXPERIENCE_EXCHANGE = "experience_exchange", _("exchange of experience")
    TRAINING = "training", _("training")
    INTERNSHIP = "internship", _("internship")
    JOINT_RESEARCH = "joint_research", _("joint research")
    MASTER_CLASS = "master_class", _("master class")
    CONSULTATION = "consultation", _("consultation")
    SURGERY = "surgery", _("surgery")
    CONFERENCE = "conference", _("conference")
    EQUIPMENT = "equipment", _("equipment")
    DATA_EXCHANGE = "data_exchange", _("exchange of data")
    EMERGENCY_AID = "emergency_aid", _("emergency aid")


class TextStanding(models.TextChoices):
    AUTHENTIC = "authentic", pgettext_lazy("text of an agreement", "authentic")
    OFFICIAL = "official", pgettext_lazy("text of an agreement", "official translation")
    UNOFFICIAL = "unofficial", pgettext_lazy("text of an agreement", "unofficial translation")


class Relation(models.TextChoices):
    """How an instrument relates to another; each has its reverse in ``RELATION_FROM_TARGET``."""

    AMENDS = "amends", pgettext_lazy("instrument", "amends")
    SUPPLEMENTS = "supplements", pgettext_lazy("instrument", "supplements")
    IMPLEMENTS = "implements", pgettext_lazy("instrument", "implements")
    EXTENDS = "extends", pgettext_lazy("instrument", "extends")
    SUPERSEDES = "supersedes", pgettext_lazy("instrument", "supersedes")
    ANNEX_TO = "annex_to", pgettext_lazy("instrument", "is an annex to")


RELATION_FROM_TARGET = {
    Relation.AMENDS: pgettext_lazy("instrument", "amended by"),
    Relation.SUPPLEMENTS: pgettext_lazy("instrument", "supplemented by"),
    Relation.IMPLEMENTS: pgettext_lazy("instrument", "implemented by"),
    Relation.EXTENDS: pgettext_lazy("instrument", "extended by"),
    Relation.SUPERSEDES: pgettext_lazy("instrument", "superseded by"),
    Relation.ANNEX_TO: pgettext_lazy("instrument", "has the annex"),
}
