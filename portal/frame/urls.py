"""Addresses of the frame. No language stands before them."""

from django.urls import path

from portal.frame.low_vision import switch
from portal.icons.manifest import favicon

urlpatterns = [
    path("low-vision/", switch, name="portal_low_vision"),
    path("favicon.ico", favicon, name="portal_favicon"),
]
