"""Addresses before any language: the way to the visitor's own, and what search engines read."""

from django.urls import path

from portal.pages.negotiation import to_visitors_language
from portal.syndication.robots import robots
from portal.syndication.sitemap import sitemap_index, sitemap_section

urlpatterns = [
    path("", to_visitors_language, name="portal_root"),
    path("sitemap.xml", sitemap_index, name="portal_sitemap"),
    path("sitemap-<slug:section>.xml", sitemap_section, name="portal_sitemap_section"),
    path("robots.txt", robots, name="portal_robots"),
]
