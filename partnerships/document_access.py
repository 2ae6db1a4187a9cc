"""Files of agreements: as public as the agreement, in the search and by their address."""

from collections.abc import Collection

from django.db.models import QuerySet
from django.http import Http404
from wagtail import hooks

from partnerships.records.agreement import Agreement
from partnerships.records.choices import Visibility
from partnerships.records.instruments import AgreementText


def open_agreements() -> QuerySet[Agreement]:
    """Agreements whose texts the public may read."""
    return Agreement.objects.public().exclude(visibility=Visibility.TITLE_ONLY)


@hooks.register("before_serve_document")
def withhold_text(document, request) -> None:
    """404 for a file that only drafts, internal or title-only agreements have as their text.

    Whoever may enter the admin reads it. A file that is no agreement's text is not our matter.
    """
    texts = AgreementText.objects.filter(document=document)
    if request.user.has_perm("wagtailadmin.access_admin") or not texts.exists():
        return
    if not texts.filter(agreement__in=open_agreements()).exists():
        raise Http404


def documents_shown(
    _model: type[Agreement], documents: Collection[int]
) -> list[tuple[int, int, str]]:
    """Those that public agreements have as their texts, with the agreement and the language."""
    rows = AgreementText.objects.filter(document__in=documents, agreement__in=open_agreements())
    return list(rows.values_list("document", "agreement", "language"))


def documents_withheld(_model: type[Agreement], documents: Collection[int]) -> list[int]:
    """Those that are texts, and of no agreement whose texts are public: nobody may read them."""
    texts = AgreementText.objects.filter(document__in=documents)
    shown = texts.filter(agreement__in=open_agreements())
    return list(
        texts.exclude(document__in=shown.values("document")).values_list("document", flat=True)
    )
