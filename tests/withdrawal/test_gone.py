"""What the public meets where something was withdrawn."""

import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import Page, PageLogEntry, Revision

from portal.models import Event, Withdrawal
from portal.publishing.withdrawal.acts import withdraw
from portal.values.localised_text import LocalisedText
from tests.admin.conftest import address
from tests.factories.records import EventFactory
from tests.withdrawal.conftest import LANGUAGES, TITLE

NOTE = LocalisedText(kk="Деректері расталмады.", en="The figures were not confirmed.")


def main_of(response):
    return BeautifulSoup(response.content, "html.parser").main


def fresh(page):
    return type(page).objects.get(pk=page.pk)


def test_every_language_answers_410_with_the_note_in_the_nearest_language(client, translated):
    withdraw(translated["kk"], NOTE, user=None)
    shown = {language: NOTE.best(language).language for language in LANGUAGES}
    assert (shown["kk"], shown["en"]) == ("kk", "en")
    for language in LANGUAGES:
        response = client.get(f"/{language}/news/item/")
        assert response.status_code == 410, language
        block = main_of(response).select_one(".note div")
        assert block.get_text(strip=True) == NOTE[shown[language]]
        assert block.get("lang", language) == shown[language]


def test_no_browser_keeps_the_answer(client, item):
    withdraw(item, NOTE, user=None)
    assert "no-cache" in client.get("/kk/news/item/").headers["Cache-Control"]


def test_nothing_of_what_was_withdrawn_is_told(client, translated):
    withdraw(translated["kk"], NOTE, user=None)
    for language in LANGUAGES:
        text = client.get(f"/{language}/news/item/").text
        for secret in (TITLE, "Ішіндегі", "сөз"):
            assert secret not in text
        assert 'name="robots" content="noindex"' in text
        assert "hreflang" not in BeautifulSoup(text, "html.parser").head.decode()


def test_it_offers_the_list_the_search_and_the_other_languages(client, item):
    withdraw(item, NOTE, user=None)
    page = BeautifulSoup(client.get("/en/news/item/").content, "html.parser")
    links = [link["href"] for link in page.main.select("a")]
    assert links == ["/en/news/", "/en/search/", "/en/"]
    menu = {link.get("hreflang"): link["href"] for link in page.select(".util a[hreflang]")}
    assert menu.get("uz") == "/uz/news/item/"


def test_lists_sitemap_and_search_drop_it_at_once(client, translated):
    places = ["/kk/news/", "/ru/news/", "/kk/", "/sitemap-pages.xml", f"/kk/search/?q={TITLE}"]
    assert all("/news/item/" in client.get(place).text for place in places)
    withdraw(translated["kk"], NOTE, user=None)
    for place in places:
        assert "/news/item/" not in client.get(place).text, place


def test_an_ordinary_unpublishing_stays_a_404(client, item):
    item.unpublish()
    assert client.get("/kk/news/item/").status_code == 404


def test_publishing_again_takes_the_note_away_for_good(client, translated):
    withdraw(translated["kk"], NOTE, user=None)
    fresh(translated["ru"]).get_latest_revision().publish()
    assert client.get("/ru/news/item/").status_code == 200
    assert client.get("/kk/news/item/").status_code == 404
    fresh(translated["ru"]).unpublish()
    assert client.get("/ru/news/item/").status_code == 404


def test_deleting_the_page_keeps_the_answer(client, translated):
    withdraw(translated["kk"], NOTE, user=None)
    for page in Page.objects.filter(translation_key=translated["kk"].translation_key):
        page.delete()
    assert {client.get(f"/{tag}/news/item/").status_code for tag in LANGUAGES} == {410}


def test_another_page_at_the_address_ends_it(client, item, portal_site):
    from tests.factories.pages import add_page

    parent = item.get_parent()
    withdraw(item, NOTE, user=None)
    Page.objects.get(pk=item.pk).delete()
    other = add_page(parent, type(item)(title="Басқа", slug="item"))
    assert client.get("/kk/news/item/").status_code == 200
    other.unpublish()
    assert client.get("/kk/news/item/").status_code == 404


def test_what_was_scheduled_does_not_come_back_by_itself(item):
    from datetime import timedelta

    from django.utils import timezone

    item.go_live_at = timezone.now() + timedelta(hours=1)
    item.save_revision().publish()
    withdraw(fresh(item), NOTE, user=None)
    assert not Revision.objects.exclude(approved_go_live_at=None).exists()


def test_a_record_and_its_page_answer_410(client, portal_site):
    from portal.models import EventIndexPage, EventPage
    from tests.factories.pages import add_page

    event = EventFactory()
    events = EventIndexPage.objects.descendant_of(portal_site["kk"]).get()
    add_page(events, EventPage(title="Күндер", slug="days", event=event))
    withdraw(Event.objects.get(pk=event.pk), NOTE, user=None)
    for language in LANGUAGES:
        response = client.get(f"/{language}/events/{event.pk}/")
        assert response.status_code == 410
        assert f"/{language}/events/" in [a["href"] for a in main_of(response).select("a")]
        assert client.get(f"/{language}/events/days/").status_code == 410
    Event.objects.get(pk=event.pk).get_latest_revision().publish()
    assert client.get(f"/en/events/{event.pk}/").status_code == 200


def test_the_history_of_each_language_keeps_the_note(translated, account):
    press = account("Press office")
    withdraw(translated["kk"], NOTE, press)
    entries = PageLogEntry.objects.filter(action="portal.withdraw", user=press)
    assert {entry.page_id for entry in entries} == {page.pk for page in translated.values()}
    assert all(entry.data["notes"] == dict(NOTE) for entry in entries)


def test_an_address_that_never_was_costs_one_query_more(client, portal_site):
    client.get("/kk/news/nothing/")
    with CaptureQueriesContext(connection) as queries:
        assert client.get("/kk/news/nothing/").status_code == 404
    assert len([q for q in queries if "portal_withdrawal" in q["sql"]]) == 1


@pytest.mark.parametrize("group", ["Editors", "Register officers", "Translators: kk"])
def test_who_may_not_publish_may_not_withdraw(signed_in, item, group):
    client = signed_in(group)
    client.post(f"/admin/withdraw/page/{item.pk}/", {"notes-kk": "Жоқ"})
    assert fresh(item).live
    assert not Withdrawal.objects.exists()


def test_the_press_office_withdraws_with_a_note_in_one_language_at_least(signed_in, translated):
    client = signed_in("Press office")
    url = f"/admin/withdraw/page/{translated['ru'].pk}/"
    response = client.post(url, {"notes-kk": "  ", "notes-ru": ""})
    assert list(response.context["form"].errors) == ["notes"]
    assert fresh(translated["ru"]).live
    response = client.post(url, {"notes-ru": "Сведения не подтвердились."}, follow=True)
    assert [message.level_tag for message in response.context["messages"]] == ["success"]
    assert client.get("/uz/news/item/").status_code == 410
    assert "Сведения не подтвердились." in client.get("/admin/reports/withdrawn/").text
    assert client.get("/admin/reports/withdrawn/?export=csv").status_code == 200
    assert "Сведения" in client.get(f"/admin/pages/{translated['kk'].pk}/history/").text


def test_a_record_is_withdrawn_by_those_who_publish_it(signed_in, client, account):
    event = EventFactory()
    url = f"/admin/withdraw/portal/event/{event.pk}/"
    client.force_login(account("Editors"))
    client.post(url, {"notes-kk": "Жоқ"})
    assert Event.objects.get(pk=event.pk).live
    press = signed_in("Press office")
    assert url in press.get(address(Event, "list")).text
    assert url in press.get(address(event)).text
    press.post(url, {"notes-kk": "Қате тіркелген."})
    assert client.get(f"/ky/events/{event.pk}/").status_code == 410


def test_what_another_has_locked_is_not_withdrawn(signed_in, account, item):
    item.locked, item.locked_by = True, account("Editors")
    item.save()
    signed_in("Press office").post(f"/admin/withdraw/page/{item.pk}/", {"notes-kk": "Жоқ"})
    assert fresh(item).live


def test_home_pages_and_what_has_live_pages_below_are_refused(administrator, portal_site, item):
    for page in (portal_site["kk"], item.get_parent()):
        response = administrator.post(
            f"/admin/withdraw/page/{page.pk}/", {"notes-kk": "Жоқ"}, follow=True
        )
        assert [message.level_tag for message in response.context["messages"]] == ["error"]
    assert not Withdrawal.objects.exists()


def test_strange_addresses_are_404(administrator):
    for rest in ("page/999999/", "portal/nothing/1/", "auth/group/1/", "portal/event/999999/"):
        response = administrator.get(f"/admin/withdraw/{rest}", follow=True)
        assert response.status_code == 404, rest
