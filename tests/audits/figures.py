"""What a visitor's browser loads for one page of each template of the demo.

``python -m tests.audits.figures`` prints a table: bytes as they come over the network (pages and
styles compressed, as a web server sends them), requests, shifts of the layout, and the largest
contentful paint. It fails when a page shifts or brings JavaScript.
"""

import gzip
import sys
from collections import Counter

LANGUAGE = "kk"
WINDOW = {"width": 390, "height": 844}
ROW = "| {:<34} | {:>7} | {:>7} | {:>6} | {:>7} | {:>3} | {:>5} | {:>2} | {:>6} |"
HEAD = ("page", "HTML", "gzip", "CSS", "images", "req", "CLS", "JS", "LCP ms")
OBSERVE = """() => {
  window.figures = {shift: 0, paint: 0};
  new PerformanceObserver(list => list.getEntries().forEach(
    entry => { window.figures.shift += entry.value; }
  )).observe({type: 'layout-shift', buffered: true});
  new PerformanceObserver(list => list.getEntries().forEach(
    entry => { window.figures.paint = entry.startTime; }
  )).observe({type: 'largest-contentful-paint', buffered: true});
}"""
SCROLL = """async () => {
  for (let y = 0; y < document.body.scrollHeight; y += 400) {
    scrollTo(0, y);
    await new Promise(done => setTimeout(done, 40));
  }
}"""


def figures(browser, site, url):
    """The row of a page, seen on a phone with an empty cache and read to its end."""
    bodies = []
    with browser.new_context(base_url=site, viewport=WINDOW) as context:
        page = context.new_page()
        page.on("response", lambda answer: bodies.append((kind(answer), answer.body())))
        page.goto(url, wait_until="load")
        page.evaluate(OBSERVE)
        page.evaluate(SCROLL)
        page.wait_for_load_state("networkidle")
        seen = page.evaluate("window.figures")
    weight = Counter()
    for name, body in bodies:
        weight[name] += len(body)
    html = next(body for name, body in bodies if name == "document")
    styles = sum(len(gzip.compress(body)) for name, body in bodies if name == "stylesheet")
    return (
        *(len(html), len(gzip.compress(html)), styles, weight["image"], len(bodies)),
        *(round(seen["shift"], 3), weight["script"], round(seen["paint"])),
    )


def kind(answer):
    return answer.request.resource_type


def main():
    from tests.audits.demo_site import demo_in_a_browser

    failed = False
    with demo_in_a_browser() as (browser, site, addresses):
        print(ROW.format(*HEAD))
        print("|" + "---|" * len(HEAD))
        for language, name, url in addresses:
            if language == LANGUAGE:
                row = figures(browser, site, url)
                failed = failed or row[5] or row[6]
                print(ROW.format(name, *row), flush=True)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
