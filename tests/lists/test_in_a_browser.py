"""A list narrowed by hand: no script, a phone and a desk."""

import pytest

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
    assert page.url.endswith(f"?{listed.records}={listed.surgery.slug}")
    assert page.locator("h1").inner_text().endswith(": Surgery")
    choose("Nursing")
    choose(listed.labels[0])
    assert page.locator("ul.chosen li").count() == 4
    assert looked_at(page, {"narrowed": page.url}) == {}
    page.click("ul.chosen a:has-text('Surgery')")
    assert page.locator("ul.chosen li").count() == 3
    page.click(".seg a >> nth=0")
    assert "sort=" in page.url
    page.click("ul.chosen a.all")
    assert page.url.endswith(f"{listed.path}?sort={listed.sort}")
    assert page.locator("ul.chosen").count() == 0
