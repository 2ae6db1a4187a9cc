"""The translations of pages into the languages that an editor works in, and what is left to do."""

import django_filters
from django import forms
from django.db import models
from django.db.models import Count, Exists, IntegerField, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext
from wagtail.admin.auth import user_has_any_page_permission
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column, TitleColumn
from wagtail.admin.views.reports.base import ReportView
from wagtail.models import Locale, Page
from wagtail.permissions import policy_registry
from wagtail_localize.models import Translation

from portal.languages.dates import format_date
from portal.translation.staleness import stale_translations, untranslated


class State(models.TextChoices):
    """What is left to do."""

    WAITING = "waiting", _("something is not translated")
    OUTDATED = "outdated", _("older than the original")


def editable_locales(user) -> QuerySet:
    """The languages in which the user may change some page."""
    pages = policy_registry.get_by_type(Page).instances_user_has_permission_for(user, "change")
    keys = pages.filter(depth__gt=1).order_by().values("locale_id").distinct()
    return Locale.objects.filter(pk__in=keys)


def translations_for(user) -> QuerySet:
    """Translations of pages, each with the key of its page and how many passages it lacks."""
    target = Page.objects.filter(
        translation_key=OuterRef("source__object_id"), locale_id=OuterRef("target_locale_id")
    )
    lacking = untranslated().order_by().values("source_id").annotate(number=Count("pk"))
    return (
        Translation.objects.filter(enabled=True, target_locale__in=editable_locales(user))
        .annotate(
            page=Subquery(target.values("pk")[:1]),
            missing=Coalesce(Subquery(lacking.values("number"), output_field=IntegerField()), 0),
        )
        .filter(page__isnull=False)
        .select_related("source__locale", "target_locale")
        .order_by("-source__last_updated_at", "pk")
    )


def in_state(translations: QuerySet, state: str) -> QuerySet:
    if state == State.WAITING:
        return translations.filter(Exists(untranslated()))
    if state == State.OUTDATED:
        return translations.filter(pk__in=stale_translations().values("pk"))
    return translations


def what_is_missing(translation: Translation) -> str:
    """In words; "" when all is translated."""
    if not translation.missing:
        return ""
    return ngettext(
        "%(count)d passage is not translated", "%(count)d passages are not translated",
        translation.missing,
    ) % {"count": translation.missing}  # fmt: skip


class TranslationFilterSet(WagtailFilterSet):
    state = django_filters.ChoiceFilter(
        label=_("To do"),
        choices=State.choices,
        widget=forms.RadioSelect,
        method=lambda translations, _name, value: in_state(translations, value),
    )
    target_locale = django_filters.ModelChoiceFilter(
        label=_("Language"),
        queryset=lambda request: editable_locales(request.user),
        widget=forms.RadioSelect,
        empty_label=_("All"),
    )

    class Meta:
        model = Translation
        fields: list[str] = []


class TranslationListView(ReportView):
    """Shown to whoever edits pages; the rows are those of their languages."""

    page_title = _("Translations")
    header_icon = "wagtail-localize-language"
    index_url_name = "portal_translations:index"
    index_results_url_name = "portal_translations:index_results"
    filterset_class = TranslationFilterSet
    template_name = "wagtailadmin/generic/listing.html"
    results_template_name = "wagtailadmin/generic/listing_results.html"
    paginate_by = 50
    is_searchable = False
    permission_required = "change"
    columns = [
        TitleColumn(
            "title",
            label=_("Title of the original"),
            accessor="source.object_repr",
            get_url=lambda each: reverse("wagtailadmin_pages:edit", args=[each.page]),
        ),
        Column("from", label=_("Original"), accessor=lambda t: t.source.locale.get_display_name()),
        Column("to", label=_("Language"), accessor=lambda t: t.target_locale.get_display_name()),
        Column("missing", label=_("To do"), accessor=what_is_missing),
        Column(
            "changed",
            label=_("Original changed"),
            accessor=lambda translation: format_date(translation.source.last_updated_at),
        ),
    ]

    def get_base_queryset(self):
        return translations_for(self.request.user)

    def user_has_permission(self, permission):
        return user_has_any_page_permission(self.request.user)
