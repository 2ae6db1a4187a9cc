"""What the directory adds to Wagtail's admin."""

from wagtail.snippets.models import register_snippet

from experts.deadlines import consent_deadlines
from experts.viewsets import Experts
from portal.admin.home import deadlines

register_snippet(Experts)
deadlines.register(consent_deadlines)
