from django.apps import AppConfig


class NewsConfig(AppConfig):
    """An app of the host with the label that a package of the portal has as its name."""

    name = "tests.host.news"
