"""Wagtail's addresses with the shorter way to a page: in place of ``wagtail.urls``."""

from django.urls import re_path
from wagtail import urls as wagtail_urls

from portal.pages.serving.views import serve

urlpatterns = [
    re_path(wagtail_urls.serve_pattern, serve, name="wagtail_serve")
    if pattern.name == "wagtail_serve"
    else pattern
    for pattern in wagtail_urls.urlpatterns
]
