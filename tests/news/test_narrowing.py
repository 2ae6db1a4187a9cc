"""The list of news by year, topic, organisation and person, with numbers, and the ways there."""

import re

import html5lib

from news.models import NewsIndexPage
from tests.factories import OrganisationFactory, PersonFactory, TopicFactory


def facets(client, query=""):
    """Each choice of the filters with its number, by label; and the titles listed."""
    url = NewsIndexPage.objects.get(locale__language_code="en").url
    tree = html5lib.parse(client.get(url + query).text, namespaceHTMLElements=False)
    form = next(e for e in tree.iter("nav") if e.get("id") == "facets")
    choices = {}
    for link in form.iter("a"):
        label, number = link.findall("span")
        choices[" ".join(label.itertext()).strip()] = (int(number.text), link.get("href"))
    rows = [e for e in tree.iter("ul") if "thumb" in e.get("class", "")]
    return choices, [" ".join(h.itertext()) for row in rows for h in row.iter("h2")]


def test_numbers_heed_the_other_choices(client, publish_news):
    surgery, nursing = TopicFactory(en="Surgery"), TopicFactory(en="Nursing")
    person = PersonFactory(en=("Chupin", "Alexander"))
    publish_news("One", "en", topics=[surgery], people=[person], date="2025-03")
    publish_news("Two", "en", topics=[surgery, nursing], date="2026-01-02")
    publish_news("Three", "en", topics=[nursing], date="")
    choices, titles = facets(client)
    numbers = {label: number for label, (number, _address) in choices.items()}
    assert numbers == {
        "2026": 1, "2025": 1, "date not published": 1,
        "Surgery": 2, "Nursing": 2, "Alexander Chupin": 1,
    }  # fmt: skip
    choices, titles = facets(client, choices["2025"][1])
    assert titles == ["One"]
    assert choices["2026"][0] == 1  # another year would replace this one
    assert choices["Surgery"][0] == 1
    assert "Nursing" not in choices
    _choices, titles = facets(client, facets(client)[0]["date not published"][1])
    assert titles == ["Three"]


def test_every_number_is_what_its_address_lists(client, publish_news):
    topics = [TopicFactory() for _ in range(3)]
    organisations = [OrganisationFactory() for _ in range(11)]
    for number in range(6):
        publish_news(
            f"Item {number}", "en", topics=topics[number % 3 :],
            organisations=organisations[number:], date=f"202{number % 4}",
        )  # fmt: skip
    choices, _titles = facets(client)
    assert len(choices) == 3 + 11 + 4
    for label, (number, address) in choices.items():
        assert len(facets(client, address)[1]) == number, label


def test_a_page_of_a_person_leads_to_all_their_news(client, publish_news):
    person = PersonFactory()
    for number in range(6):
        last = publish_news(f"Item {number}", "en", people=[person])
    text = client.get(person.get_absolute_url("en")).text
    (address,) = re.findall(r'href="([^"]*\?person=\d+-[a-z0-9-]+)"', text)
    assert len(re.findall("<h2><a", client.get(address).text)) == 6
    assert address in client.get(last.url).text


def test_a_strange_choice_lists_nothing_and_can_be_cleared(client, publish_news):
    publish_news("One", "en")
    url = NewsIndexPage.objects.get(locale__language_code="en").url
    text = client.get(f"{url}?person=999999").text
    assert "No news matches this choice." in text
    assert "Clear all" in text
    assert len(facets(client, "?year=abcd&topic=x")[1]) == 1
