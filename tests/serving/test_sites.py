"""The site of a request is the one that Wagtail finds."""

import pytest
from wagtail.models import Page, Site

from portal.caching.sites import site_of

SITES = {
    "one": [("localhost", 80, True)],
    "none by default": [("a.test", 80, False), ("a.test", 81, False)],
    "a second host": [("localhost", 80, True), ("a.test", 80, False)],
    "a host on two ports": [("b.test", 80, True), ("a.test", 80, False), ("a.test", 81, False)],
    "the default on two": [("a.test", 82, True), ("a.test", 80, False), ("a.test", 81, False)],
}
HOSTS = ["localhost", "localhost:81", "a.test", "a.test:81", "a.test:9000", "b.test", "c.test"]


@pytest.mark.parametrize("sites", SITES)
def test_as_wagtail_has_it(db, rf, settings, sites):
    settings.ALLOWED_HOSTS = ["*"]
    Site.objects.all().delete()
    root = Page.objects.order_by("path").first()
    for host, port, is_default in SITES[sites]:
        Site.objects.create(hostname=host, port=port, is_default_site=is_default, root_page=root)
    for host in HOSTS:
        request = rf.get("/", HTTP_HOST=host)
        request.META["SERVER_PORT"] = host.partition(":")[2] or "80"
        assert site_of(request) == Site._find_for_request(request), host
