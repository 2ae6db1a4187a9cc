from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, HelpPanel, MultiFieldPanel, PageChooserPanel
from wagtail.models import Page
from wagtail_localize.fields import SynchronizedField

from portal.caching.cache import cached
from portal.caching.fragments import read_later
from portal.caching.sections import Section, filled, home_sections
from portal.caching.statements import prepared
from portal.pages.base import BasePage
from portal.values.forms.section_order import SectionOrderFormField


@dataclass(frozen=True)
class Placed:
    """A section in its place, and whether it is shown."""

    section: Section
    shown: bool = True


def arranged(order: list) -> list[Placed]:
    """All registered sections in this order: [{"name": "news", "shown": true}, …].

    A section that came with an app since then stands after the one it is registered after; a name
    that no app registers any more is passed over.
    """
    registered = {section.name: section for section in home_sections}
    placed = [
        Placed(registered.pop(name), bool(row.get("shown", True)))
        for row in order
        if (name := str(row.get("name"))) in registered
    ]
    for section in home_sections:
        if section.name in registered:
            placed.insert(place_after_predecessor(section, placed), Placed(section))
    return placed


def place_after_predecessor(section: Section, placed: list[Placed]) -> int:
    """Where a section not placed yet goes: behind the nearest one that is registered before it."""
    names = [section.name for section in home_sections]
    before = names[: names.index(section.name)]
    places = {row.section.name: place for place, row in enumerate(placed)}
    return next((places[name] + 1 for name in reversed(before) if name in places), 0)


def shown_sections(order: list) -> list[Section]:
    return [row.section for row in arranged(order) if row.shown]


class SectionOrderField(models.JSONField):
    """The order of the home page's sections; [] for all of them as registered."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **{"blank": True, "default": list, **kwargs})

    def formfield(self, **kwargs):
        return models.Field.formfield(
            self, form_class=SectionOrderFormField, arranged=arranged, **kwargs
        )


@dataclass(frozen=True)
class Arrangement:
    """What is the same on the home page of every language: its sections, and the page that the
    call leads to, as the key of its translations."""

    order: list
    call_key: UUID | None


class OfMainLanguage(MultiFieldPanel):
    """Facts of the home page: one for all languages, so edited in the main one only."""

    class BoundPanel(MultiFieldPanel.BoundPanel):
        def is_shown(self):
            return super().is_shown() and self.instance.stands_in_main_language


class OfOtherLanguages(HelpPanel):
    """Says where those facts are edited."""

    class BoundPanel(HelpPanel.BoundPanel):
        def is_shown(self):
            return super().is_shown() and not self.instance.stands_in_main_language


class HomePage(BasePage):
    """The first page of the portal in a language."""

    template = "portal/home_page.html"
    page_description = _("The first page in a language: greeting and what is new.")
    page_icon = "home"

    sections = SectionOrderField(_("sections"))
    search_examples = models.TextField(
        _("examples of a search"),
        blank=True,
        help_text=_("One a line; they stand under the search field, as links."),
    )
    call_page = models.ForeignKey(
        Page,
        verbose_name=_("page that the call leads to"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("Without one the call leads to the ministry's e-mail address."),
    )
    call_title = models.CharField(_("title of the call"), max_length=120, blank=True)
    call_text = models.TextField(_("text of the call"), blank=True)
    call_button = models.CharField(_("words on the button"), max_length=60, blank=True)

    content_panels = [
        *BasePage.content_panels,
        OfMainLanguage(
            [FieldPanel("sections"), PageChooserPanel("call_page")],
            heading=_("Sections"),
            help_text=_("The order counts for all languages. A section with nothing to show "
                        "leaves itself out."),
        ),
        OfOtherLanguages(
            _("Which sections there are, and in which order, is set on the home page of the main "
              "language."),
            heading=_("Sections"),
        ),
        FieldPanel("search_examples"),
        MultiFieldPanel(
            ["call_title", "call_text", "call_button"],
            heading=_("Call to doctors abroad"),
            help_text=_("What you leave empty has the portal's own words."),
        ),
    ]  # fmt: skip

    override_translatable_fields = [
        *BasePage.override_translatable_fields,
        SynchronizedField("sections", overridable=False),
        SynchronizedField("call_page", overridable=False),
    ]

    class Meta:
        verbose_name = _("home page")
        verbose_name_plural = _("home pages")

    @property
    def stands_in_main_language(self) -> bool:
        return self.locale.language_code == settings.LANGUAGE_CODE

    @property
    def arrangement(self) -> Arrangement:
        """That of the home page in the main language; its own where there is none."""
        if self.stands_in_main_language:
            return arrangement_of(self)
        name = f"home-arrangement:{self.translation_key}"
        return cached(name, lambda: arrangement_of(self.main_home() or self))

    def main_home(self) -> HomePage | None:
        return next(iter(live_homes(settings.LANGUAGE_CODE, key=self.translation_key)), None)

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        context.update(read_later(["sections"], lambda: {"sections": self.filled(request)}))
        return context

    def filled(self, request) -> list[dict]:
        """The sections that have something to show."""
        return filled(shown_sections(self.arrangement.order), self, request)


@prepared
def live_homes(language: str, key):
    """The home page in a language, by its translation ``key``."""
    homes = HomePage.objects.live().filter(translation_key=key)
    return homes.filter(locale__language_code=language).select_related("call_page")[:1]


def arrangement_of(page: HomePage) -> Arrangement:
    return Arrangement(page.sections, page.call_page.translation_key if page.call_page else None)
