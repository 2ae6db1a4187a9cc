"""What a blank form of a news item begins with."""

from __future__ import annotations

from django.dispatch import receiver
from wagtail.models import Site
from wagtail.signals import init_new_page

from news.models import NewsPage
from portal.site.identity import SiteIdentity


@receiver(init_new_page, dispatch_uid="portal-news-source")
def name_the_ministry(page, parent, **_signal) -> None:
    """Offer the ministry as the source, where the names and contacts say which one it is."""
    if isinstance(page, NewsPage):
        site = parent.get_site() or Site.objects.filter(is_default_site=True).first()
        page.source = SiteIdentity.for_site(site).organisation if site else None
