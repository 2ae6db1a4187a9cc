"""News in the admin."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from news.models import NewsIndexPage, NewsPage
from portal.admin.menu import MenuGroup, index_page
from portal.admin.page_lists import PageListViewSet


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
