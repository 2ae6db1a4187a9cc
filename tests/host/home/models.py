"""Pages and records of the host: each bears a class name that the portal has too."""

from django.db import models
from wagtail.admin.panels import FieldPanel
from wagtail.models import Page
from wagtail.search import index

from portal.caching.sections import filled, home_sections


class HomePage(Page):
    """The host's first page, with a field that must be filled."""

    greeting = models.CharField(max_length=200)

    content_panels = [*Page.content_panels, FieldPanel("greeting")]

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        context["sections"] = filled(home_sections, self, request)
        return context


class HostPage(Page):
    """A plain page of the host (abstract)."""

    class Meta:
        abstract = True

    def get_template(self, request, *args, **kwargs):
        return "home/page.html"


class StandardPage(HostPage):
    pass


class NewsIndexPage(HostPage):
    pass


class NewsPage(HostPage):
    intro = models.TextField(blank=True)

    search_fields = [*Page.search_fields, index.SearchField("intro")]

    content_panels = [*Page.content_panels, FieldPanel("intro")]


class EventPage(HostPage):
    pass


class AgreementPage(HostPage):
    pass


class ExpertPage(HostPage):
    pass


class Organisation(models.Model):
    name = models.CharField(max_length=40)

    def __str__(self):
        return self.name


class Person(models.Model):
    name = models.CharField(max_length=40)

    def __str__(self):
        return self.name
