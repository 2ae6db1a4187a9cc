"""Which icons there are, those drawn from a site's emblem, and where they are."""

from dataclasses import dataclass

from django.core.files.storage import default_storage
from django.db import models, transaction
from django.db.models.signals import post_delete
from django.dispatch import receiver
from django.templatetags.static import static
from wagtail.images import get_image_model_string
from wagtail.models import Site

from portal.caching.cache import cached, invalidate
from portal.caching.statements import prepared


class SiteIcons(models.Model):
    """File names by icon. They go with the emblem that they were drawn from."""

    # Nobody asks in which icons a picture is used.
    wagtail_reference_index_ignore = True

    site = models.OneToOneField("wagtailcore.Site", on_delete=models.CASCADE, related_name="+")
    emblem = models.ForeignKey(get_image_model_string(), on_delete=models.CASCADE, related_name="+")
    files = models.JSONField(default=dict)

    def __str__(self):
        return f"{self.site_id}: {', '.join(self.files)}"


def delete_files(files: dict[str, str]) -> None:
    """Take the files away, once it is certain that nothing names them any more."""
    transaction.on_commit(lambda: [default_storage.delete(name) for name in files.values()])


@receiver(post_delete, sender=SiteIcons)
def files_go_too(sender, instance, **kwargs):
    delete_files(instance.files)
    invalidate()


@dataclass(frozen=True)
class Icon:
    """A square PNG. One that is cut to a phone's own shape has a ground and a margin."""

    name: str
    size: int
    purpose: str = "any"

    @property
    def has_ground(self) -> bool:
        return self.purpose == "maskable" or self.name == APPLE


APPLE = "apple-touch-icon"
SMALL = "icon-32"
LARGE = "icon-512"
OF_MANIFEST = [
    Icon("icon-192", 192),
    Icon(LARGE, 512),
    Icon("maskable-192", 192, "maskable"),
    Icon("maskable-512", 512, "maskable"),
]
ALL = [Icon(SMALL, 32), Icon(APPLE, 180), *OF_MANIFEST]


class IconSet:
    """The addresses of a site's icons: from its emblem once they are made, else the portal's."""

    def __init__(self, site: Site | None):
        self.files = read_files(site) if site else {}

    def url(self, name: str) -> str:
        made = self.files.get(name)
        return default_storage.url(made) if made else static(f"portal/icons/{name}.png")

    @property
    def small(self) -> str:
        """For the tab of a browser."""
        return self.url(SMALL) if self.files else static("portal/icons/favicon.ico")

    @property
    def drawing(self) -> str:
        """The same at any size; "" where there is only the emblem's picture."""
        return "" if self.files else static("portal/img/emblem.svg")

    @property
    def apple(self) -> str:
        return self.url(APPLE)

    @property
    def large(self) -> str:
        return self.url(LARGE)


def read_files(site: Site) -> dict[str, str]:
    rows = cached(f"icons:{site.pk}", lambda: files_of_icons(site=site.pk))
    return rows[0] if rows else {}


@prepared
def files_of_icons(site):
    icons = SiteIcons.objects.filter(site=site)
    return icons.values_list("files", flat=True)[:1]
