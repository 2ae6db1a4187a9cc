"""How a page of the portal is cited: by ISO 690:2021, an electronic document.

Creator. *Title* [online]. Publisher, date [date of access]. Available from: address. The order is
the standard's; the words between are those of the page's language.
"""

from django.utils.html import conditional_escape, format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from portal.languages.dates import format_date


def citation(
    title: SafeString | str,
    address: str,
    *,
    date,
    publisher: str,
    viewed,
    creator: str = "",
    number: str = "",
) -> SafeString:
    """The citation as HTML, in the active language.

    ``date`` may be partial or unknown; ``creator`` is left out where the publisher itself speaks;
    ``number`` is that of a register.
    """
    values = {
        "title": format_html("<cite>{}</cite>", title),
        "date": format_date(date) or _("date not published"),
        "publisher": publisher,
        "viewed": format_date(viewed),
        "address": format_html('<span class="url">{}</span>', address),
        "creator": creator,
        "number": number,
    }
    escaped = {name: conditional_escape(value) for name, value in values.items()}
    return mark_safe(_form(bool(creator), bool(number)) % escaped)


def _form(has_creator: bool, has_number: bool) -> str:
    """The message, escaped: it is ours, and holds no markup."""
    if has_number:
        message = _(
            "%(title)s, No. %(number)s [online]. %(publisher)s, %(date)s [viewed %(viewed)s]. "
            "Available from: %(address)s"
        )
    elif has_creator:
        message = _(
            "%(creator)s. %(title)s [online]. %(publisher)s, %(date)s [viewed %(viewed)s]. "
            "Available from: %(address)s"
        )
    else:
        message = _(
            "%(title)s [online]. %(publisher)s, %(date)s [viewed %(viewed)s]. "
            "Available from: %(address)s"
        )
    return str(conditional_escape(message))
