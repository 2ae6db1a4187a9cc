"""The panels of the admin's first page."""

from django.conf import settings
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.ui.components import Component
from wagtail.admin.views.home import (
    RecentEditsPanel,
    UserObjectsInWorkflowModerationPanel,
    WorkflowObjectsToModeratePanel,
)

from portal.admin.home.deadlines import coming, deadlines, schedule
from portal.admin.home.drafts import drafts
from portal.admin.home.panels import HomePanel, home_panels, panels_for
from portal.admin.home.tasks import all_tasks, approves, tasks
from portal.pages.needed_pages import missing_pages
from portal.site.identity import SiteIdentity

#: Ours tell the same of pages and records together.
REPLACED = (RecentEditsPanel, UserObjectsInWorkflowModerationPanel, WorkflowObjectsToModeratePanel)

home_panels.register(
    HomePanel(
        "tasks",
        _("Waiting for your approval"),
        _("Nothing waits for your approval."),
        tasks,
        order=10,
        more_url=all_tasks,
        is_shown=approves,
    )
)
home_panels.register(
    HomePanel(
        "drafts",
        _("Your drafts"),
        _("You have no drafts: all that you have written is published."),
        drafts,
        order=20,
    )
)
home_panels.register(
    HomePanel(
        "deadlines",
        _("Coming soon"),
        _("No term ends and nothing is scheduled in the next weeks."),
        coming,
        order=30,
    )
)
deadlines.register(schedule)


@hooks.register("construct_homepage_panels")
def panels_of_the_portal(request, panels):
    panels[:] = [panel for panel in panels if not isinstance(panel, REPLACED)]
    panels += panels_for(request.user)


@hooks.register("construct_help_menu")
def no_release_notes(request, items):
    """What is new in Wagtail concerns those who maintain the portal, not those who write."""
    items[:] = [item for item in items if not item.name.startswith("whats-new")]


class NeededPages(Component):
    """The missing pages with their languages; nothing when none is missing."""

    order = 290
    template_name = "portal/admin/needed_pages.html"

    def get_context_data(self, parent_context):
        names = dict(settings.LANGUAGES)
        missing = {
            purpose.label: [(tag, names[tag]) for tag in tags]
            for purpose, tags in missing_pages().items()
        }
        return {"missing": missing, "title": gettext("Pages that the portal still lacks")}


@hooks.register("construct_homepage_panels")
def say_which_pages_are_missing(request, panels):
    """For those who may edit the names and contacts: they see to the frame."""
    options = SiteIdentity._meta
    if request.user.has_perm(f"{options.app_label}.change_{options.model_name}"):
        panels.append(NeededPages())
