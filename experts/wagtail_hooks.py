"""Profiles and offers in Wagtail's admin: lists, menu, deadlines."""

import datetime

from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.permissions import policy_registry
from wagtail.snippets.models import register_snippet

from experts.models import ExpertIndexPage, ExpertPage
from experts.records.offers import GroupOffer
from experts.records.profile import Consent, ExpertProfile
from portal.admin.choosers import line
from portal.admin.creation_forms import DraftForm
from portal.admin.home import Deadline, deadlines
from portal.admin.menu import MenuGroup, index_page
from portal.admin.page_lists import PageListViewSet
from portal.admin.viewsets import RecordViewSet
from portal.languages.cldr import country_name


def profile_facts(profile) -> str:
    return line(profile.headline, country_name(profile.country))


class ExpertProfileViewSet(RecordViewSet):
    model = ExpertProfile
    icon = "user"
    picture = "person.portrait"
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


class ExpertPageListViewSet(PageListViewSet):
    model = ExpertPage
    parent_model = ExpertIndexPage
    icon = "doc-empty"
    picture = "profile.person.portrait"
    facts = ("profile.country",)
    narrowed_by = ("profile.country", "profile.person.specialties.specialty")
    prefetch = ("profile__person",)


class Experts(MenuGroup):
    menu_label = _("Experts")
    menu_name = "experts"
    menu_icon = "globe"
    menu_order = 140
    items = (
        ExpertProfileViewSet,
        GroupOfferViewSet,
        ExpertPageListViewSet,
        index_page(ExpertIndexPage),
    )


def consent_deadlines(user, until: datetime.date) -> list[Deadline]:
    """Consents in effect that end by ``until``, of published profiles: one query."""
    if not policy_registry.get_by_type(ExpertProfile).user_has_permission(user, "change"):
        return []
    today = timezone.localdate()
    consents = Consent.objects.filter(
        withdrawn=None, expires__gt=today, expires__lte=until, profile__live=True
    ).select_related("profile__person", "profile__latest_revision")
    return [Deadline(each.expires, each.profile, _("consent ends")) for each in consents]


register_snippet(Experts)
deadlines.register(consent_deadlines)
