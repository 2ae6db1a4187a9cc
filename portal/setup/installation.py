"""System checks of what a site must have in its settings for the portal to work at all."""

from pathlib import Path

from django.apps import apps
from django.conf import settings
from django.core.checks import Error, Warning, register
from django.template import engines
from django.template.backends.django import DjangoTemplates
from django.urls import NoReverseMatch, reverse
from django.utils.translation import override

NEEDED_APPS = ("wagtail.contrib.settings", "wagtail.contrib.typed_table_block", "wagtail.snippets")
CONTEXT_PROCESSORS = (
    "django.template.context_processors.request",
    "django.template.context_processors.i18n",
    "portal.site.context_processor.site_frame",
)
WAGTAILS_REDIRECTS = "wagtail.contrib.redirects.middleware.RedirectMiddleware"
OUR_REDIRECTS = "portal.pages.serving.middleware.RedirectMiddleware"
#: What is lost without each.
WANTED_MIDDLEWARE = {
    "portal.admin.middleware.RefusalMiddleware": "What the portal refuses in the admin is an error "
    "page and not a message.",
    "portal.admin.repeated_actions.RepeatedActionMiddleware": "What is sent twice in the admin is "
    "done twice.",
    "portal.publishing.withdrawal.gone.GoneMiddleware": "What was withdrawn answers 404, without "
    "its note.",
}
LOCALE_MIDDLEWARE = "django.middleware.locale.LocaleMiddleware"


@register
def check_installation(app_configs, **kwargs):
    """Apps, middleware, context processors and addresses (docs/installing.md)."""
    return [*_apps(), *_order(), *_middleware(), *_context_processors(), *_addresses()]


def _apps():
    for name in NEEDED_APPS:
        if not apps.is_installed(name):
            yield Error(
                f"The portal needs the app “{name}”.",
                hint=f'Add "{name}" to INSTALLED_APPS.',
                id="portal.E131",
            )


def _order():
    names = [config.name for config in apps.get_app_configs()]
    if "wagtail.admin" in names and names.index("portal") > names.index("wagtail.admin"):
        yield Warning(
            "Wagtail's templates and translations come before the portal's.",
            hint='Put "portal" before the apps of Wagtail in INSTALLED_APPS.',
            id="portal.W132",
        )


def _middleware():
    if LOCALE_MIDDLEWARE not in settings.MIDDLEWARE:
        yield Error(
            "Every page would appear in the main language.",
            hint=f'Add "{LOCALE_MIDDLEWARE}" to MIDDLEWARE, after the session\'s.',
            id="portal.E133",
        )
    if WAGTAILS_REDIRECTS in settings.MIDDLEWARE:
        yield Warning(
            "Old addresses lead to pages that the visitor may not read, and tell their titles.",
            hint=f'Put "{OUR_REDIRECTS}" in the place of "{WAGTAILS_REDIRECTS}" in MIDDLEWARE.',
            id="portal.W136",
        )
    for name, loss in WANTED_MIDDLEWARE.items():
        if name not in settings.MIDDLEWARE:
            yield Warning(loss, hint=f'Add "{name}" to the end of MIDDLEWARE.', id="portal.W138")


def _context_processors():
    for engine in engines.all():
        if not isinstance(engine, DjangoTemplates):
            continue
        for name in CONTEXT_PROCESSORS:
            if name not in engine.engine.context_processors:
                yield Error(
                    f"The portal's pages need the context processor “{name}”.",
                    hint="Add it to OPTIONS of the Django template engine in TEMPLATES.",
                    id="portal.E134",
                )


def _addresses():
    if not _has("portal_search"):
        yield Warning(
            "Records have no public addresses, and there is no search.",
            hint='Put path("", include("portal.language_urls")) inside i18n_patterns, before '
            "Wagtail's own addresses.",
            id="portal.W135",
        )
    if not _has("portal_sitemap"):
        yield Warning(
            "There is no sitemap, and the bare address leads nobody to a language.",
            hint='Put path("", include("portal.urls")) before i18n_patterns.',
            id="portal.W137",
        )
    names = [name for name in ("portal_search", "wagtail_serve") if _has(name)]
    if alike := [name for name in names if _is_the_same_in_every_language(name)]:
        yield Warning(
            f"No language stands in the addresses of {', '.join(alike)}: pages of all languages "
            "but one cannot be reached.",
            hint='In the URLconf, put *i18n_patterns(path("", include("portal.language_urls")), '
            'path("", include(wagtail_urls))) in place of these two.',
            id="portal.W139",
        )


def _has(name: str) -> bool:
    return bool(_address(name))


def _address(name: str) -> str:
    arguments = [""] if name == "wagtail_serve" else []
    try:
        return reverse(name, args=arguments)
    except NoReverseMatch:
        return ""


def _is_the_same_in_every_language(name: str) -> bool:
    addresses = set()
    for code, _name in settings.LANGUAGES:
        with override(code):
            addresses.add(_address(name))
    return len(addresses) == 1 < len(settings.LANGUAGES)


# Package and the label that its AppConfig carries.
SIBLINGS = {
    "news": "portal_news",
    "partnerships": "portal_partnerships",
    "experts": "portal_experts",
}


@register
def check_packages(app_configs, **kwargs):
    """Each installed app with a name of ours lies beside ``portal`` and is ours.

    The four packages are installed side by side under short names. Whatever stands first on
    Python's path wins, without a word.
    """
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
