"""The portal's stylesheet in a host's page: it draws what is in ``.portal``, no more."""

import re
from pathlib import Path

import pytest

import portal

STYLESHEET = (Path(portal.__file__).parent / "static/portal/portal.css").read_text(encoding="utf-8")

#: A host that relies on what browsers do by themselves, and uses names that the portal has too.
HOST = """<!doctype html><html lang="en"><head><style>
:root {{ --ink: #010203; --link: green; --paper: #ffe }}
@layer base {{ h2 {{ color: teal }} }}
a {{ color: purple }} th {{ background: #eee }} .btn {{ padding: 3px }}
</style></head><body class="page"><header class="top">
<nav class="nav">
<ul><li><a href="/">Home</a></ul></nav></header><main><div class="wrap">
<h1>Ministry</h1><h2>Visits</h2>
<p style="color:var(--ink)"><time>Today</time> <mark>soon</mark> <code>x</code></p>

<ul class="rows"><li>One<li class="card">Two</ul>
<blockquote>Said.</blockquote>
<table class="tbl"><caption>T</caption><tr><th>A<td class="num">1</table>
<form class="find"><input name="q"><select><option>1</select><input type="checkbox">
<button class="btn">Go</button></form><details class="facet"><summary>More</summary>…</details>
<img alt="" width="4" height="4"><svg class="i" width="4" height="4"></svg></div></main>
<div id="ours">{}</div><footer class="foot"><a href="/">End</a></footer></body></html>"""

#: Each computed property of what lies outside the portal's part, with its pseudo-elements.
OUTSIDE = """() => [...document.querySelectorAll("html, html *")].filter((e) => !e.closest("#ours"))
  .flatMap((e) => [null, "::before", "::after", "::marker"].map((pseudo) => {
    const style = getComputedStyle(e, pseudo);
    return [e.tagName, pseudo, ...[...style].map((name) => `${name}: ${style[name]}`)].join("\\n");
  })).concat(["--ink", "--link", "--paper", "--gold", "--s4"].map(
    (name) => getComputedStyle(document.body).getPropertyValue(name)))"""

PART = (
    '<div class="portal"><div class="wrap"><h1>News</h1><a class="btn" href="/">All</a></div></div>'
)


@pytest.fixture
def tab(browser):
    """Opens a page in a mode: light, dark or print."""
    with browser.new_context(viewport={"width": 1280, "height": 700}) as context:
        yield context.new_page()


@pytest.mark.browser
@pytest.mark.parametrize(
    "mode", [{"color_scheme": "dark"}, {"media": "print"}, {"contrast": "more"}]
)
def test_a_hosts_page_looks_the_same_beside_it(tab, mode):
    tab.emulate_media(**mode)
    tab.set_content(HOST.format(""))
    before = tab.evaluate(OUTSIDE)
    tab.add_style_tag(content=STYLESHEET)
    after = [style for style in tab.evaluate(OUTSIDE) if not style.startswith("STYLE")]
    assert after == [style for style in before if not style.startswith("STYLE")]


@pytest.mark.browser
@pytest.mark.parametrize(
    ("light", "ground"), [("", "rgb(13, 27, 30)"), (" portal-light", "rgb(255, 255, 255)")]
)
def test_the_portals_part_is_drawn_in_a_hosts_page(tab, light, ground):
    tab.emulate_media(color_scheme="dark")
    tab.set_content(HOST.format(PART.replace('"portal"', f'"portal{light}"')))
    tab.add_style_tag(content=STYLESHEET)

    def drawn(selector, name):
        return tab.locator(selector).evaluate("(e, name) => getComputedStyle(e)[name]", name)

    assert drawn(".portal", "backgroundColor") == ground
    assert drawn(".portal", "fontSize") == "17px"
    assert drawn(".portal h1", "margin") == "0px"
    assert "PT Serif" in drawn(".portal h1", "fontFamily")
    assert drawn(".portal .wrap", "paddingLeft") == "40px"
    assert drawn(".portal .btn", "padding") == "3px", "a host's own rule outside a layer wins"
    assert drawn(".portal .btn", "display") == "inline-flex"


def selectors(css):
    """The selectors of the rules, without comments and the names of conditions."""
    for text in re.findall(r"([^{};]+)\{", re.sub(r"/\*.*?\*/", "", css, flags=re.DOTALL)):
        if not text.strip().startswith("@"):
            yield from re.split(r",(?![^(]*\))", text.strip())


def test_each_rule_stands_below_the_class():
    found = list(selectors(STYLESHEET))
    assert len(found) > 400
    assert [selector for selector in found if ".portal" not in selector] == []
