"""How the status of an agreement is written: in words first, then in shape."""

from __future__ import annotations

from django import template
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from partnerships.ledger.states import Remark
from partnerships.records.choices import State
from portal.templatetags.portal_icons import status

register = template.Library()

SYMBOLS = {
    State.UNDER_NEGOTIATION: "talks",
    State.SIGNED: "signed",
    State.PROVISIONAL: "prov",
    State.IN_FORCE: "force",
    State.SUSPENDED: "pause",
    State.TERMINATED: "ended",
    State.EXPIRED: "expired",
    State.SUPERSEDED: "super",
    State.UNKNOWN: "unk",
}
# The first remark that holds gives the symbol; all of them are said in words.
REMARKS = {
    Remark.NOTICE_GIVEN: ("soon", gettext_lazy("notice of termination given")),
    Remark.EXPIRING: ("soon", gettext_lazy("expires soon")),
    Remark.RENEWED_TACITLY: ("renew", gettext_lazy("renewed tacitly")),
}


@register.simple_tag
def agreement_status(computed) -> SafeString:
    """The state with its remarks beside their symbol: "In force, renewed tacitly"."""
    state = State(str(computed.state))
    remarks = [REMARKS[remark] for remark in REMARKS if remark in computed.remarks]
    symbol = remarks[0][0] if remarks and state is State.IN_FORCE else SYMBOLS[state]
    words = ", ".join([str(state.label), *(str(words) for _symbol, words in remarks)])
    return status(symbol, capitalised(words))


@register.simple_tag
def state_words(state: str) -> SafeString:
    """A state without remarks, for lists of states. Raises ValueError for an unknown one."""
    known = State(str(state))
    return status(SYMBOLS[known], capitalised(str(known.label)))


def capitalised(words: str) -> str:
    return words[:1].upper() + words[1:]


@register.filter
def months(number) -> str:
    """A number of months in words: years where it makes whole ones."""
    if not number:
        return _("not given in the source")
    if number % 12 == 0:
        years = number // 12
        return ngettext("%(count)d year", "%(count)d years", years) % {"count": years}
    return ngettext("%(count)d month", "%(count)d months", number) % {"count": number}
