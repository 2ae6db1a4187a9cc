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
        # Models can be imported from here on and no earlier.
        from portal import signals

        signals.connect()
        autodiscover_modules("portal_hooks")
