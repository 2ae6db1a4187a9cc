"""Translators act in their own language only, in every view of wagtail-localize."""

import json

import pytest
from django.contrib.auth.models import Permission
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from wagtail.models import Locale, Page, Revision
from wagtail.users.models import UserProfile
from wagtail_localize.models import (
    OverridableSegment,
    SegmentOverride,
    StringSegment,
    StringTranslation,
    Translation,
    TranslationSource,
)
from wagtail_localize.wagtail_hooks import register_admin_urls

from portal.models import StandardPage
from tests.translation.conftest import user_in

HARMLESS = {"javascript_catalog", "translations_report", "translations_report_results"}


@pytest.fixture
def kazakh(original, make_translation):
    return make_translation(original, "kk")


@pytest.fixture
def english_translator(portal_site):
    """Translates into English and, by mistake, holds the permission to submit translations."""
    user = user_in("Translators: en")
    user.user_permissions.add(
        Permission.objects.get(
            content_type__app_label="wagtail_localize", codename="submit_translation"
        )
    )
    return user


@pytest.fixture
def english_client(client, english_translator):
    client.force_login(english_translator)
    return client


@pytest.fixture
def arguments(original, kazakh):
    """What stands in the addresses of wagtail-localize, all of it Kazakh or to become Kazakh."""
    translation = Translation.objects.get(source__object_id=original.translation_key)
    segment = StringSegment.objects.filter(source=translation.source).first()
    return {
        "page_id": original.pk,
        "translation_source_id": translation.source_id,
        "translation_id": translation.pk,
        "string_segment_id": segment.pk,
        "overridable_segment_id": OverridableSegment.objects.filter(
            source=translation.source
        ).values_list("pk", flat=True).first() or 1,
        "mode": "print",
        "app_label": "portal",
        "model_name": "organisation",
        "pk": "1",
    }  # fmt: skip


def stock_patterns():
    (stock,) = register_admin_urls()
    return [pattern for pattern in stock.url_patterns if pattern.name not in HARMLESS]


def state():
    """All that a view of wagtail-localize could change."""
    return {
        "pages": list(Page.objects.order_by("pk").values_list("pk", "title", "live", "alias_of")),
        "revisions": Revision.objects.count(),
        "translations": list(Translation.objects.order_by("pk").values_list("pk", "enabled")),
        "sources": list(TranslationSource.objects.values_list("pk", "last_updated_at")),
        "strings": list(StringTranslation.objects.order_by("pk").values_list("pk", "data")),
        "overrides": SegmentOverride.objects.count(),
    }


def refused(response):
    """Denied outright, or sent to the admin's front page with the message that says so.

    What is not found is looked for once more under the main language's prefix.
    """
    if response.status_code == 302:
        return response.url == reverse("wagtailadmin_home") or response.url.startswith("/kk/admin")
    return response.status_code in (403, 404, 405)


@pytest.mark.parametrize("pattern", stock_patterns(), ids=lambda pattern: str(pattern.pattern))
@pytest.mark.parametrize("method", ["post", "put", "delete", "patch"])
def test_every_view_refuses_a_translator_of_another_language(
    pattern, method, arguments, english_client, kazakh
):
    kwargs = {name: arguments[name] for name in pattern.pattern.converters}
    if "page_id" in kwargs and pattern.name == "convert_to_alias":
        kwargs["page_id"] = kazakh.pk
    address = reverse(f"wagtail_localize:{pattern.name}", kwargs=kwargs)
    before = state()
    data = {
        "locales": [kazakh.locale_id],
        "publish_translations": "on",
        "value": "written by a stranger",
        "action": "publish",
        "file": SimpleUploadedFile("kk.po", b'msgid ""\nmsgstr ""\n'),
    }
    if method == "post":
        response = english_client.post(address, data)
    else:
        body = f"value=stranger&locales={kazakh.locale_id}"
        response = getattr(english_client, method)(
            address, body, content_type="application/x-www-form-urlencoded"
        )
    assert refused(response), (response.status_code, getattr(response, "url", ""))
    assert state() == before


@pytest.mark.parametrize("name", ["download_pofile", "preview_translation"])
def test_nor_does_a_stranger_read_a_draft(name, arguments, english_client):
    address = reverse(f"wagtail_localize:{name}", args=[arguments["translation_id"]])
    assert refused(english_client.get(address))


@pytest.mark.parametrize(
    "posted",
    [
        {"action": "publish"},
        {"localize-restart-translation": "1"},
        {"localize-convert-to-alias": "1"},
    ],
)
def test_nor_does_the_page_editor_take_it(posted, kazakh, english_client):
    before = state()
    assert refused(english_client.post(f"/admin/pages/{kazakh.pk}/edit/", posted))
    assert state() == before


def test_an_unknown_view_of_wagtail_localize_is_refused(rf, admin_user):
    from django.core.exceptions import PermissionDenied
    from django.urls import path

    from portal.translation.guards import guarded

    pattern = guarded(path("new/", lambda request: "reached", name="new_in_the_next_release"))
    request = rf.post("/")
    request.user = admin_user
    with pytest.raises(PermissionDenied):
        pattern.callback(request)


# --- one's own language ------------------------------------------------------------------------


@pytest.fixture
def kazakh_client(client, portal_site):
    client.force_login(user_in("Translators: kk"))
    return client


def string_address(arguments):
    keys = ("translation_id", "string_segment_id")
    return reverse(
        "wagtail_localize:edit_string_translation", kwargs={key: arguments[key] for key in keys}
    )


def put(client, address, value):
    return client.put(address, f"value={value}", content_type="application/x-www-form-urlencoded")


def test_a_translator_edits_strings_of_the_own_language(arguments, kazakh_client):
    response = put(kazakh_client, string_address(arguments), "own")
    assert response.status_code in (200, 201)
    assert json.loads(response.content)["data"] == "own"
    assert StringTranslation.objects.filter(data="own", locale__language_code="kk").exists()


def test_a_translator_publishes_nothing(kazakh, arguments, kazakh_client):
    put(kazakh_client, string_address(arguments), "own")
    before = state()
    assert refused(kazakh_client.post(f"/admin/pages/{kazakh.pk}/edit/", {"action": "publish"}))
    assert state() == before


@pytest.mark.parametrize("name", ["stop_translation"])
def test_a_translator_does_not_detach_a_page_from_its_original(name, arguments, kazakh_client):
    address = reverse(f"wagtail_localize:{name}", args=[arguments["translation_id"]])
    before = state()
    assert refused(kazakh_client.post(address))
    assert state() == before


def test_nobody_turns_a_page_into_a_mirror(kazakh, admin_client):
    before = state()
    assert refused(admin_client.post(f"/admin/localize/page/{kazakh.pk}/convert_to_alias/"))
    assert state() == before


def test_a_translator_makes_no_translations(original, make_translation, kazakh_client):
    before = state()
    locale = Locale.objects.get(language_code="kk")
    address = f"/admin/localize/submit/page/{original.pk}/"
    assert refused(kazakh_client.post(address, {"locales": [locale.pk]}))
    assert state() == before


def test_a_translator_deletes_no_draft(original, make_translation, kazakh_client):
    draft = make_translation(original, "kk", publish=False)
    kazakh_client.post(f"/admin/pages/{draft.pk}/delete/")
    bulk = f"/admin/bulk/wagtailcore/page/delete/?id={draft.pk}&next=/admin/"
    kazakh_client.post(bulk, {"type": "delete"})
    assert Page.objects.filter(pk=draft.pk, live=False).exists()


def test_a_translator_submits_for_review_and_the_press_office_publishes(
    original, kazakh, arguments, client, django_capture_on_commit_callbacks
):
    client.force_login(user_in("Translators: kk"))
    title = StringSegment.objects.get(
        source_id=arguments["translation_source_id"], context__path="title"
    )
    put(client, string_address({**arguments, "string_segment_id": title.pk}), "Портал туралы")
    editor = client.get(f"/admin/pages/{kazakh.pk}/edit/")
    review = reverse("portal_submit_for_review", args=[arguments["translation_id"]])
    assert review in editor.content.decode()
    assert client.get(review).status_code == 200
    assert client.post(review).status_code == 302

    page = Page.objects.get(pk=kazakh.pk)
    assert page.workflow_in_progress
    assert page.title == "kk: О портале"
    assert page.get_latest_revision_as_object().title == "Портал туралы"
    # What is under review is not changed any more.
    assert put(client, string_address(arguments), "late").status_code == 403

    client.force_login(user_in("Press office"))
    task = page.current_workflow_state.current_task_state
    with django_capture_on_commit_callbacks(execute=True):
        client.post(
            reverse("wagtailadmin_pages:workflow_action", args=[page.pk, "approve", task.pk]), {}
        )
    page = Page.objects.get(pk=kazakh.pk)
    assert page.title == "Портал туралы"
    assert page.live


def test_another_languages_translator_submits_nothing(arguments, english_client):
    before = state()
    address = reverse("portal_submit_for_review", args=[arguments["translation_id"]])
    assert refused(english_client.post(address))
    assert state() == before


# --- editors -----------------------------------------------------------------------------------


def test_an_editor_has_any_page_translated_as_a_draft(portal_site, original, client):
    client.force_login(user_in("Editors"))
    locales = list(Locale.objects.exclude(pk=original.locale_id).values_list("pk", flat=True))
    address = f"/admin/localize/submit/page/{original.pk}/"
    response = client.post(address, {"locales": locales})
    assert response.status_code == 302
    drafts = StandardPage.objects.filter(translation_key=original.translation_key).exclude(
        pk=original.pk
    )
    assert drafts.count() == len(locales)
    assert not drafts.filter(live=True).exists()
    assert set(drafts.values_list("slug", flat=True)) == {"about"}


def test_a_page_below_an_untranslated_one_waits_for_its_parent(original, client):
    below = original.add_child(instance=StandardPage(title="Ниже", slug="below"))
    below.save_revision().publish()
    client.force_login(user_in("Editors"))
    locale = Locale.objects.get(language_code="kk")
    before = state()
    address = f"/admin/localize/submit/page/{below.pk}/"
    assert locale.get_display_name() not in client.get(address).content.decode()
    assert refused(client.post(address, {"locales": [locale.pk]}))
    assert state() == before


def test_sync_never_publishes(original, kazakh, admin_client):
    source = TranslationSource.objects.get_for_instance(original)
    before = state()
    address = f"/admin/localize/update/{source.pk}/"
    assert refused(admin_client.post(address, {"publish_translations": "on"}))
    assert state() == before


def test_a_po_file_that_is_none_is_no_error_page(arguments, admin_client):
    address = reverse("wagtail_localize:upload_pofile", args=[arguments["translation_id"]])
    assert admin_client.post(address, {}).status_code == 302


def test_the_press_office_publishes_a_translation_in_the_editor(
    original, make_translation, client, django_capture_on_commit_callbacks
):
    draft = make_translation(original, "kk", publish=False)
    assert not draft.live
    client.force_login(user_in("Press office"))
    assert client.get(f"/admin/pages/{draft.pk}/edit/").status_code == 200
    with django_capture_on_commit_callbacks(execute=True):
        client.post(f"/admin/pages/{draft.pk}/edit/", {"action": "publish"})
    draft.refresh_from_db()
    assert draft.live


def test_the_texts_of_the_editor_are_in_the_readers_language(admin_client, admin_user):
    UserProfile.objects.create(user=admin_user, preferred_language="ru")
    texts = admin_client.get(reverse("wagtail_localize:javascript_catalog")).text
    assert '"Search": "\\u041f\\u043e\\u0438\\u0441\\u043a"' in texts  # Поиск
