"""What the search finds of agreements: what their pages show, and no more."""

from collections.abc import Iterator

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from partnerships.ledger.acts import Kind
from partnerships.ledger.states import State
from partnerships.ledger.status import STATE_ICONS
from partnerships.records.agreement import Agreement
from partnerships.records.choices import AgreementKind, CooperationForm
from partnerships.records.instruments import AgreementTopic, RelatedInstrument, TreatyAction
from partnerships.records.participants import Participant, Signatory
from portal.records.base import Record
from portal.records.rows import rows
from portal.records.searched import Period, RecordText, label_of, live, texts
from portal.search.index.facets import SearchFacetKind
from portal.search.results.facet_labels import choices_of
from portal.values.localised_text import LocalisedText, Text
from portal.values.partial_date import PartialDate

ROWS = (
    "concluded_at",
    "basis_agreement",
    rows("topics", AgreementTopic, "topic"),
    rows("participants", Participant, "organisation"),
    rows("participants__signatories", Signatory, "person"),
    rows("actions", TreatyAction, "participant"),
    rows("related", RelatedInstrument, "target"),
    "forms",
    "registrations",
    "periods",
)
STATUS = SearchFacetKind(
    "status",
    _("Status"),
    choices_of(State),
    order=60,
    by_number=False,
    symbols={state.value: icon for state, icon in STATE_ICONS.items()},
)


def rows_of_search(_model: type[Agreement]) -> tuple:
    return ROWS


def search_text(agreement: Agreement) -> RecordText:
    """Of a title-only agreement the title, the number, the parties, the dates and the status. Each
    is an agreement by that word, too, whatever its own kind: people ask for that with Türkiye."""
    whole = not agreement.shows_title_only
    parties = [row.organisation for row in agreement.participants.all()]
    return RecordText(
        words=[*texts(*words_of(agreement))] if whole else [],
        choices=[
            _("Agreement"),
            label_of(AgreementKind, agreement.kind),
            *(forms_of(agreement) if whole else ()),
        ],
        named=[*parties, *(named_by_agreement(agreement) if whole else ())],
        names=[*numbers_of(agreement, whole)],
        facets={"country": countries_of(parties)},
        periods=[
            Period("status", period.state, period.start, period.end)
            for period in agreement.periods.all()
        ],
        date=signed(agreement),
        with_pages=whole,
    )


def countries_of(parties: list[Record | None]) -> list[str]:
    codes = (organisation.country for organisation in live(*parties))
    return list(dict.fromkeys(code for code in codes if code))


def signed(agreement: Agreement) -> PartialDate | None:
    """The first signature whose date is known."""
    dates = [a.date for a in agreement.actions.all() if a.kind == Kind.SIGNATURE and a.date]
    return min(dates, default=None)


def numbers_of(agreement: Agreement, whole: bool) -> Iterator[Text]:
    """By what a visitor knows it besides its title: its number, parties and signatories as
    printed."""
    if agreement.reference_number:
        yield Text(agreement.reference_number)
    for row in agreement.participants.all():
        if not row.organisation_id and row.name_printed:
            yield Text(row.name_printed)
    if whole:
        yield from (Text(row.number) for row in agreement.registrations.all() if row.number)
        for row in agreement.participants.all():
            signers = row.signatories.all()
            yield from (Text(s.name_printed) for s in signers if not s.person_id and s.name_printed)


def forms_of(agreement: Agreement) -> Iterator[Promise | str]:
    for row in agreement.forms.all():
        yield label_of(CooperationForm, row.form)


def words_of(agreement: Agreement) -> Iterator[LocalisedText]:
    yield from (
        agreement.basis_words,
        agreement.source_words,
        agreement.responsible_unit,
        agreement.contacts,
    )
    for row in agreement.actions.all():
        yield from (row.note, row.place, row.source)
    yield from (row.words for row in agreement.related.all() if not row.target_id)
    yield from (row.register for row in agreement.registrations.all())
    for row in agreement.participants.all():
        yield from (signatory.capacity for signatory in row.signatories.all())


def named_by_agreement(agreement: Agreement) -> Iterator[Record | None]:
    """Records named beside the parties."""
    yield from (agreement.concluded_at, agreement.basis_agreement)
    yield from (row.topic for row in agreement.topics.all())
    yield from (row.participant for row in agreement.actions.all())
    yield from (row.target for row in agreement.related.all())
    for row in agreement.participants.all():
        yield from (signatory.person for signatory in row.signatories.all())
