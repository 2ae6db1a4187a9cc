"""Which pictures there are, and how each is come by."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from django.db.models import Count
from django.urls import reverse
from wagtail.images import get_image_model

from experts.models import ExpertProfile
from news.models import NewsIndexPage
from partnerships.models import Agreement
from portal.admin.guide.rendering import list_address
from portal.models import HomePage, Person, SiteTheme
from tests.screenshots.scene import draft_in, news_in


@dataclass(frozen=True)
class Shot:
    """``address(language)`` is opened, ``prepare(page)`` done there, and ``element`` pictured:
    the window where there is none. At most ``height`` pixels are shown."""

    package: str
    name: str
    address: Callable[[str], str]
    element: str = ""
    prepare: Callable = lambda page: None
    height: int = 800


def edit_page(page) -> str:
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


def add_news(language) -> str:
    index = NewsIndexPage.objects.get(locale__language_code=language)
    return reverse("wagtailadmin_pages:add", args=["portal_news", "newspage", index.pk])


def edit_record(record) -> str:
    return reverse(record.snippet_viewset.get_url_name("edit"), args=[record.pk])


def most(queryset, rows):
    """The record with the most rows: it has something to show."""
    return queryset.annotate(many=Count(rows)).order_by("-many", "pk").first()


def rows_of(name):
    """The panel that holds the rows of an inline form."""
    return f"section:has(> div #id_{name}-TOTAL_FORMS)"


def bring_up(page, selector):
    """Scroll so that the element stands below the header, which stays at the top."""
    page.locator(selector).last.evaluate(
        "element => { element.style.scrollMarginTop = '12rem';"
        " element.scrollIntoView({behavior: 'instant'}); }"
    )


def open_findings(page):
    page.locator(".portal-findings summary").click()


def open_schedule(page):
    page.locator("[data-side-panel-toggle=status]").click()
    page.locator("[data-a11y-dialog-show=schedule-publishing-dialog]").first.click()
    page.locator("#schedule-publishing-dialog").wait_for(state="visible")


SHOTS = (
    Shot("portal", "home", lambda language: reverse("wagtailadmin_home")),
    Shot(
        "portal",
        "account",
        lambda language: reverse("wagtailadmin_account"),
        prepare=lambda page: bring_up(page, "#id_locale-preferred_language"),
    ),
    Shot("news", "news-form", add_news),
    Shot(
        "news",
        "news-checks",
        lambda language: edit_page(draft_in(language)),
        ".portal-findings",
        open_findings,
    ),
    Shot("portal", "organisations", lambda language: list_address("portal.organisation")),
    Shot(
        "portal",
        "person",
        lambda language: edit_record(most(Person.objects.filter(live=True), "appointments")),
    ),
    Shot(
        "partnerships",
        "register",
        lambda language: list_address("portal_partnerships.agreement"),
    ),
    Shot(
        "partnerships",
        "ledger",
        lambda language: edit_record(most(Agreement.objects.filter(live=True), "actions")),
        rows_of("actions"),
    ),
    Shot(
        "experts",
        "consent",
        lambda language: edit_record(most(ExpertProfile.objects.filter(live=True), "consents")),
        rows_of("consents"),
        height=600,
    ),
    Shot(
        "portal",
        "image",
        lambda language: reverse(
            "wagtailimages:edit", args=[get_image_model().objects.order_by("-width", "pk")[0].pk]
        ),
    ),
    Shot(
        "portal",
        "schedule",
        lambda language: edit_page(draft_in(language)),
        prepare=open_schedule,
    ),
    Shot(
        "portal",
        "withdraw",
        lambda language: reverse("portal_withdraw_page", args=[news_in(language)[3].pk]),
    ),
    Shot(
        "portal",
        "translation",
        lambda language: edit_page(news_in("kk" if language == "en" else language)[3]),
    ),
    Shot(
        "portal",
        "colours",
        lambda language: reverse(
            "wagtailsettings:edit", args=[SiteTheme._meta.app_label, SiteTheme._meta.model_name]
        ),
    ),
    Shot(
        "portal",
        "sections",
        lambda language: edit_page(HomePage.objects.get(locale__language_code="kk")),
        "section:has(.portal-sections)",
    ),
)
