"""A real home page in each language: a mirror of the main one would show its words."""

from django.conf import settings
from django.utils.translation import override, pgettext
from wagtail.models import GroupPagePermission, Locale, Page, Site, WorkflowPage

from portal.pages.home import HomePage


class HomeInOtherLanguage(Exception):
    """The site's home page stands in a language that the settings do not have."""


def set_up_homes(locales: dict[str, Locale]) -> dict[str, Page]:
    """The home page of each language, made where it is missing. A host's own home page stays.

    Raises HomeInOtherLanguage.
    """
    main = main_home(locales[settings.LANGUAGE_CODE])
    homes = {settings.LANGUAGE_CODE: main}
    for tag, locale in locales.items():
        if tag not in homes:
            homes[tag] = translated_home(main, locale)
    return homes


def main_home(locale: Locale) -> Page:
    site = Site.objects.filter(is_default_site=True).select_related("root_page").first()
    if site and not is_welcome_page(site.root_page):
        refuse_other_language(site.root_page)
        return translated_home(site.root_page.specific, locale)
    root = Page.get_first_root_node()
    home = HomePage.objects.filter(locale=locale, depth=2).first() or root.add_child(
        instance=HomePage(
            title=home_title(locale.language_code), slug=free_slug(root), locale=locale
        )
    )
    home.save_revision().publish()
    welcome = site.root_page if site else None
    serve_from(home, site)
    if welcome is not None:
        Page.objects.get(pk=welcome.pk).delete()
        retire_stock_grants(root)
    return home


def retire_stock_grants(root: Page) -> None:
    """On a new site: what Wagtail's first migration lets groups do on the root of all pages.

    Its group "Editors" bears the name of ours, which may write below the home pages only.
    """
    stock = GroupPagePermission.objects.filter(group__name__in=["Editors", "Moderators"])
    stock.filter(page_id=root.pk).delete()
    WorkflowPage.objects.filter(page_id=root.pk).delete()


def refuse_other_language(home: Page) -> None:
    """Else a second tree of pages would stand beside the site's own. Raises HomeInOtherLanguage."""
    tag = Locale.all_objects.get(pk=home.locale_id).language_code
    if tag not in dict(settings.WAGTAIL_CONTENT_LANGUAGES):
        raise HomeInOtherLanguage(
            f"The home page stands in “{tag}”, which is not among WAGTAIL_CONTENT_LANGUAGES. "
            "Add it there, or give its locale another language (docs/installing.md)."
        )


def is_welcome_page(page: Page) -> bool:
    """Whether this is the bare page that Wagtail's first migration makes, and nothing more."""
    return page.specific_class is Page and page.depth == 2 and not page.get_children().exists()


def free_slug(root: Page) -> str:
    """Wagtail's welcome page may still hold "home"."""
    return "portal" if root.get_children().filter(slug="home").exists() else "home"


def serve_from(home: Page, site: Site | None) -> None:
    """The site needs a name: else Wagtail greets translators with the name of the host."""
    site = site or Site(hostname="localhost", is_default_site=True)
    site.root_page = home
    site.site_name = site.site_name or getattr(settings, "WAGTAIL_SITE_NAME", "")
    site.save()


def translated_home(main: Page, locale: Locale) -> Page:
    """The home page in this language. A copy of a host's own keeps its words until translated."""
    home = main.get_translation_or_none(locale)
    if home is None:
        tag = locale.language_code
        home = main.copy_for_translation(locale, copy_parents=False)
        if isinstance(home, HomePage):
            home.title = home_title(tag)
        home.slug, home.live = f"{main.slug}-{tag}", True
        home.save()
        home.save_revision().publish()
    return home.specific


def home_title(tag: str) -> str:
    with override(tag):
        return pgettext("title of the home page", "International cooperation in health care")


def set_up_locales() -> dict[str, Locale]:
    """A locale for each content language, the main one first; by language tag."""
    tags = [tag for tag, name in settings.WAGTAIL_CONTENT_LANGUAGES]
    tags.sort(key=lambda tag: tag != settings.LANGUAGE_CODE)
    return {tag: Locale.objects.get_or_create(language_code=tag)[0] for tag in tags}
