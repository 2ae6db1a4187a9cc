"""Lists that hold every item in every language."""

from uuid import UUID

from django.core.paginator import Page as PaginatedPage
from django.core.paginator import Paginator
from django.db.models import (
    Case,
    Exists,
    IntegerField,
    OuterRef,
    Prefetch,
    QuerySet,
    Subquery,
    Value,
    When,
)
from wagtail.models import Page as WagtailPage
from wagtail_localize.models import TranslationSource

from portal.caching.statements import prepared
from portal.languages.order import fallback_order
from portal.pages.about_records import without_hidden_records
from portal.records.base import Record
from portal.records.language_addresses import unrestricted

PER_PAGE = 20


def in_every_language(pages: QuerySet, language: str) -> QuerySet:
    """Of each page and its translations the one to show to a reader of ``language``.

    That is the live one in this language; where there is none, the original; else the nearest in
    the order of fallback. Takes and gives a queryset of one page type.
    """
    candidates = (
        unrestricted(pages.model.objects.live())
        .filter(translation_key=OuterRef("translation_key"))
        .annotate(nearness=nearness(language))
        .order_by("nearness", "pk")
    )
    return pages.live().filter(pk=Subquery(candidates.values("pk")[:1]))


def in_language(model: type[Record], language: str) -> Prefetch:
    """The pages about records of this type that a reader of ``language`` may read in it, to
    prefetch for a list as ``pages_in_language``."""
    page_type = model._meta.get_field("pages").related_model
    pages = unrestricted(page_type.objects.live().filter(locale__language_code=language))
    return Prefetch("pages", queryset=pages, to_attr="pages_in_language")


def nearness(language: str) -> Case:
    """0 for the reader's language, 1 for the original, then by the order of fallback."""
    is_original = Exists(
        TranslationSource.objects.filter(
            object_id=OuterRef("translation_key"), locale_id=OuterRef("locale_id")
        )
    )
    order = fallback_order(language)
    return Case(
        When(locale__language_code=language, then=Value(0)),
        When(is_original, then=Value(1)),
        *(
            When(locale__language_code=tag, then=Value(2 + place))
            for place, tag in enumerate(order)
        ),
        default=Value(2 + len(order)),
        output_field=IntegerField(),
    )


def paginate(items, request, per_page: int = PER_PAGE) -> PaginatedPage:
    """The page of ``items`` that ``?page=`` asks for; the nearest when there is no such page."""
    return Paginator(items, per_page).get_page(request.GET.get("page"))


def in_language_or_original(keys: list[UUID], language: str) -> list[WagtailPage]:
    """The live pages with these translation keys, each in ``language`` where it exists in it.

    Keeps the order of ``keys``, each once; one query, however many there are.
    """
    if not keys:
        return []
    # The nearest comes last and stays.
    candidates = by_nearness(language, keys=keys)
    best = {page.translation_key: page for page in candidates}
    return [best[key] for key in dict.fromkeys(keys) if key in best]


@prepared
def by_nearness(language: str, keys):
    return (
        without_hidden_records(unrestricted(WagtailPage.objects.live()))
        .filter(translation_key__in=keys)
        .select_related("locale")
        .annotate(nearness=nearness(language))
        .order_by("-nearness")
    )
