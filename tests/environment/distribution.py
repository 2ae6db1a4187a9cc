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


@pytest.hookimpl(specname="pytest_collection_modifyitems", trylast=True)
def pytest_longest_first(config, items):
    """Begin with the files that hold slow tests: quick ones even out the end."""
    if hasattr(config, "workerinput"):
        slow = {item.path for item in items if item.get_closest_marker("slow")}
        items.sort(key=lambda item: item.path not in slow)
