"""Texts of agreements among the files that are searched: as public as the agreement."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from partnerships.records.agreement import Agreement
from partnerships.records.instruments import AgreementText
from partnerships.withheld_texts import open_agreements
from portal.search.index.files.uses import DocumentUse, DocumentUses, document_uses


def register_uses() -> None:
    """Called once from ``portal_hooks``."""
    document_uses.register(DocumentUses(shown_as_texts, withheld_texts))


def shown_as_texts(documents: Collection[int]) -> Iterator[DocumentUse]:
    rows = AgreementText.objects.filter(document__in=documents, agreement__in=open_agreements())
    for document, agreement, language in rows.values_list("document", "agreement", "language"):
        yield DocumentUse(document, f"{Agreement._meta.label_lower}:{agreement}", language)


def withheld_texts(documents: Collection[int]) -> list[int]:
    """Those that are texts, and of no agreement whose texts are public: nobody may read them."""
    texts = AgreementText.objects.filter(document__in=documents)
    shown = texts.filter(agreement__in=open_agreements())
    return list(
        texts.exclude(document__in=shown.values("document")).values_list("document", flat=True)
    )
