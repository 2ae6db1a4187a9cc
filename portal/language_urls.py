"""Addresses under a language's prefix that no page answers: records, feeds and search."""

from django.urls import path

from portal.records.addresses import url_patterns
from portal.search.results.views import description, search, suggestions, suggestions_json
from portal.site.icons.manifest import manifest
from portal.syndication.feeds.views import list_feed

urlpatterns = [
    path("feeds/<slug:name>.atom", list_feed, name="portal_feed"),
    path("site.webmanifest", manifest, name="portal_manifest"),
    path("search/", search, name="portal_search"),
    path("search/suggestions/", suggestions, name="portal_suggestions"),
    path("search/suggestions.json", suggestions_json, name="portal_suggestions_json"),
    path("search/opensearch.xml", description, name="portal_opensearch"),
    *url_patterns(),
]
