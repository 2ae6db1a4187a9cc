"""What a test needs and the machine may lack: absent, the test skips; in CI, it fails."""

import os

import pytest


def missing(what):
    """Skip the test, naming what is missing; fail it where CI=true promises that all is there."""
    message = f"{what} is not installed on this machine"
    if os.environ.get("CI") == "true":
        pytest.fail(message)
    pytest.skip(message)
