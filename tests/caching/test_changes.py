"""Whatever changes, the next answer is right in every language."""

import datetime

import pytest
from django.core.management import call_command
from django.db.models.signals import post_delete
from django.utils import timezone
from wagtail import hooks
from wagtail.models import Page, PageViewRestriction, ReferenceIndex, Site

from portal.caching.cache import page_cache
from portal.models import StandardPage
from portal.site.identity import SiteIdentity
from portal.values.localised_text import LocalisedText
from tests.factories import (
    AgreementFactory,
    EventFactory,
    ExpertProfileFactory,
    OrganisationFactory,
    add_page,
    publish,
)

pytestmark = pytest.mark.own_site

LANGUAGES = ("kk", "ru", "en", "ky", "uz")


@pytest.fixture
def read(client):
    """``read("/kk/")``: the text of an answer, asked for twice, so that it is kept."""

    def twice(address):
        client.get(address)
        response = client.get(address)
        return response.text if response.status_code == 200 else f"answer {response.status_code}"

    return twice


def everywhere(read, address):
    """The text of an address, in all languages together."""
    return {language: read(address.format(language)) for language in LANGUAGES}


def stamp():
    return page_cache().get("portal-pages")


# --- pages -------------------------------------------------------------------------------------


def withdraw(page):
    Page.objects.get(pk=page.pk).unpublish()


def delete(page):
    Page.objects.get(pk=page.pk).delete()


def move(page):
    section = Page.objects.get(slug="events", locale__language_code="kk")
    Page.objects.get(pk=page.pk).move(section, pos="last-child")


def restrict(page):
    PageViewRestriction.objects.create(page=page, restriction_type="login")


@pytest.mark.parametrize("change", [withdraw, delete, move, restrict])
def test_a_page_goes_at_once(read, page, change):
    assert page.title in read(page.url)
    assert page.title in read("/kk/")  # in its menu
    change(page)
    assert page.title not in read(page.url)
    assert page.title not in read("/kk/")


def test_a_page_appears_and_changes_at_once(read, portal_site, page):
    assert "Жаңа бет" not in read("/kk/")
    new = add_page(portal_site["kk"], StandardPage(title="Жаңа бет"))
    assert "Жаңа бет" in read("/kk/")
    assert "Жаңа бет" in read(new.url)
    new.title = "Басқа бет"
    new.save_revision().publish()
    assert "Басқа бет" in read("/kk/")
    assert "Басқа бет" in read(new.url)


def test_a_draft_changes_nothing(read, page):
    before, kept = read(page.url), stamp()
    page.title = "Жоба"
    page.save_revision()
    assert stamp() == kept
    assert read(page.url) == before


def test_a_lifted_restriction_opens_the_page(read, page):
    restriction = PageViewRestriction.objects.create(page=page, restriction_type="login")
    assert page.title not in read(page.url)
    restriction.delete()
    assert page.title in read(page.url)


def test_what_is_scheduled_appears_when_it_is_due(read, page):
    new = add_page(Page.objects.get(pk=page.pk), StandardPage(title="Кейін"), publish=False)
    new.go_live_at = timezone.now() + datetime.timedelta(seconds=-1)
    new.save_revision(approved_go_live_at=new.go_live_at)
    assert read(f"{page.url}{new.slug}/") == "answer 404"
    call_command("publish_scheduled")
    assert "Кейін" in read(f"{page.url}{new.slug}/")


def test_what_has_expired_goes_when_it_is_due(read, page):
    assert page.title in read(page.url)
    Page.objects.filter(pk=page.pk).update(expire_at=timezone.now())
    call_command("publish_scheduled")
    assert read(page.url) == "answer 404"


# --- records -----------------------------------------------------------------------------------


def test_a_record_appears_changes_and_goes_in_every_language(read, portal_site):
    lists = "/{}/events/"
    assert all("Форум" not in text for text in everywhere(read, lists).values())
    event = EventFactory(en="Форум", live=False)
    assert all("Форум" not in text for text in everywhere(read, lists).values())
    event = publish(event)
    assert all("Форум" in text for text in everywhere(read, lists).values())
    event.names.all().delete()
    event.names.create(language="en", name="Съезд")
    event = publish(event)
    own = f"/{{}}/events/{event.pk}/"
    assert all("Съезд" in text for text in everywhere(read, lists).values())
    assert all("Съезд" in text for text in everywhere(read, own).values())
    event.unpublish()
    assert all("Съезд" not in text for text in everywhere(read, lists).values())
    assert {*everywhere(read, own).values()} == {"answer 404"}


def test_what_another_record_shows_of_it_follows(read, portal_site):
    agreement = AgreementFactory(signed="2020-01-01")
    centre = agreement.participants.first().organisation
    assert str(centre.label("en")) in read("/en/agreements/")
    centre.unpublish()
    assert str(centre.label("en")) not in read("/en/agreements/")


def test_a_draft_of_a_record_changes_nothing(read, portal_site):
    centre = OrganisationFactory(kk="Орталық")
    read("/kk/")
    kept = stamp()
    centre.save_revision()
    assert stamp() == kept


# --- settings ----------------------------------------------------------------------------------


def test_names_of_the_site_change_in_every_language(read, portal_site):
    everywhere(read, "/{}/")
    identity = SiteIdentity.for_site(Site.objects.get(is_default_site=True))
    identity.ministry = LocalisedText({language: f"Ministry {language}" for language in LANGUAGES})
    identity.save()
    for language, text in everywhere(read, "/{}/").items():
        assert f"Ministry {language}" in text


def test_what_only_editors_write_changes_nothing(read, admin_user, page):
    read(page.url)
    kept = stamp()
    admin_user.last_login = timezone.now()
    admin_user.save(update_fields=["last_login"])
    page.save_revision().delete()
    assert stamp() == kept
    assert not post_delete.has_listeners(ReferenceIndex)  # else deleting in bulk would fetch


# --- days --------------------------------------------------------------------------------------


@pytest.fixture
def at(monkeypatch):
    """``at("2026-03-01 23:59")``: the time in Almaty."""

    def set_clock(local):
        moment = datetime.datetime.fromisoformat(local).replace(
            tzinfo=timezone.get_default_timezone()
        )
        monkeypatch.setattr(timezone, "now", lambda: moment)

    return set_clock


def test_a_status_is_right_after_midnight_in_almaty(read, portal_site, at):
    from partnerships.models import TreatyAction

    at("2026-03-01 23:59")
    agreement = AgreementFactory(
        rows={
            "actions": [
                TreatyAction(kind="signature", date="2020-01-01"),
                TreatyAction(kind="entry_into_force", date="2020-01-01"),
                TreatyAction(kind="termination", date="2026-01-01", effect_date="2026-03-02"),
            ]
        }
    )
    before = read(agreement.get_absolute_url("en"))
    at("2026-03-02 00:00")
    after = read(agreement.get_absolute_url("en"))
    assert "In force" in before
    assert "In force" not in after.partition("<h1")[2].partition("</dl>")[0]
    assert before != after


def test_a_consent_that_ends_takes_the_profile_along_at_midnight(read, portal_site, at):
    from experts.models import Consent

    at("2026-03-01 23:59")
    consent = Consent(
        text_version="1", given=datetime.date(2020, 1, 1), expires=datetime.date(2026, 3, 2)
    )
    profile = ExpertProfileFactory(rows={"consents": [consent]})
    name, own = str(profile.person.label("en")), profile.get_absolute_url("en")
    assert name in read("/en/experts/")
    assert name in read(own)
    at("2026-03-02 00:00")
    assert name not in read("/en/experts/")
    assert read(own) == "answer 404"


# --- meanwhile ---------------------------------------------------------------------------------


def test_what_was_made_before_a_change_and_kept_after_it_does_not_survive(client, read, page):
    """Somebody publishes while the old answer is being made."""

    def publishing(follow):
        def serve(found, request, args, kwargs):
            response = follow(found, request, args, kwargs).render()
            changed = StandardPage.objects.get(pk=page.pk)
            changed.title = "Жаңа атау"
            changed.save_revision().publish()
            return response

        return serve

    with hooks.register_temporarily("on_serve_page", publishing):
        assert page.title in client.get(page.url).text
    assert "Жаңа атау" in read(page.url)


def test_a_site_names_models_that_no_page_shows(settings):
    from portal.caching.changes import is_shown
    from portal.models import Topic

    assert is_shown(Topic)
    settings.PORTAL = {**settings.PORTAL, "MODELS_NOT_SHOWN": ["portal.Topic"]}
    assert not is_shown(Topic)
