"""When an agreement may be published: its ledger and its terms must not contradict themselves."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from partnerships.ledger.contradictions import contradictions
from partnerships.ledger.findings import Finding
from partnerships.ledger.oddities import oddities
from partnerships.ledger_values import acts_of, terms_of


def publication_errors(agreement) -> list[ValidationError]:
    """What forbids publication. ``params`` of each tell where it belongs: ``field``, and of a row
    of the ledger ``relation`` ("actions") and ``index`` from 0."""
    found = contradictions(acts_of(agreement), terms_of(agreement))
    return [_error(finding, agreement) for finding in found]


def publication_warnings(agreement) -> list[str]:
    """What is unusual, yet may be published."""
    return [_in_words(finding, agreement) for finding in ledger_warnings(agreement)]


def ledger_warnings(agreement) -> list[Finding]:
    """The same with the row and the field concerned, to be shown beside them."""
    return list(oddities(acts_of(agreement), terms_of(agreement)))


def _error(finding: Finding, agreement) -> ValidationError:
    params = {"field": finding.field}
    if finding.index is not None:
        params |= {"relation": "actions", "index": finding.index}
    # Written out and not to be formatted again: a title may hold a percent sign.
    message = _in_words(finding, agreement).replace("%", "%%")
    return ValidationError(message, code=finding.code, params=params)


def _in_words(finding: Finding, agreement) -> str:
    """The message; of a row of the ledger with its number and what the row says."""
    if finding.index is None:
        return str(finding.message)
    row = list(agreement.actions.all())[finding.index]
    return _("Act %(number)d of the ledger (%(act)s): %(message)s") % {
        "number": finding.index + 1,
        "act": row,
        "message": finding.message,
    }
