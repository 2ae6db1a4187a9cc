"""Two Content-Security-Policy headers: strict on public pages, with inline code in the admin.

The policies are dicts in the settings, spelt like `SECURE_CSP` of Django 6. When the portal moves
to Django 6, its own middleware can serve the public one.
"""

from django.conf import settings
from django.urls import NoReverseMatch, reverse

HEADER = "Content-Security-Policy"


def header_value(policy):
    """The header of a policy {directive: [source, ...]}."""
    return "; ".join(" ".join([directive, *sources]) for directive, sources in policy.items())


def admin_prefix():
    """The path under which Wagtail's admin lives, or None in a site that does not serve it."""
    try:
        return reverse("wagtailadmin_home")
    except NoReverseMatch:
        return None


class ContentSecurityPolicyMiddleware:
    """Adds the header to each answer that has none; Wagtail's files bring a stricter one."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        response = self.get_response(request)
        if HEADER not in response:
            response[HEADER] = header_value(self.policy(request.path))
        return response

    def policy(self, path):
        """The policy of the settings that holds for this path."""
        prefix = admin_prefix()
        if prefix and path.startswith(prefix):
            return settings.PORTAL_ADMIN_CSP
        return settings.SECURE_CSP
