"""History, comparison, revert, lock and preview of a record."""

from portal.models import Event, Organisation, Person, Topic
from tests.admin.conftest import address, form_of


def two_versions(event, person):
    delegation = event.delegations.create(title={"en": "Surgeons"})
    member = delegation.members.create(post={"en": "Surgeon"})
    event.save_revision().publish()
    event = Event.objects.get(pk=event.pk)
    member = event.delegations.get().members.get()
    assert member.person is None
    delegation = event.delegations.all()[0]
    row = delegation.members.all()[0]
    row.person = person
    delegation.members = [row]
    event.delegations = [delegation]
    event.start = "2019"
    event.save_revision().publish()
    return Event.objects.get(pk=event.pk)


def test_a_comparison_names_the_change_two_levels_down(administrator, event, person):
    event = two_versions(event, person)
    first, last = event.revisions.order_by("pk")[1], event.revisions.order_by("pk").last()
    page = administrator.get(address(event, "revisions_compare", first.pk, last.pk)).text
    assert "Akhmetov" in page or "Ахметов" in page
    assert administrator.get(address(event, "history")).status_code == 200


def test_an_old_version_is_brought_back(administrator, event, person):
    event = two_versions(event, person)
    first = event.revisions.order_by("pk").first()
    url = address(event, "revisions_revert", first.pk)
    data = form_of(administrator, url)
    response = administrator.post(url, {**data, "action-publish": "1"})
    assert response.status_code == 302
    event = Event.objects.get(pk=event.pk)
    assert event.start == "2018-05"
    assert not event.delegations.exists()


def test_a_locked_record_is_not_saved_by_another(client, account, event):
    press, editor = account("Press office"), account("Editors")
    client.force_login(press)
    assert client.post(address(event, "lock")).status_code == 302
    client.force_login(editor)
    data = form_of(client, address(event))
    revisions = event.revisions.count()
    client.post(address(event), {**data, "start": "2000"})
    assert event.revisions.count() == revisions
    client.force_login(press)
    client.post(address(event, "unlock"))
    client.force_login(editor)
    client.post(address(event), {**form_of(client, address(event)), "start": "2000"})
    assert event.revisions.count() == revisions + 1


def test_a_draft_is_previewed_and_the_public_address_keeps_the_old(administrator, client, event):
    data = form_of(administrator, address(event))
    url = address(event, "preview_on_edit")
    assert administrator.post(url, {**data, "names-0-name": "Weeks of medicine"}).json()["is_valid"]
    preview = administrator.get(url)
    assert preview.status_code == 200
    assert "Weeks of medicine" in preview.text
    assert 'lang="kk"' in preview.text
    assert "Weeks of medicine" not in client.get(event.get_absolute_url("en")).text


def test_every_record_is_previewed_before_it_is_saved(administrator):
    for model in (Event, Person, Organisation, Topic):
        data = form_of(administrator, address(model, "add"))
        url = address(model, "preview_on_add")
        administrator.post(url, data)
        for language in ("kk", "en"):
            preview = administrator.get(url, {"mode": language})
            assert preview.status_code == 200, model
            assert f'lang="{language}"' in preview.text
