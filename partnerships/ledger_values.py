"""An agreement's rows as the plain values that the ledger's rules work on."""

from collections.abc import Hashable

from partnerships.ledger.acts import Act, Kind, LedgerText, Terms
from partnerships.records.choices import ParticipantRole
from portal.values.partial_date import PartialDate

KINDS = frozenset(Kind)


def acts_of(agreement) -> list[Act]:
    """The ledger, row by row; a row without a kind, as a draft may have, is left out."""
    return [
        Act(
            kind=Kind(row.kind),
            date=PartialDate(row.date),
            effect_date=PartialDate(row.effect_date),
            party=row.participant_id,
            index=index,
        )
        for index, row in enumerate(agreement.actions.all())
        if row.kind in KINDS
    ]


def terms_of(agreement, with_texts: bool = True) -> Terms:
    """What the agreement says about its own life. Its texts have no part in its status: whoever
    asks for that of many agreements leaves them out, and need not read them."""
    texts = agreement.texts.all() if with_texts else ()
    return Terms(
        duration=agreement.duration,
        term_months=agreement.term_months,
        renewal=agreement.renewal,
        renewal_months=agreement.renewal_months,
        notice_months=agreement.notice_months,
        parties=tuple(_parties(agreement)),
        parties_open=agreement.participants_open,
        prevailing_language=agreement.prevailing_language,
        texts=tuple(LedgerText(text.language, text.standing) for text in texts),
    )


def _parties(agreement) -> list[Hashable]:
    """Each party's organisation, or a key of its own for one that the source does not name."""
    rows = [row for row in agreement.participants.all() if row.role == ParticipantRole.PARTY]
    return [row.organisation_id or f"unnamed {number}" for number, row in enumerate(rows)]
