from django.apps import AppConfig


class MediaConfig(AppConfig):
    name = "tests.host.media_app"
