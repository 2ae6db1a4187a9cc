from urllib.parse import urlsplit

from django.conf import settings
from django.core.management.base import BaseCommand
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Page, Site


class Command(BaseCommand):
    help = (
        "For a site whose pages moved below the address of their language: permanent redirects "
        "from the old address of each live page in the main language. May run again."
    )

    def handle(self, *args, **options):
        made = sum(self.redirect(site, page) for site in Site.objects.all() for page in moved(site))
        if options["verbosity"]:
            self.stdout.write(f"{made} redirects made.")

    def redirect(self, site: Site, page: Page) -> bool:
        """Make the redirect of one page; False when its old address has one."""
        old = Redirect.normalise_path(old_address(site, page))
        values = {"redirect_page": page, "is_permanent": True}
        return Redirect.objects.get_or_create(old_path=old, site=site, defaults=values)[1]


def moved(site: Site):
    """The live pages of the site in the main language that have another address than before."""
    pages = Page.objects.descendant_of(site.root_page).live()
    for page in pages.filter(locale__language_code=settings.LANGUAGE_CODE).iterator():
        if urlsplit(page.get_url() or "").path != old_address(site, page):
            yield page


def old_address(site: Site, page: Page) -> str:
    """The address without a language."""
    return f"/{page.url_path.removeprefix(site.root_page.url_path)}"
