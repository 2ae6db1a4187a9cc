"""Pages of the directory."""

from django.db import models
from django.db.models import prefetch_related_objects
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from modelcluster.fields import ParentalKey
from wagtail.models import Page

from portal.pages.base import BasePage, RecordPage
from portal.pages.change_notes import ChangeNote
from portal.pages.list_page import ListPage


class ExpertIndexPage(ListPage):
    """The directory: every public profile, in every language."""

    template = "portal_experts/expert_index_page.html"
    page_description = _("The directory of all experts.")
    type_order = 30
    list_slug = "experts"
    list_title = pgettext_lazy("title of a list", "Experts")
    list_of = "portal_experts.ExpertProfile"
    faceted_list = "experts.directory.Directory"

    class Meta:
        verbose_name = _("directory of experts")
        verbose_name_plural = _("directories of experts")


class ExpertPage(RecordPage):
    """Words about an expert: lead and biography. The facts are those of the profile."""

    template = "portal_experts/expert_page.html"
    page_description = _("A page about an expert: biography and what they do.")
    page_icon = "user"
    type_order = 30
    record_field = "profile"
    has_share_picture = False
    serving_joins = (
        *BasePage.serving_joins,
        "profile__workplace",
        "profile__person__portrait",
        "profile__person__academic_title",
        "profile__person__qualification",
    )

    summary_heading = _("Experts")
    summary_template = "portal_experts/explained.html"

    profile = models.ForeignKey(
        "portal_experts.ExpertProfile",
        on_delete=models.PROTECT,
        related_name="pages",
        verbose_name=_("profile"),
        help_text=_("Post, degree, offers and consent come from this record."),
    )

    content_panels = [*Page.content_panels, "profile", *BasePage.content_panels[1:]]

    class Meta:
        verbose_name = _("expert page")
        verbose_name_plural = _("expert pages")

    def record_is_public(self) -> bool:
        if self.profile_id:
            prefetch_related_objects([self.profile], "consents")
        return bool(self.profile and self.profile.is_public)

    record_variables = ("profile", "person", "shows", "directory_url")


class ExpertPageChangeNote(ChangeNote):
    page = ParentalKey(
        "portal_experts.ExpertPage", on_delete=models.CASCADE, related_name="change_notes"
    )
