"""The theme of a site: its colours, its ornament, and the stylesheet made of them."""

from __future__ import annotations

import hashlib
from base64 import b64encode
from dataclasses import dataclass, field

from django.urls import NoReverseMatch, reverse
from django.utils.functional import cached_property
from wagtail.models import Site

from portal.caching.cache import cached
from portal.site.ornaments import drawn, emblem
from portal.site.palette import DARK, LIGHT, Palette
from portal.site.theme_setting import SiteTheme

PLAIN = SiteTheme._meta.get_field("ornament").default
SVG, PNG = "image/svg+xml", "image/png"


@dataclass(frozen=True)
class Picture:
    """A picture of the theme: its type and its bytes."""

    media_type: str
    content: bytes

    @property
    def ending(self) -> str:
        return "png" if self.media_type == PNG else "svg"

    @property
    def data_url(self) -> str:
        """The picture as an address of its own, for the preview of what is not saved."""
        return f"data:{self.media_type};base64,{b64encode(self.content).decode()}"


@dataclass(frozen=True)
class Theme:
    """What a site looks like. Without choices of its own it has the portal's colours, and nothing
    is served for it: ``is_own`` is false, ``digest`` and ``css`` are ""."""

    light: Palette = LIGHT
    dark: Palette = DARK
    pictures: dict[str, Picture] = field(default_factory=dict)
    is_own: bool = False

    @classmethod
    def of(cls, setting: SiteTheme) -> Theme:
        light, dark = setting.light, setting.dark
        is_own = bool(
            (light, dark) != (LIGHT, DARK) or setting.ornament != PLAIN or setting.own_ornament
        )
        pictures = {"emblem": Picture(SVG, emblem(light.deep, light.call))}
        if ornament := setting.own_ornament or drawn(setting.ornament, light.ornament):
            pictures["ornament"] = Picture(SVG if ornament.startswith(b"<") else PNG, ornament)
        return cls(light, dark, pictures, is_own)

    def __getattr__(self, name: str) -> str:
        """A colour of the light scheme by its name: ``theme_of(site).link``."""
        if name.startswith("_") or name not in Palette.__dataclass_fields__:
            raise AttributeError(name)
        return getattr(self.light, name)

    @cached_property
    def digest(self) -> str:
        """Twelve digits that change with anything that is served."""
        if not self.is_own:
            return ""
        content = (picture.content for _name, picture in sorted(self.pictures.items()))
        parts = (self.stylesheet("").encode(), *content)
        return hashlib.sha256(b"\0".join(parts)).hexdigest()[:12]

    @cached_property
    def css(self) -> str:
        return self.stylesheet(self.digest) if self.is_own else ""

    def stylesheet(self, digest: str) -> str:
        """The colours, in the layers of portal.css: its modes and a host's own rules win."""
        drawn = self.pictures.get("ornament")
        ornament = f'url("theme-{digest}-ornament.{drawn.ending}")' if drawn else "none"
        return (
            f"@layer tokens{{:root{{{declarations(self.light)}}}"
            f"@media (prefers-color-scheme:dark){{:root{{{declarations(self.dark)}}}}}}}"
            f"@layer frame{{.ribbon{{background-image:{ornament}}}}}\n"
        )

    @property
    def url(self) -> str:
        """The address of the stylesheet; "" where there is none or it is not served."""
        return self.address("portal_theme")

    @property
    def emblem_url(self) -> str:
        """The address of the portal's own emblem in these colours."""
        return self.address("portal_theme_picture", "emblem", "svg")

    def address(self, name: str, *args: str) -> str:
        try:
            return reverse(name, args=[self.digest, *args]) if self.is_own else ""
        except NoReverseMatch:
            return ""


@dataclass(frozen=True)
class ThemeAddresses:
    """Where the stylesheet and the emblem of a theme are; "" where there is none."""

    url: str = ""
    emblem_url: str = ""


def declarations(palette: Palette) -> str:
    return ";".join(f"{name}:{value}" for name, value in palette.properties().items())


def theme_of(site: Site | None) -> Theme:
    """The theme of a site, asked for once a minute or when it has changed."""
    if site is None:
        return Theme()
    return cached(f"theme:{site.pk}", lambda: Theme.of(read_setting(site)))


def theme_addresses(site: Site | None) -> ThemeAddresses:
    """What every page needs of the theme: a hundred bytes in the cache instead of the whole."""
    if site is None:
        return ThemeAddresses()

    def read() -> ThemeAddresses:
        theme = theme_of(site)
        return ThemeAddresses(theme.url, theme.emblem_url)

    return cached(f"theme-addresses:{site.pk}", read)


def read_setting(site: Site) -> SiteTheme:
    """The setting as it stands in the database, or an unsaved one without choices."""
    return SiteTheme.objects.filter(site=site).first() or SiteTheme(site=site)
