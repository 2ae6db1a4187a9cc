"""Addresses that no language stands before."""

from django.urls import include, path

urlpatterns = [
    path("", include("portal.languages.urls")),
    path("", include("portal.frame.urls")),
]
