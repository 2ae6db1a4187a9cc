"""A host's own package of one of our names hides ours in silence: say so.

The four packages are installed side by side under short names. Whatever stands first on Python's
path wins, without a word.
"""

from pathlib import Path

from django.apps import apps
from django.core.checks import Error, register

# Package and the label that its AppConfig carries.
SIBLINGS = {
    "news": "portal_news",
    "partnerships": "portal_partnerships",
    "experts": "portal_experts",
}


@register
def check_packages(app_configs, **kwargs):
    """Each installed app with a name of ours lies beside ``portal`` and is ours."""
    home = Path(apps.get_app_config("portal").path).resolve().parent
    for config in apps.get_app_configs():
        label = SIBLINGS.get(config.name)
        place = Path(config.path).resolve()
        if label and (config.label != label or place.parent != home):
            yield Error(
                f"The app “{config.name}” was loaded from {place}, not from {home / config.name}: "
                "a package of the same name hides the portal's.",
                hint="Rename that package, or put it behind the portal on Python's path. If you "
                "mean yours and do without the portal's, silence this check.",
                id="portal.E120",
            )
