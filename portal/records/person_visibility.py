"""People whom an app lists by their consent: they have no page of their own beside that.

A page of the person would show what the listing hides, and stay when the consent ends.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from django.db.models import QuerySet

from portal.records.person import Person
from portal.values.registry import Registry


@dataclass(frozen=True)
class ListedPeople:
    """``people`` gives the keys of all whom the app lists or may list one day; ``address`` the
    address where a person is shown, "" while they are not."""

    people: Callable[[], QuerySet]
    address: Callable[[int], str]


listed_people: Registry[ListedPeople] = Registry()


def people_with_own_page() -> QuerySet[Person]:
    """Live people who are shown at their permanent address."""
    people = Person.objects.live()
    for listing in listed_people:
        people = people.exclude(pk__in=listing.people())
    return people


def address_in_a_listing(person_id: int) -> str:
    """Where the app that lists the person shows them; "" where none does."""
    addresses = (listing.address(person_id) for listing in listed_people)
    return next(filter(None, addresses), "")
