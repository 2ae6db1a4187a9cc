"""Addresses that no language stands before: the way to the visitor's own, what search engines read,
and what belongs to the frame."""

from django.urls import path, re_path

from portal.caching.low_vision import switch
from portal.pages.negotiation import to_visitors_language
from portal.site.icons.manifest import favicon
from portal.site.theme_views import picture, stylesheet
from portal.syndication.robots import robots
from portal.syndication.sitemap import sitemap_index, sitemap_section

DIGEST = r"(?P<digest>[0-9a-f]{12})"
PICTURE = rf"^theme-{DIGEST}-(?P<name>ornament|emblem)\.(?P<ending>svg|png)$"

urlpatterns = [
    path("", to_visitors_language, name="portal_root"),
    path("sitemap.xml", sitemap_index, name="portal_sitemap"),
    path("sitemap-<slug:section>.xml", sitemap_section, name="portal_sitemap_section"),
    path("robots.txt", robots, name="portal_robots"),
    path("low-vision/", switch, name="portal_low_vision"),
    path("favicon.ico", favicon, name="portal_favicon"),
    path("theme.css", stylesheet, name="portal_theme"),
    re_path(rf"^theme-{DIGEST}\.css$", stylesheet, name="portal_theme"),
    re_path(PICTURE, picture, name="portal_theme_picture"),
]
