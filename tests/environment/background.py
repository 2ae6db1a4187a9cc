"""A background task that fails leaves only a line in the log: here it fails its test."""

import pytest
from django_tasks.base import TaskResultStatus
from django_tasks.signals import task_finished


@pytest.fixture(autouse=True)
def background_failures():
    """The failures so far; a test that expects one asserts on the list and clears it."""
    failures = []

    def note(sender, task_result, **kwargs):
        if task_result.status == TaskResultStatus.FAILED:
            errors = [error.traceback for error in task_result.errors]
            failures.append("\n".join([f"{task_result.task.name} failed", *errors]))

    task_finished.connect(note)
    yield failures
    task_finished.disconnect(note)
    assert not failures, "\n".join(failures)
