"""What news adds to Wagtail's admin."""

from wagtail.snippets.models import register_snippet

from news.viewsets import News

register_snippet(News)
