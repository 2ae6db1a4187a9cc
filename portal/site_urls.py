"""The addresses of the portal run as a site of its own."""

import posixpath

from django.conf import settings
from django.conf.urls.i18n import i18n_patterns
from django.http import Http404, HttpRequest
from django.http.response import HttpResponseBase
from django.urls import include, path, re_path
from django.views.static import serve
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.documents import urls as wagtaildocs_urls


def uploaded_pictures():
    """Pictures, where no web server stands before the portal: in development and the demo.
    Documents have a view of their own, which asks who may read them."""
    if not (settings.DEBUG or getattr(settings, "PORTAL_SERVES_FILES", False)):
        return []
    prefix = settings.MEDIA_URL.lstrip("/")
    return [re_path(rf"^{prefix}(?P<path>.*)$", uploaded_picture)]


def uploaded_picture(request: HttpRequest, path: str) -> HttpResponseBase:
    """The file, unless it is a document: however its folder is spelt in the address."""
    folder = posixpath.normpath(path).lstrip("/").partition("/")[0]
    if folder.casefold() == "documents":
        raise Http404
    return serve(request, path, document_root=settings.MEDIA_ROOT)


handler500 = "portal.admin.busy.server_error"
urlpatterns = [
    path("admin/", include(wagtailadmin_urls)),
    path("documents/", include(wagtaildocs_urls)),
    *uploaded_pictures(),
    path("", include("portal.urls")),
    *i18n_patterns(
        path("", include("portal.language_urls")), path("", include("portal.pages.serving.urls"))
    ),
]
