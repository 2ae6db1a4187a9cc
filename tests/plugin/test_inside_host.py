"""Inside a stranger's site: its home page, users, pictures and pages go on beside the portal's."""

import pytest
from django.apps import apps
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import CommandError, call_command
from wagtail.images import get_image_model
from wagtail.images.tests.utils import get_test_image_file
from wagtail.models import Locale, Page, Site

from news.models import NewsIndexPage, NewsPage
from portal.models import HomePage
from tests.factories import OrganisationFactory, add_page
from tests.search.finding import write_all

pytestmark = pytest.mark.in_host

STYLESHEET = "/static/home/site.css"


def host_model(name, app="home"):
    return apps.get_model(app, name)


def remove_home(home):
    """Delete a home page with all below it."""
    for page in home.get_children():
        page.specific.delete()
    Page.objects.get(pk=home.pk).delete()


@pytest.fixture
def editor(db):
    user = get_user_model().objects.create_user("editor", password="word")
    user.groups.add(Group.objects.get(name="Press office"))
    return user


@pytest.fixture
def news(portal_site):
    index = NewsIndexPage.objects.child_of(portal_site["ru"]).get()
    picture = get_image_model().objects.create(title="Купол", file=get_test_image_file())
    return add_page(index, NewsPage(title="Встреча", slug="meeting", image=picture, image_alt="К"))


def test_migrations_are_complete(db):
    call_command("makemigrations", "--check", "--dry-run", verbosity=0)


def test_the_hosts_home_page_stays_in_every_language(portal_site, client):
    assert {type(home) for home in portal_site.values()} == {host_model("HomePage")}
    assert not HomePage.objects.exists()
    response = client.get("/kk/")
    assert response.status_code == 200
    assert "Қош келдіңіз" in response.text
    assert portal_site["kk"].title == portal_site["ru"].title == "Министрлік"


def test_the_hosts_home_page_shows_what_the_apps_bring(news, client):
    page = client.get("/ru/").text
    assert news.get_url() in page
    assert 'lang="uz" hreflang="uz">Oʻzbekcha</a>' in page


def test_a_home_page_in_a_language_that_is_not_published_stops_it(portal_site):
    Locale.objects.filter(language_code="kk").update(language_code="en-us")
    with pytest.raises(CommandError, match="“en-us”, which is not among WAGTAIL_CONTENT_LANGUAGES"):
        call_command("setup_portal", verbosity=0)


def test_a_home_page_in_another_language_gets_the_main_one(portal_site, client):
    Site.objects.update(root_page=portal_site["uz"].pk)
    remove_home(portal_site["kk"])
    call_command("setup_portal", verbosity=0)
    home = host_model("HomePage").objects.get(locale__language_code="kk")
    assert home.translation_key == portal_site["uz"].translation_key
    assert client.get("/kk/news/").status_code == 200


def test_a_language_added_later_gets_its_home_and_lists(portal_site, client):
    remove_home(portal_site["uz"])
    call_command("setup_portal", verbosity=0)
    assert client.get("/uz/news/").status_code == 200


def test_a_list_makes_way_for_a_page_of_the_host(portal_site, client):
    for index in NewsIndexPage.objects.all():
        index.delete()
    home = Page.objects.get(pk=portal_site["ru"].pk)
    theirs = home.add_child(instance=host_model("NewsIndexPage", "news")(title="Наши", slug="news"))
    call_command("setup_portal", verbosity=0)
    ours = NewsIndexPage.objects.child_of(portal_site["ru"]).get()
    assert ours.slug != theirs.slug == "news"
    assert client.get(ours.get_url()).status_code == 200


def test_pages_of_the_same_class_name_live_side_by_side(portal_site, news, client, admin_client):
    home = Page.objects.get(pk=portal_site["ru"].pk)
    theirs = home.add_child(
        instance=host_model("NewsPage", "news")(title="Их встреча", slug="theirs")
    )
    theirs.save_revision().publish()
    assert Page.objects.get(pk=theirs.pk).specific_class is host_model("NewsPage", "news")
    assert Page.objects.get(pk=news.pk).specific_class is NewsPage
    assert "Их встреча" in client.get(theirs.get_url()).text
    for page in (theirs, news):
        assert admin_client.get(f"/admin/pages/{page.pk}/edit/").status_code == 200
    write_all()
    titles = {str(hit.title) for hit in client.get("/ru/search/?q=встреча").context["items"]}
    assert titles == {"Встреча", "Их встреча"}


def test_the_hosts_templates_are_its_own(portal_site, client):
    """The host's app bears the label "news", from which Wagtail names its templates."""
    home = Page.objects.get(pk=portal_site["ru"].pk)
    blog = home.add_child(instance=host_model("NewsIndexPage", "news")(title="Блог", slug="blog"))
    item = host_model("NewsPage", "news")(title="Запись", slug="entry", intro="Из блога")
    blog.add_child(instance=item)
    for page in (blog, item):
        page.save_revision().publish()
    assert "Из блога" in client.get(item.get_url()).text
    year = item.latest_revision.created_at.year
    archive = client.get(f"{blog.get_url()}archive/{year}/")
    assert f"<h1>Блог, {year}</h1><p>Запись</p>" in archive.text


@pytest.mark.parametrize("name", ["Person", "Event"])
def test_snippets_of_the_same_class_name_are_locked_by_their_own_names(name, db, admin_user):
    """Wagtail calls the way back from a user after the class alone."""
    theirs = host_model(name).objects.create(name="Их", locked=True, locked_by=admin_user)
    ours = apps.get_model("portal", name).objects.create(locked=True, locked_by=admin_user)
    assert getattr(admin_user, f"locked_{name.lower()}s").get() == theirs
    assert getattr(admin_user, f"locked_portal_{name.lower()}_set").get() == ours


def test_the_hosts_pictures_are_shown(news, client):
    assert type(news.image) is apps.get_model("media_app", "HostImage")
    call_command("make_pictures", verbosity=0)
    response = client.get(news.get_url())
    assert "<picture" in response.text
    assert news.image.renditions.exists()


def test_the_press_office_adds_pictures_and_documents_of_the_host(editor, client):
    client.force_login(editor)
    file = SimpleUploadedFile("photo.png", get_test_image_file().file.getvalue())
    picture = {"title": "Фото", "file": file, "photographer": "А. Ахметов"}
    response = client.post("/admin/images/add/", picture)
    assert response.status_code == 302, response.context["form"].errors
    assert get_image_model().objects.get().photographer == "А. Ахметов"
    document = {"title": "Отчёт", "file": SimpleUploadedFile("report.pdf", b"%PDF-1.4")}
    assert client.post("/admin/documents/add/", document).status_code == 302


@pytest.mark.parametrize("address", ["news/", "agreements/", "experts/", "events/", "search/?q=а"])
def test_the_hosts_frame_stands_around_the_portals_pages(address, portal_site, client):
    assert STYLESHEET in client.get(f"/kk/{address}").text


def test_also_around_records_and_what_is_not_found(portal_site, client):
    organisation = OrganisationFactory(ru="Центр хирургии")
    assert STYLESHEET in client.get(organisation.get_absolute_url("ru")).text
    missing = client.get("/ru/nothing/")
    assert missing.status_code == 404
    assert STYLESHEET in missing.text


def test_keys_are_wide_although_the_hosts_are_not():
    assert apps.get_model("home", "Person")._meta.pk.get_internal_type() == "AutoField"
    own = [config for config in apps.get_app_configs() if config.label.startswith("portal")]
    keys = {
        model._meta.pk.get_internal_type()
        for config in own
        for model in config.get_models()
        if not issubclass(model, Page)
    }
    assert len(own) == 4
    assert {key for key in keys if key.endswith("AutoField")} == {"BigAutoField"}


def test_locales_are_those_of_the_settings(portal_site):
    assert set(Locale.objects.values_list("language_code", flat=True)) == set(portal_site)
