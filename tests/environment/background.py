"""What fails in the background leaves only a line in the log: here it fails its test."""

import logging

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


class Listening(logging.Handler):
    def __init__(self):
        super().__init__(logging.ERROR)
        self.lines = []

    def emit(self, record):
        self.lines.append(self.format(record))


@pytest.fixture(autouse=True)
def indexing_failures():
    """What could not be brought into the search index; a test that expects it clears the list."""
    listening, logger = Listening(), logging.getLogger("portal.search.index")
    logger.addHandler(listening)
    yield listening.lines
    logger.removeHandler(listening)
    assert not listening.lines, "\n".join(listening.lines)
