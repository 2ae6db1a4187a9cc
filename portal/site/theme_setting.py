"""The look of a site, as its editors choose it: ornament and colours."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.db import models
from django.template.response import TemplateResponse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail.admin.panels import FieldPanel, FieldRowPanel, HelpPanel, MultiFieldPanel
from wagtail.contrib.settings.models import BaseSiteSetting, register_setting
from wagtail.models import PreviewableMixin, Site

from portal.caching.cache import cached
from portal.caching.statements import prepared
from portal.site.contrasts import MEETS, Weak, weakest_contrast
from portal.site.ornaments import DEFAULT_ORNAMENT, ORNAMENTS
from portal.site.palette import DARK, LIGHT, Accents, Palette, dark_palette, light_palette
from portal.site.theme import Theme
from portal.values.forms import ColourFormField, OrnamentFormField
from portal.values.forms.inputs import ColourInput


class ColourField(models.CharField):
    """A colour as #rrggbb, or "" when the portal's own stands."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **{"max_length": 7, "blank": True, "default": "", **kwargs})

    def formfield(self, **kwargs):
        return super().formfield(**{"form_class": ColourFormField, **kwargs})


class OrnamentField(models.BinaryField):
    """The bytes of a harmless SVG or PNG file, or b"". They lie in the database: small, and read
    by every process of the portal without a shared folder."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **{"blank": True, "default": b"", "editable": True, **kwargs})

    def from_db_value(self, value, expression, connection):
        return bytes(value or b"")

    def formfield(self, **kwargs):
        return super().formfield(**{"form_class": OrnamentFormField, "required": False, **kwargs})


#: The preview of what is not saved has its colours and pictures in itself.
PREVIEW_POLICY = (
    "default-src 'none'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
    "frame-ancestors 'self'"
)


def colour_row(own: Palette, ending: str) -> FieldRowPanel:
    """The accents of a scheme side by side; an empty field shows the portal's own colour."""
    return FieldRowPanel(
        [
            FieldPanel(accent + ending, widget=ColourInput({"placeholder": getattr(own, accent)}))
            for accent in MEETS
        ]
    )


@register_setting(icon="view", order=110)
class SiteTheme(PreviewableMixin, BaseSiteSetting):
    """The ornament and the accents from which all colours of the public pages are derived."""

    # No way back, so that a host's setting of the same class name never clashes with it.
    site = models.OneToOneField(
        "wagtailcore.Site", editable=False, on_delete=models.CASCADE, related_name="+"
    )

    ornament = models.CharField(
        _("ornament"),
        max_length=20,
        choices=ORNAMENTS,
        default=DEFAULT_ORNAMENT,
        help_text=_("It runs along the edge of every page, in the colours above."),
    )
    own_ornament = OrnamentField(
        _("own ornament"),
        help_text=_(
            "In the place of a drawn one: one tile of it, as SVG or PNG, that joins to itself at "
            "the top and the bottom. It keeps its own colours."
        ),
    )
    link = ColourField(
        _("links and buttons"), help_text=_("The main colour; panels and grey tones follow it.")
    )
    deep = ColourField(
        _("ribbon and footer"),
        help_text=_("A dark colour with white words on it. Empty: made from the main colour."),
    )
    gold = ColourField(_("rules and marks"), help_text=_("Empty: the portal's gold."))
    link_dark = ColourField(_("links and buttons"))
    deep_dark = ColourField(_("ribbon and footer"))
    gold_dark = ColourField(_("rules and marks"))

    panels = [
        HelpPanel(
            _(
                "One colour is enough: choose “links and buttons”, and the rest is made from it. "
                "The names and the emblem stand in “Names and contacts”."
            )
        ),
        MultiFieldPanel([colour_row(LIGHT, "")], heading=_("Colours")),
        MultiFieldPanel(
            [colour_row(DARK, "_dark")],
            heading=_("Colours on a dark screen"),
            help_text=_(
                "For readers whose device shows pages dark. Empty: made from the colours above."
            ),
        ),
        MultiFieldPanel(["ornament", "own_ornament"], heading=_("Ornament")),
    ]

    preview_modes = [
        ("light", pgettext_lazy("colour scheme", "Light")),
        ("dark", pgettext_lazy("colour scheme", "Dark")),
    ]

    class Meta:
        verbose_name = _("colours and ornament")

    @property
    def light_accents(self) -> Accents:
        return Accents(self.link, self.deep, self.gold)

    @property
    def dark_accents(self) -> Accents:
        return Accents(self.link_dark, self.deep_dark, self.gold_dark)

    @property
    def light(self) -> Palette:
        return light_palette(self.light_accents)

    @property
    def dark(self) -> Palette:
        return dark_palette(self.dark_accents, self.light_accents)

    def clean(self):
        """Refuse a colour that cannot be read where it is used; the message names the pair."""
        super().clean()
        errors = {
            field: ValidationError(str(weak), code="contrast")
            for field, weak in self.weak_colours()
            if weak
        }
        if errors:
            raise ValidationError(errors)

    def weak_colours(self) -> Iterator[tuple[str, Weak | None]]:
        """Each chosen colour's field with its weakest contrast, if that is too weak."""
        for palette, ending in ((self.light, ""), (self.dark, "_dark")):
            for accent in MEETS:
                if getattr(self, accent + ending):
                    yield accent + ending, weakest_contrast(palette, accent)

    def serve_preview(self, request, mode_name):
        palette = self.dark if mode_name == "dark" else self.light
        pictures = {name: p.data_url for name, p in Theme.of(self).pictures.items()}
        context = {"properties": palette.properties(), "scheme": mode_name or "light", **pictures}
        response = TemplateResponse(request, "portal/admin/theme_preview.html", context)
        response["Content-Security-Policy"] = PREVIEW_POLICY
        return response


@dataclass(frozen=True)
class ThemeAddresses:
    """Where the stylesheet and the emblem of a theme are; "" where there is none."""

    url: str = ""
    emblem_url: str = ""


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
    return next(iter(setting_of(site=site.pk)), None) or SiteTheme(site=site)


@prepared
def setting_of(site):
    return SiteTheme.objects.filter(site=site)[:1]
