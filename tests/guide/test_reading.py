"""The guide as an editor meets it in the admin."""

import pytest
from django.urls import reverse
from wagtail.users.models import UserProfile

from portal.admin.guide.chapters import Chapter
from portal.admin.guide.rendering import rendered
from tests.guide.conftest import FILES, NAMES, file_id


def speak(user, language):
    profile = UserProfile.get_for_user(user)
    profile.preferred_language = language
    profile.save()


@pytest.mark.django_db
def test_it_is_for_those_who_work_here(client, account, django_user_model):
    address = reverse("portal_guide_chapter", args=["ru", "review"])
    assert client.get(address).status_code == 302
    stranger = django_user_model._default_manager.create_user("s", "s@example.org", "secret")
    client.force_login(stranger)
    assert client.get(address).status_code in (302, 403)


def test_an_editor_finds_it_in_the_menu(signed_in):
    page = signed_in("Editors").get(reverse("wagtailadmin_home")).content.decode()
    assert reverse("portal_guide_start") in page


@pytest.mark.parametrize(
    ("own", "shown"), [("kk", "kk"), ("ru", "ru"), ("en", "en"), ("ky", "ru"), ("uz", "ru")]
)
def test_it_speaks_the_editors_language_or_the_nearest(client, account, own, shown):
    editor = account("Editors")
    speak(editor, own)
    client.force_login(editor)
    page = client.get(reverse("portal_guide_start"), follow=True)
    assert page.redirect_chain == [(reverse("portal_guide", args=[shown]), 302)]
    assert f'<ol class="portal-guide__contents" lang="{shown}">' in page.content.decode()
    assert page.context["own_language_is_missing"] is (own != shown)
    assert ("portal-guide__note" in page.content.decode()) is (own != shown)


@pytest.mark.parametrize(("chapter", "language"), FILES, ids=file_id)
def test_every_chapter_opens(signed_in, chapter, language):
    page = signed_in("Editors").get(reverse("portal_guide_chapter", args=[language, chapter.name]))
    assert page.status_code == 200
    assert f'<article lang="{language}">' in page.content.decode()


def test_chapters_follow_each_other_and_keep_the_language(signed_in):
    client = signed_in("Editors")
    address, seen = reverse("portal_guide_chapter", args=["kk", NAMES[0]]), []
    while address:
        page = client.get(address)
        seen.append(page.context["name"])
        address = page.context["next"] and page.context["next"]["url"]
    assert seen == NAMES


@pytest.mark.parametrize("path", ["ky/", "de/", "ru/nothing/"])
def test_what_is_not_there_is_not_found(signed_in, path):
    page = signed_in("Editors").get(f"{reverse('portal_guide_start')}{path}", follow=True)
    assert page.status_code == 404


def test_search_finds_a_part_by_its_words(signed_in):
    client, contents = signed_in("Editors"), reverse("portal_guide", args=["ru"])
    found = client.get(contents, {"q": "ЭМБАРГО расписание"}).context["found"]
    chapter = reverse("portal_guide_chapter", args=["ru", "review"])
    assert f"{chapter}#part-3" in [part.url for part in found]
    assert client.get(contents, {"q": "эмбарго тушканчик"}).context["found"] == []
    page = client.get(contents, {"q": "<b>тушканчик\x00"}).content.decode()
    assert "&lt;b&gt;тушканчик" in page
    assert "<b>тушканчик" not in page


def test_html_in_a_chapter_is_shown_and_lost_links_leave_their_words(tmp_path):
    (tmp_path / "en").mkdir()
    text = "# Title\n\n<b>x</b> [here](admin:nothing:index) [bad](javascript:x) [*o*](guide:no)\n"
    (tmp_path / "en/own.md").write_text(text, encoding="utf-8")
    page = rendered(Chapter("own", tmp_path, 5), "en").html
    assert page == "<p>&lt;b&gt;x&lt;/b&gt; here [bad](javascript:x) <em>o</em></p>\n"
