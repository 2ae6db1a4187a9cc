"""A guard before each view of wagtail-localize. One that we do not know is refused."""

from functools import wraps

from django.core.exceptions import ObjectDoesNotExist, PermissionDenied
from django.http import Http404, JsonResponse
from django.shortcuts import get_object_or_404
from django.urls import URLPattern
from django.utils.translation import gettext as _
from wagtail.models import Locale, Page
from wagtail.permissions import policy_registry
from wagtail.snippets.views.snippets import get_snippet_model_from_url_params
from wagtail_localize.models import Translation, TranslationSource

from portal.translation import permissions
from portal.translation.permissions import require


def open_to_all(request, **kwargs):
    """Texts of the editor, and the report that lists translations."""


def submit_page(request, page_id):
    """Each language that was asked for must be the user's, and the page an original text."""
    page = get_object_or_404(Page, pk=page_id)
    require(permissions.may_read(request.user, page))
    require(not page.alias_of_id, _("A mirror of another page has no text to translate."))
    for locale in chosen_locales(request):
        require(
            permissions.may_translate_into(request.user, page, locale),
            _("You may not have this page translated into this language: it needs the permission "
              "to add pages there, and the page above it must be translated first."),
        )  # fmt: skip


def submit_snippet(request, app_label, model_name, pk):
    model = get_snippet_model_from_url_params(app_label, model_name)
    policy = policy_registry.get_by_type(model)
    require(policy.user_has_permission(request.user, "add"))
    for locale in chosen_locales(request):
        require(permissions.edits_pages_in(request.user, locale))


def chosen_locales(request):
    keys = [key for key in request.POST.getlist("locales") if key.isdecimal()]
    return Locale.objects.filter(pk__in=keys)


def update_translations(request, translation_source_id):
    """All translations change, so all must be the user's. Publishing is done one by one."""
    source = get_object_or_404(TranslationSource, pk=translation_source_id)
    require(
        "publish_translations" not in request.POST,
        _("Publish each translation in its own editor, once it is translated."),
    )
    for translation in source.translations.filter(enabled=True):
        require(permissions.may_edit(request.user, target_of(translation)))


def edit(request, translation_id, **kwargs):
    translation = get_object_or_404(Translation, pk=translation_id)
    require(permissions.may_edit(request.user, target_of(translation)))


def view(request, translation_id, **kwargs):
    translation = get_object_or_404(Translation, pk=translation_id)
    require(permissions.may_view(request.user, target_of(translation)))


def upload(request, translation_id):
    """wagtail-localize fails on a missing file."""
    edit(request, translation_id)
    require("file" in request.FILES, _("Choose a PO file first."))


def publish(request, translation_id):
    """To detach a page from its original is for those who answer for what it says."""
    translation = get_object_or_404(Translation, pk=translation_id)
    require(permissions.may_publish(request.user, target_of(translation)))


def refuse_mirror(request, page_id):
    """A mirror shows one language's words under the address of another."""
    require(False, _("Pages are not turned into mirrors here: unpublish the translation instead."))


def list_snippets(request, app_label, model_name, **kwargs):
    model = get_snippet_model_from_url_params(app_label, model_name)
    policy = policy_registry.get_by_type(model)
    actions = {"add", "change", "delete", "view"}
    require(policy.user_has_any_permission(request.user, actions))


def refuse(request, **kwargs):
    require(False)


GUARDS = {
    "javascript_catalog": open_to_all,
    "translations_report": open_to_all,
    "translations_report_results": open_to_all,
    "submit_page_translation": submit_page,
    "submit_snippet_translation": submit_snippet,
    "update_translations": update_translations,
    "edit_string_translation": edit,
    "edit_override": edit,
    "machine_translate": edit,
    "upload_pofile": upload,
    "download_pofile": view,
    "preview_translation": view,
    "stop_translation": publish,
    "convert_to_alias": refuse_mirror,
    "snippets_api_listing": list_snippets,
    "snippets_api_detail": list_snippets,
}
# Called by the editor's script, which a redirect would mislead.
FOR_SCRIPTS = {"edit_string_translation", "edit_override", "snippets_api_listing"}


def target_of(translation):
    """The translated page or snippet. Raises Http404 if it has been deleted."""
    try:
        return translation.get_target_instance()
    except ObjectDoesNotExist as error:
        raise Http404 from error


def guarded(pattern: URLPattern, callback=None) -> URLPattern:
    """The pattern with the guard of its name before its view, or before ``callback``."""
    callback = callback or pattern.callback
    guard = GUARDS.get(pattern.name, refuse)

    @wraps(callback)
    def guarded_view(request, *args, **kwargs):
        try:
            guard(request, *args, **kwargs)
        except PermissionDenied as error:
            if pattern.name in FOR_SCRIPTS:
                return JsonResponse({"detail": str(error)}, status=403)
            raise
        return callback(request, *args, **kwargs)

    return URLPattern(pattern.pattern, guarded_view, pattern.default_args, pattern.name)
