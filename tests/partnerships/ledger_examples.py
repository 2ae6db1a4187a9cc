"""Short words for ledgers, so that a test reads like one."""

import datetime

from partnerships.ledger.acts import Act, Kind, Terms
from partnerships.ledger.course import periods
from partnerships.ledger.status import status_on
from portal.values.partial_date import PartialDate

TWO = ("kazakhstan", "uzbekistan")
THREE = (*TWO, "kyrgyzstan")


def act(kind, date="", effect="", party=None):
    return Act(Kind(kind), PartialDate(date), PartialDate(effect), party)


def ledger(*rows):
    """Acts from (kind, date, effect date, party), the last two optional."""
    return [act(*row) for row in rows]


def day(text):
    return datetime.date.fromisoformat(text)


def status(acts, terms, on):
    return status_on(acts, terms, day(on))


def state(acts, terms, on):
    return str(status(acts, terms, on).state)


def line(acts, terms=None):
    """Each state with the first day of its period as text, None for the first."""
    found = periods(acts, terms or Terms(parties=TWO))
    return [(str(p.state), p.start and p.start.isoformat()) for p in found]


def terms(**given):
    return Terms(**{"parties": TWO, **given})


FIVE_YEARS_TACIT = terms(
    duration="fixed", term_months=60, renewal="tacit", renewal_months=60, notice_months=6
)
#: The agreement of the register's mock-up.
HEALTH_AND_SCIENCE = ledger(
    ("signature", "2014-03-17"),
    ("provisional_application", "2015-01-01"),
    ("entry_into_force", "2015-12-01"),
    ("amendment", "2018-05"),
    ("suspension", "2020-03-20"),
    ("resumption", "2020-09-15"),
)
