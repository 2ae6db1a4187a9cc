"""The portal's addresses, and a view that does nothing."""

from django.http import HttpResponse
from django.urls import path

from portal.site_urls import urlpatterns as portal_urls

BARE = "/bare/"


def bare(request):
    return HttpResponse("x" * 10_000)


urlpatterns = [path(BARE[1:], bare), *portal_urls]
