"""What the register adds to Wagtail's admin."""

from wagtail.snippets.models import register_snippet

import partnerships.withheld_texts  # noqa: F401
from partnerships.viewsets import RegisterOfAgreements

register_snippet(RegisterOfAgreements)
