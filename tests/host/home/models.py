"""Pages and records of the host: each bears a class name that the portal has too."""

from django.db import models
from wagtail.admin.panels import FieldPanel
from wagtail.contrib.settings.models import BaseSiteSetting, register_setting
from wagtail.models import DraftStateMixin, LockableMixin, Page, RevisionMixin, WorkflowMixin
from wagtail.snippets.models import register_snippet

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


class HostSnippet(WorkflowMixin, DraftStateMixin, LockableMixin, RevisionMixin, models.Model):
    """A snippet with all that Wagtail gives one (abstract), as bakerydemo's Person."""

    name = models.CharField(max_length=40)

    panels = [FieldPanel("name")]

    class Meta:
        abstract = True

    def __str__(self):
        return self.name


@register_snippet
class Person(HostSnippet):
    pass


@register_snippet
class Event(HostSnippet):
    pass


@register_setting
class SiteIdentity(BaseSiteSetting):
    motto = models.CharField(max_length=100, blank=True)
