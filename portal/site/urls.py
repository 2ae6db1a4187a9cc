"""Addresses of the frame. No language stands before them."""

from django.urls import path, re_path

from portal.caching.low_vision import switch
from portal.site.icons.manifest import favicon
from portal.site.theme_views import picture, stylesheet

DIGEST = r"(?P<digest>[0-9a-f]{12})"

urlpatterns = [
    path("low-vision/", switch, name="portal_low_vision"),
    path("favicon.ico", favicon, name="portal_favicon"),
    path("theme.css", stylesheet, name="portal_theme"),
    re_path(rf"^theme-{DIGEST}\.css$", stylesheet, name="portal_theme"),
    re_path(
        rf"^theme-{DIGEST}-(?P<name>ornament|emblem)\.(?P<ending>svg|png)$",
        picture,
        name="portal_theme_picture",
    ),
]
