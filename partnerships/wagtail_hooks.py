"""What the register adds to Wagtail's admin."""

from wagtail.snippets.models import register_snippet

from partnerships.viewsets import RegisterOfAgreements

register_snippet(RegisterOfAgreements)
