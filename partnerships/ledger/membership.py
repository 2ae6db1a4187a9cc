"""Who is still bound: a departure or a suspension matters to the whole only below two parties."""

from collections.abc import Hashable

from partnerships.ledger.acts import Terms

#: No agreement has fewer, so fewer known parties means that the rest is not known.
FEWEST = 2


class Membership:
    """The parties that take part, as the acts of a ledger change them.

    VCLT 55: a treaty does not end because too few parties are left for it to have entered into
    force; but with fewer than two there is no agreement. An open list never falls below two.
    """

    def __init__(self, terms: Terms):
        self.count = max(len(set(terms.parties)), FEWEST)
        self.is_open = terms.parties_open
        self.departed: set[Hashable] = set()
        self.suspended: set[Hashable] = set()
        self.all_suspended = False

    def depart(self, party: Hashable | None) -> None:
        """A party leaves; None is one that the ledger does not name."""
        self.departed.add(object() if party is None else party)

    def rejoin(self, party: Hashable | None) -> None:
        self.departed.discard(party)

    def suspend(self, party: Hashable | None) -> None:
        """One party's operation is suspended, or everyone's (None): VCLT 57, 58."""
        if party is None:
            self.all_suspended = True
        else:
            self.suspended.add(party)

    def resume(self, party: Hashable | None) -> None:
        """One party resumes, or everyone; what was suspended for all, any act resumes for all."""
        self.all_suspended = False
        if party is None:
            self.suspended.clear()
        self.suspended.discard(party)

    @property
    def has_suspensions(self) -> bool:
        return self.all_suspended or bool(self.suspended)

    @property
    def is_over(self) -> bool:
        return not self.is_open and self.count - len(self.departed) < FEWEST

    @property
    def is_suspended(self) -> bool:
        operating = self.count - len(self.departed | self.suspended)
        return self.all_suspended or (not self.is_open and operating < FEWEST)
