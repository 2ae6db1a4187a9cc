"""Headers of every answer: Content-Security-Policy and Permissions-Policy."""

from django.conf import settings
from django.urls import NoReverseMatch, reverse

HEADER = "Content-Security-Policy"


def policy_header(policy):
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
            response[HEADER] = policy_header(self.policy(request.path))
        return response

    def policy(self, path):
        """The policy of the settings that holds for this path."""
        prefix = admin_prefix()
        if prefix and path.startswith(prefix):
            return settings.PORTAL_ADMIN_CSP
        return settings.SECURE_CSP


def permissions(policy):
    """The header of a policy {feature: [origin, ...]}; an empty list forbids the feature."""
    return ", ".join(f"{feature}=({' '.join(origins)})" for feature, origins in policy.items())


class PermissionsPolicyMiddleware:
    """Adds the header of the setting PERMISSIONS_POLICY to every answer."""

    def __init__(self, get_response):
        self.get_response = get_response
        self.header = permissions(settings.PERMISSIONS_POLICY)

    def __call__(self, request):
        response = self.get_response(request)
        response.headers.setdefault("Permissions-Policy", self.header)
        return response
