"""The portal's addresses and one more: a worker makes a change when a test asks for it."""

import os

from django.http import HttpResponse
from django.urls import path
from django.views.decorators.csrf import csrf_exempt
from wagtail.models import Page, PageViewRestriction, Site

from portal.models import Event, EventName, StandardPage
from portal.site.identity import SiteIdentity
from portal.site_urls import urlpatterns as portal_urls
from portal.values.localised_text import LocalisedText


def name_the_worker(get_response):
    """Middleware: which process has answered."""

    def answer(request):
        response = get_response(request)
        response["X-Worker"] = str(os.getpid())
        return response

    return answer


def page():
    return StandardPage.objects.get(slug="about", locale__language_code="kk")


def add():
    for earlier in StandardPage.objects.filter(slug="about"):
        earlier.delete()
    home = Page.objects.get(depth=2, locale__language_code="kk")
    new = StandardPage(title="Сынақ беті", slug="about", locale=home.locale, live=False)
    home.add_child(instance=new)
    new.save_revision().publish()


def rename():
    changed = page()
    changed.title = "Басқа атау"
    changed.save_revision().publish()


def event():
    record = Event(live=False)
    record.names = [EventName(language="kk", name="Форум")]
    record.save()
    record.save_revision().publish()


def names():
    identity = SiteIdentity.for_site(Site.objects.get(is_default_site=True))
    identity.ministry = LocalisedText(kk="Жаңа министрлік")
    identity.save()


CHANGES = {
    "add": add,
    "rename": rename,
    "event": event,
    "event-gone": lambda: Event.objects.get().unpublish(),
    "names": names,
    "close": lambda: PageViewRestriction.objects.create(page=page(), restriction_type="login"),
    "open": lambda: PageViewRestriction.objects.all().delete(),
    "withdraw": lambda: page().unpublish(),
    "publish": lambda: page().save_revision().publish(),
    "move": lambda: page().move(
        Page.objects.get(slug="events", locale__language_code="kk"), pos="last-child"
    ),
    "delete": lambda: page().delete(),
}


@csrf_exempt
def change(request, what):
    CHANGES[what]()
    return HttpResponse(what)


urlpatterns = [path("change/<slug:what>/", change), *portal_urls]
