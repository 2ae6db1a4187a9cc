"""The theme of a site: its colours, its ornament, and the stylesheet made of them."""

from __future__ import annotations

import hashlib
from base64 import b64encode
from dataclasses import dataclass, field

from django.urls import NoReverseMatch, reverse
from django.utils.functional import cached_property

from portal.site.ornaments import DEFAULT_ORNAMENT, drawn, emblem
from portal.site.palette import DARK, LIGHT, Palette

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
    def of(cls, setting) -> Theme:
        """The theme that a SiteTheme asks for, saved or not."""
        light, dark = setting.light, setting.dark
        is_own = bool(
            (light, dark) != (LIGHT, DARK)
            or setting.ornament != DEFAULT_ORNAMENT
            or setting.own_ornament
        )
        pictures = {"emblem": Picture(SVG, emblem(light.deep, light.call))}
        if ornament := setting.own_ornament or drawn(setting.ornament, light.ornament):
            pictures["ornament"] = Picture(SVG if ornament.startswith(b"<") else PNG, ornament)
        return cls(light, dark, pictures, is_own)

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
            f"@layer portal.tokens{{.portal{{{declarations(self.light)}}}"
            "@media (prefers-color-scheme:dark){.portal:where(:not(.portal-light))"
            f"{{{declarations(self.dark)}}}}}}}"
            f"@layer portal.frame{{:where(.portal) .ribbon{{background-image:{ornament}}}}}\n"
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


def declarations(palette: Palette) -> str:
    return ";".join(f"{name}:{value}" for name, value in palette.properties().items())
