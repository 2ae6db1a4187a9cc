"""The frame of the demo's pages: whose portal it is, its look, and the first page."""

from __future__ import annotations

from pathlib import Path

from django.conf import settings
from wagtail.models import Page, Site

from portal.pages.home import arranged
from portal.setup.demo.files import read_tables
from portal.site.identity import SiteIdentity
from portal.site.theme_setting import SiteTheme

FILE = Path(__file__).with_name("identity.toml")
OWN_MINISTRY = "ministry-sarydala"


def write_settings(demo) -> None:
    """The names and contacts, and the look; ``demo`` knows the ministry by its key."""
    site, tables = Site.objects.get(is_default_site=True), read_tables(FILE)
    tables["identity"]["organisation"] = demo.record("organisation", OWN_MINISTRY)
    for model, table in ((SiteIdentity, "identity"), (SiteTheme, "theme")):
        setting = model.for_site(site)
        for name, value in tables[table].items():
            setattr(setting, name, value)
        setting.full_clean()
        setting.save()


def write_homes(demo) -> None:
    """The words and sections of each language's home page, unless it is a host's own."""
    tables = read_tables(FILE)
    for tag, words in tables["home"].items():
        home = Page.objects.get(pk=demo.homes[tag].pk).specific  # it has children by now
        if not hasattr(home, "arrangement"):
            continue
        for name, text in words.items():
            setattr(home, name, text)
        if tag == settings.LANGUAGE_CODE:
            arrange(home, demo, **tables["arrangement"])
        home.save_revision().publish()


def arrange(home, demo, call_page: str, sections: list[str] | None = None) -> None:
    """Where the call leads, and which sections are shown, in this order."""
    home.call_page = demo.page(call_page)
    if sections is not None:
        others = [row.section.name for row in arranged([]) if row.section.name not in sections]
        home.sections = [{"name": name, "shown": True} for name in sections]
        home.sections += [{"name": name, "shown": False} for name in others]
