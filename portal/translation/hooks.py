"""Where the rules about translations meet Wagtail's admin."""

from django.urls import include, path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.i18n import JavaScriptCatalog
from wagtail import hooks
from wagtail.admin import messages
from wagtail.models import TranslatableMixin
from wagtail.snippets.models import register_snippet
from wagtail_localize.models import Translation
from wagtail_localize.wagtail_hooks import register_admin_urls as stock_admin_urls

from portal.translation import permissions
from portal.translation.guards import guarded
from portal.translation.menu import Translations
from portal.translation.permissions import require
from portal.translation.review import SubmitPage, UpdateTranslations, submit_for_review

register_snippet(Translations)

#: The translations' editor loads this after Wagtail's own texts and would put those of the site's
#: main language in their place, where wagtail-localize has none in the reader's.
TEXTS = JavaScriptCatalog.as_view(packages=["wagtail.admin", "wagtail_localize"])

OWN_VIEWS = {
    "javascript_catalog": TEXTS,
    "submit_page_translation": SubmitPage.as_view(),
    "update_translations": UpdateTranslations.as_view(),
}
BEFORE_LOCALIZE = -1


@hooks.register("register_admin_urls", order=BEFORE_LOCALIZE)
def guarded_urls():
    """Every address of wagtail-localize, answered by ours first."""
    (stock,) = stock_admin_urls()
    urls = [guarded(pattern, OWN_VIEWS.get(pattern.name)) for pattern in stock.url_patterns]
    return [
        path("localize/", include((urls, "portal_localize"), namespace="portal_localize")),
        path(
            "translations/<int:translation_id>/review/",
            submit_for_review,
            name="portal_submit_for_review",
        ),
    ]


@hooks.register("construct_reports_menu")
def one_list_of_translations(request, items):
    """Ours stands in the menu, and shows to each what they may work on."""
    report = reverse("wagtail_localize:translations_report")
    items[:] = [item for item in items if item.url != report]


@hooks.register("before_edit_page", order=BEFORE_LOCALIZE)
def guard_page_editor(request, page):
    """What the page's editor posts for wagtail-localize; a translator's way to review."""
    if request.method == "POST" and "localize-restart-translation" in request.POST:
        require(permissions.may_publish(request.user, page))
    translation = Translation.objects.filter(
        source__object_id=page.translation_key, target_locale_id=page.locale_id, enabled=True
    ).first()
    if translation is None:
        return
    if request.method == "POST":
        require(permissions.may_publish(request.user, page))
    elif may_submit(request.user, page):
        offer_review(request, translation)


def may_submit(user, page):
    """Whether review is this user's way: those who publish need none."""
    return (
        permissions.may_edit(user, page)
        and not permissions.may_publish(user, page)
        and not page.workflow_in_progress
        and page.has_workflow
    )


def offer_review(request, translation):
    address = reverse("portal_submit_for_review", args=[translation.pk])
    messages.info(
        request,
        _("When the translation is ready, submit it for review."),
        buttons=[messages.button(address, _("Submit for review"))],
    )


@hooks.register("before_edit_snippet", order=BEFORE_LOCALIZE)
def guard_snippet_editor(request, instance):
    """A host's own translatable snippet: only in the user's languages."""
    if not isinstance(instance, TranslatableMixin) or request.method != "POST":
        return
    require(permissions.may_change_snippet(request.user, instance))


@hooks.register("before_delete_page", order=BEFORE_LOCALIZE)
def guard_deletion(request, page):
    """Wagtail lets who may change a page delete it while it is a draft: not a translator."""
    require(permissions.may_add_below(request.user, page.get_parent()))


@hooks.register("before_bulk_action", order=BEFORE_LOCALIZE)
def guard_bulk_deletion(request, action_type, objects, action_class_instance):
    if action_type == "delete":
        for page in pages_among(objects):
            require(permissions.may_add_below(request.user, page.get_parent()))


def pages_among(objects):
    return [instance for instance in objects if hasattr(instance, "url_path")]


@hooks.register("register_log_actions")
def name_log_actions(actions):
    actions.register_action(
        "portal.facts_from_original",
        gettext_lazy("Take facts from the original"),
        gettext_lazy("Took over the facts of the original that was published"),
    )
