"""How the status of an agreement is written: in words first, then in shape."""

from django import template
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from partnerships.ledger.latest import latest_news_html
from partnerships.ledger.sentences import sentences_html
from partnerships.ledger.status import state_label, status_label
from portal.templatetags.portal_icons import status

register = template.Library()


@register.simple_tag
def agreement_status(computed) -> SafeString:
    """The state with its remarks beside their symbol: "In force, renewed tacitly"."""
    label = status_label(computed)
    return status(label.icon, label.text)


@register.simple_tag
def state_words(state: str) -> SafeString:
    """A state without remarks, for lists of states. Raises ValueError for an unknown one."""
    label = state_label(state)
    return status(label.icon, label.text)


@register.simple_tag
def status_sentences(computed) -> SafeString:
    """The status told in whole sentences, with dates in ``time`` elements."""
    return sentences_html(computed)


@register.simple_tag
def latest_news(computed) -> SafeString:
    """What is new about an agreement: when it expires, if soon, else when it was signed."""
    return latest_news_html(computed)


@register.filter
def months(number) -> str:
    """A number of months in words: years where it makes whole ones."""
    if not number:
        return _("not given in the source")
    if number % 12 == 0:
        years = number // 12
        return ngettext("%(count)d year", "%(count)d years", years) % {"count": years}
    return ngettext("%(count)d month", "%(count)d months", number) % {"count": number}
