"""How ``make test`` shares the suite out among processes."""

import pytest
from xdist.scheduler import LoadFileScheduling

#: Loads the demo by itself, in a process of its own.
APART = "tests/demo/test_demo_command.py"


class ByFile(LoadFileScheduling):
    """A file of tests to a process; those that look at the loaded demo to one."""

    def _split_scope(self, nodeid):
        file = super()._split_scope(nodeid)
        return "tests/demo" if file.startswith("tests/demo/") and file != APART else file


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config, log):
    return ByFile(config, log) if config.getvalue("dist") == "loadfile" else None
