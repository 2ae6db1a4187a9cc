"""The same pages, found and served by Wagtail's own view."""

from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path
from wagtail import urls as wagtail_urls

from portal.site_urls import urlpatterns as portal_urls

urlpatterns = [
    *portal_urls[:-1],
    *i18n_patterns(path("", include("portal.language_urls")), path("", include(wagtail_urls))),
]
