"""What a source does not say is said in words, on the page where it would stand."""

from tests.factories import PersonFactory


def english(client, addresses, name):
    return client.get(addresses[name].replace("/kk/", "/en/")).text


def test_an_event_without_dates_with_an_open_list(client, addresses):
    text = english(client, addresses, "event")
    assert "under way" in text.lower()
    assert "dates not published" in text
    assert "post not given in the source" in text
    assert "among others: the source gives an open list" in text


def test_delegations_stand_inside_each_other(client, addresses):
    text = english(client, addresses, "event")
    outer, inner = text.index("Ministry</a></h3>"), text.index("Syzganov centre</a></h4>")
    assert outer < inner < text.index("Chupin")


def test_an_agreement_with_a_party_that_nobody_names(client, addresses):
    text = english(client, addresses, "agreement")
    assert "party not named in the source" in text
    assert "day not published" in text
    assert "text not available" in text
    assert "term unknown" in text


def test_a_news_item_in_another_language_is_listed_with_a_tag(client, addresses):
    text = english(client, addresses, "news list")
    assert 'lang="kk">Ташкентте медицина күндері</a>' in text
    assert "in Kazakh" in text
    assert "date not published" in text


def test_a_person_who_is_withdrawn_is_not_named(client, addresses, people):
    people[0].unpublish()
    text = english(client, addresses, "event")
    assert "Baimakhanov" not in text
    assert "name not published" in text
    assert client.get(people[0].get_absolute_url("en")).status_code == 404


def test_a_person_without_anything_but_a_name(client, portal_site):
    person = PersonFactory(en=("Chupin", "Alexander"))
    assert "post not given in the source" in client.get(person.get_absolute_url("en")).text
