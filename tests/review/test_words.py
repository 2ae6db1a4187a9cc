"""What the forms of review say is in the language of who reads them, whatever the site's is."""

import pytest
from django.urls import reverse
from django.utils.translation import gettext, override

from tests.factories.records import OrganisationFactory
from tests.review.conftest import edit_url


@pytest.mark.parametrize("language", ["ru", "uz"])
def test_who_asks_for_changes_is_asked_for_a_comment_in_their_language(
    client, person_of, write, language
):
    editor, press = person_of("Editors"), person_of("Press office", language)
    page = write(editor)
    state = page.get_workflow().start(page, editor).current_task_state
    client.force_login(press)
    url = reverse("wagtailadmin_pages:workflow_action", args=[page.pk, "reject", state.pk])
    with override(language):
        word = gettext("Comment")
    assert word in client.get(url).json()["html"].split("</label>")[0]


def test_submission_is_named_for_what_it_is(client, person_of, write):
    editor = person_of("Editors", "ru")
    client.force_login(editor)
    page, record = write(editor), OrganisationFactory(kk="Орталық", live=False)
    with override("ru"):
        label = gettext("Submit for review")
    for url in (edit_url(page), f"/admin/snippets/portal/organisation/edit/{record.pk}/"):
        text = client.get(url).text
        assert label in text
        assert "Press office" not in text.split('name="action-submit"')[1].split("</button>")[0]


def test_the_question_after_publication_is_folded_until_there_is_a_public(
    administrator, account, write
):
    page = write(account("Editors"))

    def panel():
        html = administrator.get(edit_url(page)).text
        return html.split('name="change_notes-TOTAL_FORMS"')[0].rsplit("<section", 1)[1]

    assert "collapsed" in panel()
    page.get_latest_revision().publish()
    assert "collapsed" not in panel()
