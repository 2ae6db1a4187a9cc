"""Profiles and offers in the admin."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _
from wagtail.snippets.views.snippets import SnippetViewSetGroup

from experts.records.group_offer import GroupOffer
from experts.records.profile import ExpertProfile
from portal.admin.choosers import line
from portal.admin.creation_forms import DraftForm
from portal.admin.viewsets import RecordViewSet
from portal.languages.cldr import country_name


def profile_facts(profile) -> str:
    country = country_name(profile.country) if profile.country else ""
    return line(profile.headline, country)


class ExpertProfileViewSet(RecordViewSet):
    model = ExpertProfile
    icon = "user"
    facts = ("country", "workplace")
    narrowed_by = ("country",)
    prefetch = ("person", "workplace")
    creation_base = DraftForm
    creation_fields = ("person", "country")
    chooser_facts = staticmethod(profile_facts)
    chooser_prefetch = ("person",)


class GroupOfferViewSet(RecordViewSet):
    model = GroupOffer
    icon = "group"
    facts = ("event",)
    prefetch = ("event",)
    creation_base = DraftForm
    creation_fields = ("group", "event")


class Experts(SnippetViewSetGroup):
    menu_label = _("Experts")
    menu_icon = "globe"
    menu_order = 240
    items = (ExpertProfileViewSet, GroupOfferViewSet)
