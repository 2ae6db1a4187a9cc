"""The portal's addresses with Wagtail's own view of pages."""

from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path
from wagtail import urls as wagtail_urls

from portal.site_urls import urlpatterns as ours

urlpatterns = [
    *ours[:-1],
    *i18n_patterns(
        path("", include("portal.language_urls")),
        path("", include(wagtail_urls)),
    ),
]
