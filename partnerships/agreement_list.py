"""The list of agreements in the admin: with their status today, and narrowed by it."""

import django_filters
from django import forms
from django.utils.functional import cached_property
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column

from partnerships.ledger.states import State
from partnerships.ledger.status import state_label
from partnerships.periods import expiring, in_state, with_state
from partnerships.records.agreement import Agreement
from portal.admin.filters import RecordFilter, filters_for
from portal.admin.listing import RecordIndexView

#: Beside the states.
EXPIRING = "expiring"


def state_words(agreement: Agreement) -> str:
    state = agreement.state_on_day
    return state_label(state).text if state else ""


class AgreementListView(RecordIndexView):
    def get_base_queryset(self):
        return with_state(super().get_base_queryset())

    @cached_property
    def columns(self):
        *columns, changed, status = super().columns
        state = Column("state", label=_("Legal status"), accessor=state_words)
        return [*columns, state, changed, status]


def state_choices() -> list[tuple[str, str]]:
    states = [(state.value, state_label(state).text) for state in State]
    return [*states, (EXPIRING, capfirst(_("expires soon")))]


def narrow(agreements, _name, value: str):
    return expiring(agreements) if value == EXPIRING else in_state(agreements, value)


def agreement_filters(fields: tuple[str, ...]):
    """The filters of every record, and those by status today, topic and participant."""
    own = {
        "state": django_filters.ChoiceFilter(
            label=_("Legal status"), choices=state_choices, widget=forms.RadioSelect, method=narrow
        ),
        "topic": RecordFilter(Agreement, "topics.topic"),
        "participant": RecordFilter(Agreement, "participants.organisation"),
    }
    return type("AgreementFilterSet", (filters_for(Agreement, fields),), own)
