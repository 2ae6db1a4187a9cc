"""Translations in the menu and on the admin's home page."""

from django.urls import path, reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.viewsets.base import ViewSet
from wagtail.models import Locale

from portal.admin.home import HomePanel, Row, home_panels
from portal.admin.menu import MenuGroup
from portal.admin.page_lists import PageMenuItem
from portal.translation.listing import (
    State,
    TranslationListView,
    editable_locales,
    in_state,
    translations_for,
    what_is_missing,
)


class TranslationLink(ViewSet):
    """An entry of the menu: the list narrowed to one state."""

    state = ""
    menu_item_class = PageMenuItem

    @cached_property
    def menu_url(self):
        address = reverse("portal_translations:index")
        return f"{address}?state={self.state}" if self.state else address


class Waiting(TranslationLink):
    name = "portal_translations_waiting"
    icon = "edit"
    state = State.WAITING
    menu_name = name
    menu_label = _("To be translated")


class Outdated(TranslationLink):
    name = "portal_translations_outdated"
    icon = "history"
    state = State.OUTDATED
    menu_name = name
    menu_label = _("Older than the original")


class All(TranslationLink):
    name = "portal_translations"
    url_prefix = "translations"
    icon = "list-ul"
    menu_name = name
    menu_label = _("All translations")

    def get_urlpatterns(self):
        return [
            path("", TranslationListView.as_view(), name="index"),
            path("results/", TranslationListView.as_view(results_only=True), name="index_results"),
        ]


class Translations(MenuGroup):
    menu_label = _("Translations")
    menu_name = "translations"
    menu_icon = "wagtail-localize-language"
    menu_order = 170
    items = (Waiting, Outdated, All)


def to_translate(user, limit: int) -> list[Row]:
    """Translations into the user's languages that lack something, in a fixed number of queries."""
    waiting = in_state(translations_for(user), State.WAITING)[:limit]
    return [
        Row(
            translation.source.object_repr,
            reverse("wagtailadmin_pages:edit", args=[translation.page]),
            "",
            what_is_missing(translation),
            translation.source.last_updated_at,
            translation.target_locale.language_code,
        )
        for translation in waiting
    ]


def translates(user) -> bool:
    """Whether the user answers for some of the languages, not for all."""
    return 0 < editable_locales(user).count() < Locale.objects.count()


home_panels.register(
    HomePanel(
        "translations",
        _("To be translated"),
        _("Everything that was given to you to translate is translated."),
        to_translate,
        order=5,
        more_url=lambda user: f"{reverse('portal_translations:index')}?state={State.WAITING}",
        is_shown=translates,
    )
)
