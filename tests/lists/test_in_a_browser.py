"""A list narrowed by hand: no script, a phone and a desk."""

import re

import pytest
from playwright.sync_api import expect

from tests.audits.axe import looked_at

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("width", [320, 1280])
def test_a_reader_narrows_widens_and_clears(page, listed, width):
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(listed.path)

    def choose(label):
        if width == 320:
            page.click("button.opener[popovertarget=facets]")
        page.click(f"#facets a:has-text('{label}')")

    choose("Surgery")
    expect(page).to_have_url(re.compile(rf"\?{listed.records}={listed.surgery.slug}$"))
    expect(page.locator("h1")).to_have_text(re.compile(": Surgery$"))
    choose("Nursing")
    choose(listed.labels[0])
    expect(page.locator("ul.chosen li")).to_have_count(4)
    assert looked_at(page, {"narrowed": page.url}) == {}
    page.click("ul.chosen a:has-text('Surgery')")
    expect(page.locator("ul.chosen li")).to_have_count(3)
    page.click(".seg a >> nth=0")
    expect(page).to_have_url(re.compile("sort="))
    page.click("ul.chosen a.all")
    expect(page).to_have_url(re.compile(rf"{listed.path}\?sort={listed.sort}$"))
    expect(page.locator("ul.chosen")).to_have_count(0)
