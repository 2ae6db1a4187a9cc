"""Addresses under a language's prefix that no page answers: records, feeds and search."""

from django.urls import path

from portal.feeds.views import list_feed
from portal.icons.manifest import manifest
from portal.records.addresses import record_addresses
from portal.search.views import search

urlpatterns = [
    path("feeds/<slug:name>.atom", list_feed, name="portal_feed"),
    path("site.webmanifest", manifest, name="portal_manifest"),
    path("search/", search, name="portal_search"),
    *(address.url_pattern for address in record_addresses),
]
