"""Addresses under a language's prefix that no page answers: records and search."""

from django.urls import path

from portal.records.addresses import record_addresses
from portal.search.views import search

urlpatterns = [
    path("search/", search, name="portal_search"),
    *(address.url_pattern for address in record_addresses),
]
