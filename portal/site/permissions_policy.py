"""The Permissions-Policy header: what a page may not ask the visitor's browser for."""

from django.conf import settings


def header_value(policy):
    """The header of a policy {feature: [origin, ...]}; an empty list forbids the feature."""
    return ", ".join(f"{feature}=({' '.join(origins)})" for feature, origins in policy.items())


class PermissionsPolicyMiddleware:
    """Adds the header of the setting PERMISSIONS_POLICY to every answer."""

    def __init__(self, get_response):
        self.get_response = get_response
        self.header = header_value(settings.PERMISSIONS_POLICY)

    def __call__(self, request):
        response = self.get_response(request)
        response.headers.setdefault("Permissions-Policy", self.header)
        return response
