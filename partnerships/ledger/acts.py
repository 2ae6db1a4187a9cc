"""The acts of a ledger and the terms of an agreement, as plain values."""

from collections.abc import Hashable
from dataclasses import dataclass, field

from django.db import models
from django.utils.translation import pgettext_lazy

from portal.values.partial_date import PartialDate

UNKNOWN_DATE = PartialDate("")


class Kind(models.TextChoices):
    """What can happen to an agreement, in the terms of the VCLT: signature (articles 10, 12),
    approval (14 (2)), ratification (14; accession, 15), provisional application (25), entry into
    force (24), amendment (39, 40), suspension (57, 58), resumption (72; of a notice, 68), notice of
    termination (56, 65, 67), termination (54), expiry (54 (a)), withdrawal (54, 55), supersession
    (59), correction (79)."""

    SIGNATURE = "signature", pgettext_lazy("treaty action", "signature")
    APPROVAL = "approval", pgettext_lazy("treaty action", "approval")
    RATIFICATION = "ratification", pgettext_lazy("treaty action", "ratification")
    PROVISIONAL_APPLICATION = (
        "provisional_application",
        pgettext_lazy("treaty action", "provisional application"),
    )
    ENTRY_INTO_FORCE = "entry_into_force", pgettext_lazy("treaty action", "entry into force")
    AMENDMENT = "amendment", pgettext_lazy("treaty action", "amendment")
    RENEWAL = "renewal", pgettext_lazy("treaty action", "renewal")
    SUSPENSION = "suspension", pgettext_lazy("treaty action", "suspension")
    RESUMPTION = "resumption", pgettext_lazy("treaty action", "resumption")
    NOTICE_OF_TERMINATION = (
        "notice_of_termination",
        pgettext_lazy("treaty action", "notice of termination"),
    )
    TERMINATION = "termination", pgettext_lazy("treaty action", "termination")
    EXPIRY = "expiry", pgettext_lazy("treaty action", "expiry")
    WITHDRAWAL = "withdrawal", pgettext_lazy("treaty action", "withdrawal")
    SUPERSESSION = "supersession", pgettext_lazy("treaty action", "supersession")
    CORRECTION = "correction", pgettext_lazy("treaty action", "correction")


CONSENTS = frozenset({Kind.APPROVAL, Kind.RATIFICATION})
ENDS = frozenset({Kind.TERMINATION, Kind.EXPIRY, Kind.SUPERSESSION})
#: Acts that by themselves may change the state, and so need a date to say when.
DECISIVE = frozenset(Kind) - CONSENTS - {Kind.AMENDMENT, Kind.CORRECTION}


@dataclass(frozen=True)
class Act:
    """One row of the ledger. ``party`` is the key of the party that acted, None for all of them;
    ``index`` is the row's place in the ledger, so that a finding can name it."""

    kind: Kind
    date: PartialDate = UNKNOWN_DATE
    effect_date: PartialDate = UNKNOWN_DATE
    party: Hashable | None = None
    index: int | None = None

    @property
    def is_dated(self) -> bool:
        return bool(self.date or self.effect_date)


@dataclass(frozen=True)
class LedgerText:
    """The text of the agreement in one language: "authentic", "official" or "unofficial"."""

    language: str
    standing: str


@dataclass(frozen=True)
class Terms:
    """What the agreement says about its own life; an empty value means "not known".

    ``parties`` holds one key for each party, a party that the source does not name included;
    ``parties_open`` says that the source's list is not complete ("such as").
    """

    duration: str = ""  # fixed, indefinite, until_completed
    term_months: int | None = None
    renewal: str = ""  # none, tacit, consent
    renewal_months: int | None = None
    notice_months: int | None = None
    parties: tuple[Hashable, ...] = ()
    parties_open: bool = False
    prevailing_language: str = ""
    texts: tuple[LedgerText, ...] = field(default=())

    @property
    def is_without_term(self) -> bool:
        """Whether the agreement is known to have no term that could run out or be renewed."""
        return self.duration in ("indefinite", "until_completed")

    @property
    def has_term(self) -> bool:
        return bool(self.term_months) and not self.is_without_term

    @property
    def renewal_length(self) -> int | None:
        """Months that a renewal adds: as written, or else as long again as the first term."""
        return self.renewal_months or self.term_months or None
