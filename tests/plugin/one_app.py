"""Run in the stranger's site with some of the apps: migrate, set up, fill, read, search, check.

Usage: ``python one_app.py [news] [partnerships] [experts]``, on the database of a host. Prints
one JSON object: what was asked for, and what the site answered.
"""

import datetime
import json
import sys

import django

django.setup()

from django.apps import apps  # noqa: E402
from django.contrib.auth import get_user_model  # noqa: E402
from django.core.management import call_command  # noqa: E402
from django.test import Client  # noqa: E402
from django.test.utils import setup_test_environment  # noqa: E402

from portal.models import Event, Organisation, Person, StandardPage  # noqa: E402

WORD = "Трансплантология"


def publish(thing):
    thing.save_revision().publish()
    return type(thing).objects.get(pk=thing.pk)


def named(model, **fields):
    """A published record called by the word."""
    record = model(live=False, **fields)
    record.names.create(language="ru", name=WORD)
    record.save()
    return publish(record)


def below(index, page):
    """The page, published below the list of the main language."""
    parent = index.objects.get(locale__language_code="ru")
    return publish(parent.add_child(instance=page))


def portal():
    from wagtail.models import Page

    home = Page.objects.get(depth=2, locale__language_code="ru")
    yield publish(home.add_child(instance=StandardPage(title=f"{WORD}: о портале"))).get_url()
    yield named(Event, start="2018-05").get_absolute_url("kk")
    yield named(Organisation, country="UZ").get_absolute_url("ru")


def news():
    from news.models import NewsIndexPage, NewsPage, NewsPerson

    person = Person(live=False)
    person.names.create(language="ru", family="Ахметов")
    person.save()
    page = NewsPage(title=f"{WORD}: новость", date="2024-05-01")
    page.people = [NewsPerson(person=publish(person))]
    yield below(NewsIndexPage, page).get_url()


def partnerships():
    from partnerships.models import (
        Agreement,
        AgreementIndexPage,
        AgreementPage,
        Participant,
        TreatyAction,
    )

    agreement = Agreement(live=False, kind="memorandum")
    agreement.names.create(language="ru", name=WORD)
    agreement.participants = [Participant(organisation=named(Organisation)), Participant()]
    agreement.actions = [TreatyAction(kind="signature", date="2018")]
    agreement.save()
    agreement = publish(agreement)
    yield agreement.get_absolute_url("kk")
    page = AgreementPage(title=f"{WORD}: меморандум", agreement=agreement)
    yield below(AgreementIndexPage, page).get_url()


def experts():
    from experts.models import Consent, ExpertIndexPage, ExpertPage, ExpertProfile

    person = Person(live=False)
    person.names.create(language="ru", family=WORD)
    person.save()
    profile = ExpertProfile(live=False, person=publish(person), country="DE")
    profile.consents = [Consent(text_version="1", given=datetime.date(2020, 1, 1))]
    profile.save()
    profile = publish(profile)
    yield profile.get_absolute_url("kk")
    yield below(ExpertIndexPage, ExpertPage(title=f"{WORD}: эксперт", profile=profile)).get_url()


def records_of_the_admin():
    """The lists and forms of every record that the installed apps bring."""
    from wagtail.snippets.models import get_snippet_models

    for model in get_snippet_models():
        if model._meta.app_label.startswith("portal"):
            urls = model.snippet_viewset.get_url_name
            yield from (django.urls.reverse(urls(name)) for name in ("list", "add"))


def status(client, address):
    return client.get(address, follow=True).status_code


def report(names):
    """Migrate, set up twice, fill, then say what the site answers."""
    call_command("migrate", verbosity=0)
    call_command("check", fail_level="WARNING")
    call_command("makemigrations", "--check", "--dry-run", verbosity=0)
    call_command("setup_portal", verbosity=0)
    call_command("setup_portal", verbosity=0)
    client, editor = Client(), Client()
    editor.force_login(get_user_model().objects.create_superuser("admin", password="word"))
    added = [url for name in ("portal", *names) for url in globals()[name]()]
    # The lists below the home page, as the portal's own pages show them.
    lists = [entry.url for entry in client.get("/kk/search/").context["frame"].menu]
    fixed = ["/ru/", "/kk/", "/sitemap.xml", "/robots.txt", "/"]
    call_command("run_due", verbosity=0)
    return {
        "apps": sorted(label for label in apps.app_configs if label.startswith("portal")),
        "added": {url: WORD in client.get(url, follow=True).text for url in added},
        "public": {url: status(client, url) for url in [*fixed, *lists]},
        "lists": lists,
        "found": [hit.url for hit in client.get(f"/ru/search/?q={WORD}").context["items"]],
        "editing": {url: status(editor, url) for url in ["/admin/", *records_of_the_admin()]},
    }


if __name__ == "__main__":
    setup_test_environment()  # so that an answer tells its context
    print(json.dumps(report(sys.argv[1:]), ensure_ascii=False))
