"""What every template of the portal may use."""

from django.utils.functional import SimpleLazyObject

from portal.site.chrome import SiteChrome


def site_frame(request):
    """``frame``: what stands around the page. Reads nothing until a template asks."""
    return {"frame": SimpleLazyObject(lambda: SiteChrome(request))}
