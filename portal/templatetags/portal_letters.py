"""How letters name people and moments."""

from __future__ import annotations

from django import template

from portal.languages.dates import format_datetime
from portal.publishing.notifications.recipients import language_of
from portal.publishing.notifications.sending import name_of

register = template.Library()

register.filter("called", name_of)
register.filter("moment", format_datetime)
register.simple_tag(language_of, name="letter_language")
