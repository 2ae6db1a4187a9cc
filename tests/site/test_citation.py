"""A ready citation of a page, to be copied without a script, and what a printed page says."""

import html5lib
import pytest
from django.utils import timezone

from portal.languages.dates import format_date


def citation(client, url):
    tree = html5lib.parse(client.get(url).text, namespaceHTMLElements=False)
    (found,) = [e for e in tree.iter("p") if e.get("class") == "citation"]
    return " ".join("".join(found.itertext()).replace("\xa0", " ").split())


def today():
    return format_date(timezone.localdate(), "en").replace("\xa0", " ")


def test_an_agreement_is_cited_with_its_number_and_permanent_address(client, addresses, agreement):
    agreement.reference_number = "KZ-UZ 2018/05"
    agreement.save()
    url = agreement.get_absolute_url("en")
    assert citation(client, f"{url}?on=2019-06-01") == (
        "Memorandum on partnership, No. KZ-UZ 2018/05 [online]. Ministry of Health, May 2018 "
        f"[viewed {today()}]. Available from: http://testserver{url}"
    )


def test_an_unknown_date_is_said(client, addresses, event):
    assert "Ministry of Health, date not published [viewed" in citation(
        client, event.get_absolute_url("en")
    )


def test_who_reports_stands_first_and_markup_is_escaped(client, addresses, news_item):
    news_item.source_words = "Press & <b>service</b>."
    news_item.save_revision().publish()
    text = client.get(news_item.url).text
    assert "Press &amp; &lt;b&gt;service&lt;/b&gt;. <cite>Ташкентте медицина күндері</cite>" in text


@pytest.mark.browser
def test_one_click_marks_the_whole_of_it(page, addresses):
    page.goto(addresses["agreement"])
    page.click(".citation")
    marked = page.evaluate("getSelection().toString()")
    assert marked.strip() == page.inner_text(".citation").strip()


@pytest.mark.browser
def test_print_has_address_and_date_and_nothing_to_press(page, addresses):
    page.emulate_media(media="print")
    for name in ("news item", "agreement", "event"):
        page.goto(addresses[name])
        foot = page.inner_text(".foot .only-print")
        assert addresses[name] in foot
        assert str(timezone.localdate().year) in foot
        for hidden in ("nav", "button", "form", ".jump"):
            shown = page.eval_on_selector_all(
                hidden, "all => all.filter(e => e.checkVisibility()).length"
            )
            assert shown == 0, (name, hidden)
        assert page.pdf(format="A4").startswith(b"%PDF")
