"""What the public reads of organisations."""

from __future__ import annotations

from django.db.models import Prefetch

from portal.records.commitment import Commitment
from portal.records.organisation import Organisation, OrganisationKind
from portal.search.index.sources.told import RecordText, label_of, texts

ROWS = (
    "parent",
    "predecessor",
    "eponym",
    Prefetch("commitments", queryset=Commitment.objects.live()),
)


def organisation_told(organisation: Organisation) -> RecordText:
    """What and where it is, what it belongs to, and what it has promised."""
    promised = (commitment.statement for commitment in organisation.commitments.all())
    return RecordText(
        words=[*texts(organisation.city, *promised)],
        choices=[label_of(OrganisationKind, organisation.kind)],
        named=[organisation.parent, organisation.predecessor, organisation.eponym],
        facets={
            "country": [organisation.country] if organisation.country else [],
            "organisation": [str(organisation.pk)],
        },
    )
