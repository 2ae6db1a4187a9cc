"""Addresses that no language stands before."""

from django.urls import include, path

urlpatterns = [
    path("", include("portal.frame.urls")),
]
