"""What the register adds to Wagtail's admin."""

from wagtail.snippets.models import register_snippet

import partnerships.withheld_texts  # noqa: F401
from partnerships.deadlines import agreement_deadlines
from partnerships.viewsets import RegisterOfAgreements
from portal.admin.home import deadlines

register_snippet(RegisterOfAgreements)
deadlines.register(agreement_deadlines)
