"""What the documentation names is there."""

import re
import subprocess
import tomllib

import pytest
from django.conf import settings
from django.core.management import get_commands

pytestmark = pytest.mark.own_site

ROOT = settings.BASE_DIR
PAGES = [*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")]
LINK = re.compile(r"\]\(([^)#]+)[^)]*\)")
VARIABLE = re.compile(r"environ(?:\.get)?[(\[]\"([A-Z_]+)\"|required\(\"([A-Z_]+)\"\)")


def text_of(page):
    return page.read_text(encoding="utf-8")


def commands(page):
    """The lines of a page's shell blocks, without their comments."""
    blocks = re.findall(r"```sh\n(.*?)```", text_of(page), re.DOTALL)
    return [line.split(" #")[0].strip() for block in blocks for line in block.splitlines() if line]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_links_lead_somewhere(page):
    targets = [link for link in LINK.findall(text_of(page)) if "://" not in link]
    assert [target for target in targets if not (page.parent / target).exists()] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_make_targets_and_management_commands_exist(page):
    for name in re.findall(r"`?\bmake ([a-z]+)(?=[`\s]|$)", "\n".join(commands(page))):
        dry_run = ["make", "--dry-run", "--no-print-directory", name]
        assert subprocess.run(dry_run, cwd=ROOT, capture_output=True).returncode == 0, name
    named = re.findall(r"(?:manage\.py|django-admin) ([a-z_]+)", text_of(page))
    assert set(named) <= get_commands().keys()


def test_readme_starts_with_two_commands():
    clone, demo = commands(ROOT / "README.md")[:2]
    assert clone.startswith("git clone")
    assert demo == "make demo"


def test_the_index_lists_every_page():
    index = text_of(ROOT / "docs/README.md")
    pages = sorted(page.name for page in ROOT.glob("docs/*.md") if page.name != "README.md")
    assert [page for page in pages if f"]({page})" not in index] == []


def test_every_environment_variable_is_documented():
    source = "\n".join(text_of(path) for path in (ROOT / "portal/settings").glob("*.py"))
    used = {first or second for first, second in VARIABLE.findall(source)}
    table = text_of(ROOT / "docs/settings.md").partition("## `PORTAL`")[0]
    documented = set(re.findall(r"`([A-Z][A-Z_]+)`", table.replace("`EMAIL_USE_TLS=1`", "")))
    used -= {"DJANGO_ALLOW_ASYNC_UNSAFE"}
    assert used == documented


def test_every_key_of_the_portal_dictionary_is_documented():
    packages = ("portal", "news", "partnerships", "experts")
    source = "\n".join(text_of(path) for name in packages for path in (ROOT / name).rglob("*.py"))
    used = set(re.findall(r"PORTAL(?:\.get\(|\[)\"([A-Z_]+)\"", source))
    table = text_of(ROOT / "docs/settings.md").partition("## `PORTAL`")[2].partition("\n## ")[0]
    assert used == set(re.findall(r"\| `([A-Z_]+)` \|", table))


def test_requirements_carry_hashes_and_no_addresses():
    for path in ROOT.glob("requirements*.txt"):
        pins = text_of(path).replace("\\\n", " ").splitlines()
        assert all("==" in pin and "--hash=sha256:" in pin for pin in pins), path.name
        assert "://" not in text_of(path)
        assert "--index" not in text_of(path)


def test_every_path_that_contributing_names_is_there():
    folders = "portal|news|partnerships|experts|tests|benchmarks|docs|locale"
    named = re.findall(rf"`((?:{folders})/[^`]*)`", text_of(ROOT / "CONTRIBUTING.md"))
    assert len(named) > 30
    assert [path for path in named if not (ROOT / path).exists()] == []


def test_contributing_draws_every_room_in_the_order_of_the_contract():
    drawn = re.findall(r"^  (\w+)/ {2,}\w", text_of(ROOT / "CONTRIBUTING.md"), re.MULTILINE)
    contracts = tomllib.loads(text_of(ROOT / "pyproject.toml"))["tool"]["importlinter"]["contracts"]
    [layers] = [each["layers"] for each in contracts if each.get("containers") == ["portal"]]
    assert [name for name in drawn if name != "news"] == layers
