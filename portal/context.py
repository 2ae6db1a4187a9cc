"""What every template of the portal may use."""


def site_frame(request):
    """The variables of the page's frame."""
    return {}
