"""An editor has a page of any type translated: submit, translate, publish, read."""

import pytest
from django.urls import reverse
from wagtail.models import Locale, Page
from wagtail_localize.models import StringSegment, Translation

from experts.models import ExpertPage
from news.models import NewsPage
from partnerships.models import AgreementPage
from portal.models import EventPage, StandardPage
from tests.factories import (
    AgreementFactory,
    EventFactory,
    ExpertProfileFactory,
    add_page,
)
from tests.translation.conftest import user_in

BODY = [{"type": "text", "value": "<p>Первый <b>абзац</b>.</p><p>Второй.</p>", "id": "a" * 8}]

PAGES = {
    "standard": ("", lambda: StandardPage()),
    "event": ("events", lambda: EventPage(event=EventFactory())),
    "news": ("news", lambda: NewsPage(date="2024-05")),
    "agreement": ("agreements", lambda: AgreementPage(agreement=AgreementFactory())),
    "expert": ("experts", lambda: ExpertPage(profile=ExpertProfileFactory())),
}


@pytest.fixture(params=PAGES)
def page(request, portal_site):
    parent_slug, make = PAGES[request.param]
    parent = portal_site["ru"]
    if parent_slug:
        parent = parent.get_children().get(slug=parent_slug)
    page = make()
    page.title, page.lead, page.body = "Заголовок", "Коротко.", BODY
    return add_page(parent, page)


def test_it_goes_from_submission_to_the_reader(page, client, django_capture_on_commit_callbacks):
    locale = Locale.objects.get(language_code="kk")
    client.force_login(user_in("Editors"))
    with django_capture_on_commit_callbacks(execute=True):
        client.post(f"/admin/localize/submit/page/{page.pk}/", {"locales": [locale.pk]})
    draft = Page.objects.get(translation_key=page.translation_key, locale=locale)
    assert not draft.live

    translation = Translation.objects.get(source__object_id=page.translation_key)
    segments = StringSegment.objects.filter(source=translation.source).select_related("string")
    assert segments.count() >= 4
    for segment in segments:
        address = reverse(
            "wagtail_localize:edit_string_translation", args=[translation.pk, segment.pk]
        )
        response = client.put(
            address,
            f"value=kk {segment.string.data}",
            content_type="application/x-www-form-urlencoded",
        )
        assert response.status_code == 201
    assert translation.get_progress()[0] == translation.get_progress()[1]

    client.force_login(user_in("Press office"))
    editor = f"/admin/pages/{draft.pk}/edit/"
    assert client.get(editor).status_code == 200
    with django_capture_on_commit_callbacks(execute=True):
        client.post(editor, {"action": "publish"})

    client.logout()
    draft.refresh_from_db()
    response = client.get(draft.get_url())
    assert response.status_code == 200
    assert "kk Заголовок" in response.text
    assert "kk Второй." in response.text
    assert 'lang="kk"' in response.text
