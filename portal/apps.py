from django.apps import AppConfig
from django.utils.module_loading import autodiscover_modules
from django.utils.translation import gettext_lazy as _


class PortalConfig(AppConfig):
    name = "portal"
    label = "portal"
    verbose_name = _("Portal")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self):
        """Connect the signals, then let every installed app register what it brings."""
        from portal import signals  # noqa: F401
        from portal.pages import needed_pages  # noqa: F401
        from portal.pictures.signal_handlers import watch_publication
        from portal.pictures.sizes import read_sizes_in_the_head
        from portal.pictures.uploads import watch_uploads
        from portal.publishing.notifications import workflow as letters
        from portal.records import checks  # noqa: F401
        from portal.search.engines import checks as search_checks  # noqa: F401

        read_sizes_in_the_head()
        watch_uploads()
        watch_publication()
        letters.connect()
        autodiscover_modules("portal_hooks")
