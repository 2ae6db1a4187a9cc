"""What news adds to Wagtail's admin: its menu, and what a blank form begins with."""

from django.dispatch import receiver
from django.utils.translation import gettext_lazy as _
from wagtail.models import Site
from wagtail.signals import init_new_page
from wagtail.snippets.models import register_snippet

from news.models import NewsIndexPage, NewsPage
from portal.admin.menu import MenuGroup, index_page
from portal.admin.page_lists import PageListViewSet
from portal.site.identity import SiteIdentity


class NewsListViewSet(PageListViewSet):
    model = NewsPage
    parent_model = NewsIndexPage
    icon = "doc-full"
    picture = "image"
    facts = ("date",)
    narrowed_by = ("date", "topics.topic")


class News(MenuGroup):
    menu_label = _("News")
    menu_name = "news"
    menu_icon = "doc-full"
    menu_order = 110
    items = (NewsListViewSet, index_page(NewsIndexPage))


register_snippet(News)


@receiver(init_new_page, dispatch_uid="portal-news-source")
def name_the_ministry(page, parent, **_signal) -> None:
    """Offer the ministry as the source, where the names and contacts say which one it is."""
    if isinstance(page, NewsPage):
        site = parent.get_site() or Site.objects.filter(is_default_site=True).first()
        page.source = SiteIdentity.for_site(site).organisation if site else None
