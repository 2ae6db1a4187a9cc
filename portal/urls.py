"""Addresses that no language stands before."""

from django.urls import include, path

urlpatterns = [path("", include("portal.syndication.urls")), path("", include("portal.site.urls"))]
