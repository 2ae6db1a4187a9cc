"""A ready citation of the page that is read, and its permanent address."""

from __future__ import annotations

from django import template
from wagtail.models import Page

from portal.citation import citation
from portal.templatetags.portal import worded

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
            worded(title),
            permanent_address(context, subject),
            date=date,
            publisher=str(frame.ministry),
            viewed=frame.today,
            creator=str(creator or ""),
            number=number,
        )
    }


@register.simple_tag(takes_context=True)
def permanent_address(context, subject) -> str:
    """The address under which a page or record stays to be found, with the host's name; where it
    has none, as in a preview, the address that is being read."""
    request = context["request"]
    address = subject.get_url(request) if isinstance(subject, Page) else subject.get_absolute_url()
    return request.build_absolute_uri(address or request.path)
