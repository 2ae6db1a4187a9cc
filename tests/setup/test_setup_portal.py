"""``manage.py setup_portal`` and ``manage.py run_due``."""

import pytest
from bs4 import BeautifulSoup
from django.contrib.auth.models import Group, Permission
from django.core.management import CommandError, call_command
from wagtail.models import (
    GroupPagePermission,
    Locale,
    Page,
    Revision,
    Site,
    Workflow,
    WorkflowContentType,
    WorkflowPage,
)

from portal.values.due_jobs import DueJob, due_jobs

COUNTED = (
    Locale,
    Page,
    Site,
    Group,
    Permission,
    GroupPagePermission,
    Workflow,
    WorkflowPage,
    WorkflowContentType,
    Revision,
)


def counts():
    return [model.objects.count() for model in COUNTED]


def test_a_second_run_changes_nothing(portal_site):
    before = counts()
    call_command("setup_portal", verbosity=0)
    assert counts() == before


def test_every_language_has_a_real_home_page_and_four_lists(client, portal_site):
    assert sorted(portal_site) == ["en", "kk", "ky", "ru", "uz"]
    for language, home in portal_site.items():
        assert home.alias_of_id is None
        slugs = list(home.get_children().live().values_list("slug", flat=True))
        ours = [slug for slug in slugs if slug != "tenders"]  # the stranger's own list
        assert ours == ["news", "agreements", "experts", "events"]
        for address in ("", *(f"{slug}/" for slug in slugs)):
            assert client.get(f"/{language}/{address}").status_code == 200


@pytest.mark.own_site
def test_a_translator_is_greeted_with_the_name_of_the_portal(
    client, portal_site, settings, django_user_model
):
    translator = django_user_model.objects.create_user("tr", "tr@example.org", "x")
    translator.groups.add(Group.objects.get(name="Translators: kk"))
    client.force_login(translator)
    heading = BeautifulSoup(client.get("/admin/").content, "html.parser").h1
    assert heading.get_text(strip=True) == settings.WAGTAIL_SITE_NAME


def test_nobody_but_an_administrator_may_delete_a_record(portal_site):
    deleting = Permission.objects.filter(
        codename__startswith="delete_", content_type__app_label__startswith="portal"
    )
    assert not Group.objects.filter(permissions__in=deleting).exists()


def test_a_job_that_fails_leaves_the_others_to_run(portal_site, monkeypatch, capsys):
    def fail():
        raise RuntimeError("no")

    done = []
    jobs = [DueJob("failing", fail, order=1), DueJob("other", lambda: done.append(1), order=2)]
    monkeypatch.setattr(due_jobs, "_items", jobs)
    with pytest.raises(CommandError, match="failing"):
        call_command("run_due", verbosity=0)
    assert done == [1]
