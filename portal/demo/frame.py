"""The frame of the demo's pages: whose portal it is, and the first page's greeting."""

from __future__ import annotations

from pathlib import Path

from wagtail.models import Page, Site

from portal.demo.files import read_tables
from portal.frame.identity import SiteIdentity

FILE = Path(__file__).with_name("identity.toml")
OWN_MINISTRY = "ministry-sarydala"


def write_identity(demo) -> None:
    """Write the names and contacts; ``demo`` knows the ministry by its key."""
    identity = SiteIdentity.for_site(Site.objects.get(is_default_site=True))
    for name, value in read_tables(FILE)["identity"].items():
        setattr(identity, name, value)
    identity.organisation = demo.record("organisation", OWN_MINISTRY)
    identity.save()


def greet(homes: dict[str, Page]) -> None:
    """Write the greeting on each language's home page, unless it is a host's own."""
    for tag, words in read_tables(FILE)["home"].items():
        home = Page.objects.get(pk=homes[tag].pk).specific  # it has children by now
        if hasattr(home, "lead"):
            home.lead = words["lead"]
            home.save_revision().publish()
