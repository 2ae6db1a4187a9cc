"""The guide in the admin: its addresses and its entry in the menu."""

from django.urls import path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from portal.admin.guide.views import ChapterView, ContentsView, to_own_language


@hooks.register("register_admin_urls")
def guide_addresses():
    return [
        path("guide/", to_own_language, name="portal_guide_start"),
        path("guide/<slug:language>/", ContentsView.as_view(), name="portal_guide"),
        path(
            "guide/<slug:language>/<slug:name>/", ChapterView.as_view(), name="portal_guide_chapter"
        ),
    ]


@hooks.register("register_admin_menu_item")
def guide_in_menu():
    """Above Wagtail's own help, which speaks to those who run the site."""
    return MenuItem(
        _("Guide"), reverse("portal_guide_start"), name="guide", icon_name="help", order=10900
    )
