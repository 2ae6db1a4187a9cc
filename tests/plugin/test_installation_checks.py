"""``manage.py check`` names what a site's settings lack for the portal."""

import copy
import types

import pytest
from django.apps import apps
from django.conf.urls.i18n import i18n_patterns
from django.core.management import call_command
from django.urls import clear_url_caches, include, path
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.contrib.redirects.models import Redirect
from wagtail.documents import urls as wagtaildocs_urls

from portal.setup.installation import check_installation


def found():
    return [(problem.id, problem.msg) for problem in check_installation(None)]


def without(settings, processor):
    """TEMPLATES without this context processor."""
    templates = copy.deepcopy(settings.TEMPLATES)
    templates[0]["OPTIONS"]["context_processors"].remove(processor)
    return templates


def test_this_site_lacks_nothing():
    assert found() == []


@pytest.mark.parametrize(
    "processor",
    ["portal.site.context_processor.site_frame", "django.template.context_processors.i18n"],
)
def test_a_missing_context_processor(processor, settings):
    settings.TEMPLATES = without(settings, processor)
    [(number, message)] = found()
    assert number == "portal.E134"
    assert processor in message


def test_missing_middleware(settings):
    settings.MIDDLEWARE = [name for name in settings.MIDDLEWARE if "LocaleMiddleware" not in name]
    assert [number for number, _message in found()] == ["portal.E133"]


@pytest.mark.parametrize(
    "name",
    [
        "portal.admin.middleware.RefusalMiddleware",
        "portal.publishing.withdrawal.gone.GoneMiddleware",
    ],
)
def test_middleware_that_tells_the_editor_and_the_reader(name, settings):
    settings.MIDDLEWARE = [other for other in settings.MIDDLEWARE if other != name]
    [(number, _message)] = found()
    assert number == "portal.W138"


def test_a_missing_app(monkeypatch):
    stock = apps.is_installed
    missing = "wagtail.contrib.typed_table_block"
    monkeypatch.setattr(apps, "is_installed", lambda name: name != missing and stock(name))
    assert [number for number, _message in found()] == ["portal.E131"]


def test_behind_wagtail(monkeypatch):
    configs = list(apps.get_app_configs())
    monkeypatch.setattr(apps, "get_app_configs", lambda: reversed(configs))
    assert [number for number, _message in found()] == ["portal.W132"]


def served_by(settings, *patterns):
    """The site with these addresses."""
    module = types.ModuleType("some_urls")
    module.urlpatterns = [path("documents/", include(wagtaildocs_urls)), *patterns]
    settings.ROOT_URLCONF = module
    clear_url_caches()


OURS = path("", include("portal.urls"))
IN_LANGUAGES = (path("", include("portal.language_urls")), path("", include(wagtail_urls)))


@pytest.fixture(autouse=True)
def own_addresses_afterwards():
    yield
    clear_url_caches()


def test_addresses_that_were_left_out(settings):
    settings.ROOT_URLCONF = "wagtail.admin.urls"
    clear_url_caches()
    assert [number for number, _message in found()] == ["portal.W135", "portal.W137"]


def test_addresses_without_a_language(settings):
    served_by(settings, OURS, *IN_LANGUAGES)
    [(number, message)] = found()
    assert number == "portal.W139"
    assert "portal_search, wagtail_serve" in message


def test_a_main_language_without_a_prefix_lacks_nothing(settings):
    served_by(settings, OURS, *i18n_patterns(*IN_LANGUAGES, prefix_default_language=False))
    assert found() == []


def test_its_home_page_is_at_the_bare_address(settings, client, portal_site):
    patterns = i18n_patterns(*IN_LANGUAGES, prefix_default_language=False)
    served_by(settings, OURS, path("admin/", include(wagtailadmin_urls)), *patterns)
    for language in ("kk", "ru"):  # whoever chooses the main language gets it
        response = client.get("/", headers={"accept-language": language})
        assert response.status_code == 200
        assert response.context["page"].pk == portal_site["kk"].pk
    assert client.get("/ru/").status_code == client.get("/news/").status_code == 200


def test_old_addresses_lead_to_the_new(client, portal_site):
    call_command("redirect_old_addresses", verbosity=0)
    call_command("redirect_old_addresses", verbosity=0)
    response = client.get("/news/", headers={"accept-language": "ru"})
    assert response.status_code == 301
    assert response.url.endswith("/kk/news/")
    assert Redirect.objects.filter(old_path="/news").count() == 1
