"""What the directory adds to Wagtail's admin."""

from wagtail.snippets.models import register_snippet

from experts.viewsets import Experts

register_snippet(Experts)
