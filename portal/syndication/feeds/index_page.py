"""The list page that a feed belongs to."""

from wagtail.models import Page, Site

from portal.languages.order import site_languages
from portal.records.language_addresses import home_paths, unrestricted


def indexes_by_language(model: type[Page], site: Site) -> dict[str, Page]:
    """The list page of each language that has a public one; one query."""
    below = tuple(home_paths(site).values())
    pages = unrestricted(model.objects.live()).select_related("locale").order_by("-path")
    found = {page.locale.language_code: page for page in pages if page.url_path.startswith(below)}
    return {language: found[language] for language in site_languages() if language in found}
