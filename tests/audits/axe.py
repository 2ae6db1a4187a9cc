"""What axe objects to on a page, and whether the page is wider than its window.

``python -m tests.audits.axe`` looks at every template of the demo in every language, light, dark
and in the low-vision version, on a phone and on a desk, and fails when anything is found.
"""

import sys
from pathlib import Path

import axe_playwright_python

AXE = Path(axe_playwright_python.__file__).with_name("axe.min.js")
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
RUN = """async rules => (await axe.run(document, {runOnly: rules})).violations
         .map(found => `${found.id}: ${found.nodes[0].html}`)"""
WIDTHS = {"phone": 320, "desk": 1280}
MODES = ("light", "dark", "low vision")
ROW = "{:<4} {:<34} {:<11} {:<6} {}"


def objections(page, url):
    """What is wrong with the page at an address: axe's findings, and scrolling sideways."""
    page.goto(url)
    wrong = []
    if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
        wrong.append("scrolls sideways")
    page.evaluate(AXE.read_text())
    return wrong + page.evaluate(RUN, RULES)


def looked_at(page, addresses):
    """The objections to each address that has any, by name."""
    found = {name: objections(page, url) for name, url in addresses.items()}
    return {name: wrong for name, wrong in found.items() if wrong}


def switch_low_vision_on(page):
    page.goto("/low-vision/?on=1&next=/")
    assert page.locator("html.low-vision").count() == 1


def matrix(browser, site, addresses):
    """A row of the table for each page in each mode and width."""
    for mode in MODES:
        for width, pixels in WIDTHS.items():
            with browser.new_context(
                base_url=site,
                viewport={"width": pixels, "height": 900},
                color_scheme="dark" if mode == "dark" else "light",
            ) as context:
                page = context.new_page()
                if mode == "low vision":
                    switch_low_vision_on(page)
                for language, name, url in addresses:
                    yield language, name, mode, width, objections(page, url)


def main():
    from tests.audits.demo_site import demo_in_a_browser

    failed = looked = 0
    with demo_in_a_browser() as (browser, site, addresses):
        print(ROW.format("", "page", "mode", "width", "found"))
        for *place, wrong in matrix(browser, site, addresses):
            looked += 1
            failed += bool(wrong)
            print(ROW.format(*place, "; ".join(wrong) or "-"), flush=True)
    print(f"{looked} looks, {failed} with something wrong.")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
