"""Every package that the code imports is declared, pinned and explained."""

import ast
import re
import sys
import tomllib
from importlib.metadata import packages_distributions
from itertools import chain
from pathlib import Path

import pytest
from django.conf import settings

pytestmark = pytest.mark.own_site

ROOT = Path(settings.BASE_DIR)
OURS = {"portal", "news", "partnerships", "experts"}


def named(requirement):
    """The name in a requirement such as ``Willow[heif]>=1.12,<2``, as registries compare it."""
    return re.match(r"[\w.-]+", requirement).group().lower().replace("_", "-")


def imported():
    """The distributions whose modules the product imports."""
    modules = {
        name.partition(".")[0]
        for package in OURS
        for path in (ROOT / package).rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        for name in names(node)
    }
    distributions = packages_distributions()
    return {
        named(distributions[module][0]) for module in modules - OURS - set(sys.stdlib_module_names)
    }


def names(node):
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    return [node.module] if isinstance(node, ast.ImportFrom) and not node.level else []


def project():
    return tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]


def declared(*extras):
    of_extras = (project()["optional-dependencies"][extra] for extra in extras)
    requirements = chain(project()["dependencies"], *of_extras)
    return {named(requirement) for requirement in requirements}


def test_what_is_imported_is_declared():
    assert imported() - declared("server") == set()


def test_both_sets_of_pins_hold_what_is_declared():
    for name in ("requirements.txt", "requirements-highest.txt"):
        pins = {named(line) for line in (ROOT / name).read_text().splitlines() if "==" in line}
        assert declared("server") - pins == set(), name


def test_each_has_its_line_in_the_documentation():
    page = (ROOT / "docs/dependencies.md").read_text(encoding="utf-8")
    explained = set(re.findall(r"^\| ([\w-]+) \|", page, re.MULTILINE)) - {"package"}
    assert {name.lower() for name in explained} == declared("server", "postgres")
