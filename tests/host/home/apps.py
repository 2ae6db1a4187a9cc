from django.apps import AppConfig


class HomeConfig(AppConfig):
    name = "tests.host.home"
