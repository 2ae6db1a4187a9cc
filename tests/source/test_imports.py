"""No file needs itself through others, and an import stands at the head of its file."""

import ast
from functools import cache
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest
from django.conf import settings

pytestmark = pytest.mark.own_site

ROOT = Path(settings.BASE_DIR)
PACKAGES = ("portal", "news", "partnerships", "experts")
#: Imports inside functions, each with its reason in a comment above or behind it.
AT_MOST = 15


@cache
def files():
    """Our files by the name of their module."""
    found = {}
    for package in PACKAGES:
        for path in (ROOT / package).rglob("*.py"):
            if "migrations" not in path.parts:
                parts = path.relative_to(ROOT).with_suffix("").parts
                found[".".join(part for part in parts if part != "__init__")] = path
    return found


def imports(tree):
    return [node for node in ast.walk(tree) if isinstance(node, ast.Import | ast.ImportFrom)]


def targets(node):
    """Our modules that an import statement names."""
    if isinstance(node, ast.Import):
        return {alias.name for alias in node.names} & files().keys()
    inside = {f"{node.module}.{alias.name}" for alias in node.names}
    modules = inside & files().keys()
    return modules | ({node.module} & files().keys() if modules != inside else set())


def test_no_file_needs_itself_through_others():
    """Imports inside functions count: they hide a circle, and do not open it."""
    needs = {
        name: {target for node in imports(parsed(path)) for target in targets(node)} - {name}
        for name, path in files().items()
    }
    try:
        TopologicalSorter(needs).prepare()
    except CycleError as circle:
        pytest.fail(" -> ".join(circle.args[1]))


def parsed(path):
    return ast.parse(path.read_text(encoding="utf-8"))


def inside_functions():
    """(file, line) of each import inside a function."""
    return [
        (path, node.lineno)
        for path in files().values()
        for function in ast.walk(parsed(path))
        if isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef)
        for node in imports(function)
    ]


def test_few_imports_stand_inside_functions():
    assert len(inside_functions()) <= AT_MOST, [str(place) for place in inside_functions()]


def test_each_of_them_has_its_reason():
    without = []
    for path, number in inside_functions():
        lines = path.read_text(encoding="utf-8").splitlines()
        above = number - 2
        while "import " in lines[above]:
            above -= 1
        if "#" not in lines[number - 1] and not lines[above].strip().startswith("#"):
            without.append(f"{path.relative_to(ROOT)}:{number}")
    assert without == []
