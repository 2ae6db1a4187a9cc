"""A ready citation of the page that is read, and its permanent address."""

from __future__ import annotations

from django import template
from django.utils.safestring import SafeString, mark_safe
from wagtail.models import Page

from portal.syndication.citation import citation
from portal.templatetags.portal import best_text, localised
from portal.values.localised_text import Text

register = template.Library()


@register.inclusion_tag("portal/parts/citation.html", takes_context=True)
def cite(context, subject, title, date, creator="", number=""):
    """A citation of ``subject``, a page or a record, that can be copied without a script.

    ``date`` is that of publication or signature; ``creator`` who reports it, when it is not the
    ministry; ``number`` the one in a register.
    """
    frame = context["frame"]
    return {
        "citation": citation(
            localised(title),
            permanent_address(context, subject),
            date=date,
            publisher=localised(frame.ministry),
            viewed=frame.today,
            creator=reporter(creator, frame.ministry),
            number=number,
        )
    }


def reporter(creator, ministry) -> SafeString:
    """Who reports it, without the full stop that the citation sets; "" for the ministry itself."""
    name = best_text(creator)
    if str(name).strip() in ("", str(best_text(ministry)).strip()):
        return mark_safe("")
    return localised(Text(str(name).rstrip(". "), getattr(name, "language", "")))


@register.simple_tag(takes_context=True)
def permanent_address(context, subject) -> str:
    """The address under which a page or record stays to be found, with the host's name; where it
    has none, as in a preview, the address that is being read."""
    request = context["request"]
    address = subject.get_url(request) if isinstance(subject, Page) else subject.get_absolute_url()
    return request.build_absolute_uri(address or request.path)
