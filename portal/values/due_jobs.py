"""Jobs that come due with time. ``manage.py run_due`` runs them; apps register theirs."""

from collections.abc import Callable
from dataclasses import dataclass

from portal.values.registry import Registry


@dataclass(frozen=True)
class DueJob:
    """Work that may run at any time and as often as one likes. ``run`` may give a line to print."""

    name: str
    run: Callable[[], str | None]
    order: int = 100


due_jobs: Registry[DueJob] = Registry()
