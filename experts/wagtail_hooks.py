"""What the directory adds to Wagtail's admin."""

import datetime

from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.permissions import policy_registry
from wagtail.snippets.models import register_snippet

from experts.records.profile import Consent, ExpertProfile
from experts.viewsets import Experts
from portal.admin.home import Deadline, deadlines


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
