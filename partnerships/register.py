"""The register as the reader has narrowed it."""

from __future__ import annotations

from django.db.models import Prefetch, QuerySet
from django.db.models.functions import Substr
from django.utils.functional import cached_property

from partnerships.records.agreement import Agreement
from partnerships.records.choices import AgreementKind, State
from partnerships.records.participants import Participant
from portal.languages.alphabet import alphabetical
from portal.pages.listing import pages_in, paginate
from portal.records.organisation import Organisation
from portal.records.reading import rows
from portal.records.vocabulary import Topic


class Register:
    """Reads state, type, topic, year and organisation from the address.

    What stands there and is no choice of ours is left out of account.
    """

    def __init__(self, request, language: str):
        self.request = request
        self.language = language

    @cached_property
    def state(self) -> str:
        asked = self.request.GET.get("state", "")
        return asked if asked in State.values else ""

    @cached_property
    def kind(self) -> str:
        asked = self.request.GET.get("type", "")
        return asked if asked in AgreementKind.values else ""

    @cached_property
    def year(self) -> str:
        asked = self.request.GET.get("year", "")
        return asked if asked.isdecimal() and len(asked) == 4 else ""

    def key(self, name: str) -> int | None:
        asked = self.request.GET.get(name, "")
        return int(asked) if asked.isdecimal() and len(asked) < 10 else None

    @cached_property
    def all_agreements(self) -> QuerySet[Agreement]:
        return Agreement.objects.public().by_signature()

    @cached_property
    def narrowed(self) -> QuerySet[Agreement]:
        agreements = self.all_agreements
        if self.state:
            from partnerships.periods import in_state

            agreements = in_state(agreements, self.state)
        if self.kind:
            agreements = agreements.filter(kind=self.kind)
        if self.year:
            agreements = agreements.filter(signed__startswith=self.year)
        if topic := self.key("topic"):
            agreements = agreements.filter(topics__topic=topic)
        if organisation := self.key("organisation"):
            agreements = agreements.filter(participants__organisation=organisation)
        return agreements

    @cached_property
    def items(self):
        """The page of agreements to show; newest signature first, undated last."""
        from partnerships.pages import AgreementPage

        pages = pages_in(AgreementPage, self.language)
        agreements = self.narrowed.distinct().prefetch_related(
            "actions",
            "texts",
            rows("participants", Participant, "organisation"),
            Prefetch("pages", queryset=pages, to_attr="pages_in_language"),
        )
        return paginate(agreements, self.request)

    @cached_property
    def kinds_and_years(self) -> list[tuple[str, str | None]]:
        """Each pair of type and year of signature that some agreement has; one query for both."""
        dated = self.all_agreements.annotate(year_signed=Substr("signed", 1, 4))
        return list(dated.order_by().values_list("kind", "year_signed").distinct())

    @property
    def years(self) -> list[str]:
        return sorted({year for _kind, year in self.kinds_and_years if year}, reverse=True)

    @property
    def kinds(self) -> list[tuple[str, str]]:
        """Types that some agreement has, with their labels."""
        present = {kind for kind, _year in self.kinds_and_years}
        return [(value, label) for value, label in AgreementKind.choices if value in present]

    @cached_property
    def states(self) -> list[tuple[str, str, int]]:
        """States that some agreement is in today, with their labels and numbers."""
        from partnerships.periods import counts_by_state

        counts = counts_by_state(Agreement.objects.public())
        return [(str(state), State(str(state)).label, n) for state, n in counts.items()]

    @property
    def topic(self) -> int | None:
        return self.key("topic")

    @property
    def organisation(self) -> int | None:
        return self.key("organisation")

    @cached_property
    def chosen(self) -> list[dict]:
        """What the list is narrowed to: each label with the address without it."""
        organisations = Organisation.objects.live().filter(pk=self.organisation or 0)
        labels = {
            "state": self.state and State(self.state).label,
            "type": self.kind and AgreementKind(self.kind).label,
            "topic": next((t for t in self.topics if t.pk == self.topic), None),
            "year": self.year,
            "organisation": organisations.first() if self.organisation else None,
        }
        return [
            {"label": label, "without": self.address_without(name)}
            for name, label in labels.items()
            if label
        ]

    def address_without(self, name: str) -> str:
        query = self.request.GET.copy()
        for left_out in (name, "page"):
            query.pop(left_out, None)
        return f"?{query.urlencode()}"

    @cached_property
    def topics(self) -> list[Topic]:
        topics = Topic.objects.live().filter(
            agreement_rows__agreement__in=self.all_agreements.values("pk")
        )
        return sorted(topics.distinct(), key=lambda t: alphabetical(t.label(), self.language))

    @cached_property
    def is_narrowed(self) -> bool:
        return any((self.state, self.kind, self.year, self.key("topic"), self.key("organisation")))
