"""What a profile lets the public see."""

from django import template

register = template.Library()


@register.filter
def shows(profile, part: str) -> bool:
    """Whether the public sees this part of the profile: ``{% if profile|shows:"country" %}``."""
    return profile.shows(part)
