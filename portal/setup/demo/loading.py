"""Loading the demo, all or nothing, with indexes and pictures made once at the end."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.conf import settings
from django.core.management import call_command
from django.db import transaction
from django.test.utils import override_settings
from wagtail.models import Page, Site
from wagtail.signal_handlers import disable_reference_index_auto_update

from portal.pages.home import arranged
from portal.pictures.making import make_pictures
from portal.pictures.uses import wanted
from portal.records.organisation import OrganisationName
from portal.records.search_indexing import paused_indexing
from portal.setup import set_up
from portal.setup.demo.contents import contents
from portal.setup.demo.demo import Demo
from portal.setup.demo.files import read_tables
from portal.site.identity import SiteIdentity
from portal.site.theme_setting import SiteTheme

FILE = Path(__file__).with_name("identity.toml")
OWN_MINISTRY = "ministry-sarydala"
ITS_NAME = "Ministry of Health of the Republic of Sarydala"


def load() -> None:
    """Set the portal up and load all that apps have registered. Does nothing the second time.

    Of the pictures, the plain ones are made; ``finish_pictures`` makes the others.
    """
    if is_loaded():
        return
    with put_off():  # around the transaction: much of it waits for the commit
        make_contents()
    build_indexes()
    make_pictures({image: set(filter(is_plain, specs)) for image, specs in wanted().items()})


@contextmanager
def put_off() -> Iterator[None]:
    """Meanwhile nothing is indexed, and what a worker would do is left to the end of loading.

    Nor does Django keep the text of every query, as it does under DEBUG.
    """
    tasks = {"default": {"BACKEND": "django_tasks.backends.dummy.DummyBackend"}}
    with (
        paused_indexing(),
        disable_reference_index_auto_update(),
        override_settings(DEBUG=False, TASKS=tasks),
    ):
        yield


@transaction.atomic
def make_contents() -> None:
    """Set the portal up and make all records, then all pages with their translations."""
    homes = set_up()
    demo = Demo(list(contents), homes)
    demo.load_records()
    demo.load_pages()
    write_settings(demo)
    write_homes(demo)


def build_indexes() -> None:
    call_command("rebuild_references_index", verbosity=0)
    call_command("update_index", verbosity=0)
    call_command("search_index", "rebuild", verbosity=0)


def is_plain(spec: str) -> bool:
    """Whether a rendition is in a format that every browser shows; these take little time."""
    return not spec.endswith(("avif", "webp"))


def finish_pictures() -> None:
    """Make the renditions and the pictures for sharing that are still missing."""
    call_command("make_pictures", verbosity=0)
    call_command("make_share_pictures", verbosity=0)


def is_loaded() -> bool:
    """Whether the demo's own ministry is there."""
    return OrganisationName.objects.filter(name=ITS_NAME).exists()


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
