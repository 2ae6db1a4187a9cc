"""What news adds to Wagtail's admin: its menu, and what a blank form begins with."""

from __future__ import annotations

from django.dispatch import receiver
from wagtail.models import Site
from wagtail.signals import init_new_page
from wagtail.snippets.models import register_snippet

from news.models import NewsPage
from news.viewsets import News
from portal.site.identity import SiteIdentity

register_snippet(News)


@receiver(init_new_page, dispatch_uid="portal-news-source")
def name_the_ministry(page, parent, **_signal) -> None:
    """Offer the ministry as the source, where the names and contacts say which one it is."""
    if isinstance(page, NewsPage):
        site = parent.get_site() or Site.objects.filter(is_default_site=True).first()
        page.source = SiteIdentity.for_site(site).organisation if site else None
