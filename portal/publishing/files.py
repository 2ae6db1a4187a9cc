"""Files follow what offers them: what something live names is changed only by who may publish it,
and what nothing public offers is not served."""

from collections import defaultdict
from collections.abc import Iterator

from django.contrib.contenttypes.models import ContentType
from django.db.models import Model
from django.http import Http404
from wagtail import hooks
from wagtail.contrib.settings.registry import registry as settings_registry
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.models import Page, ReferenceIndex
from wagtail.permission_policies.collections import CollectionOwnershipPermissionPolicy
from wagtail.permissions import policy_registry, register_permission_policy

from portal.pages.base import BasePage
from portal.pages.peer_review import is_required
from portal.records.base import Record
from portal.search.index.files.source import uses_of


class LiveFilesPolicy(CollectionOwnershipPermissionPolicy):
    """As Wagtail's for files, but what something live names is not an editor's alone."""

    def user_has_any_permission_for_instance(self, user, actions, instance):
        """Wagtail asks this for one action, too."""
        free = [action for action in actions if action not in ("change", "delete")]
        if free and super().user_has_any_permission_for_instance(user, free, instance):
            return True
        return super().user_has_any_permission_for_instance(
            user, actions, instance
        ) and may_change_live(user, instance)


def may_change_live(user, file: Model) -> bool:
    """Whether the user may publish all that is live and names the file; alone, where a second
    person need not read. Otherwise a new file goes into the draft, which is reviewed. What knows
    no drafts, as a setting, is live as it stands: it asks for the right to change it."""
    return user.is_superuser or all(may_publish_alone(user, each) for each in live_namers(file))


def may_publish_alone(user, instance: Model) -> bool:
    if isinstance(instance, Page):
        second_reader = isinstance(instance.specific_deferred, BasePage) and is_required()
        return not second_reader and instance.permissions_for_user(user).can_publish()
    action = "publish" if has_drafts(type(instance)) else "change"
    return policy_registry.get_by_type(type(instance)).user_has_permission(user, action)


def live_namers(file: Model) -> Iterator[Model]:
    """What visitors see now and names the file."""
    for model, keys in namers(file).items():
        live = {"live": True} if has_drafts(model) else {}
        yield from model._default_manager.filter(pk__in=keys, **live)
    yield from settings_with(file)


def settings_with(file: Model) -> Iterator[Model]:
    """Settings of sites that point to the file, which Wagtail's index of references leaves out."""
    for model in settings_registry:
        for field in model._meta.fields:
            if field.is_relation and isinstance(file, field.related_model):
                yield from model._default_manager.filter(**{field.name: file})


def namers(file: Model) -> dict[type[Model], set[str]]:
    """By model the keys of what names the file as it stands in the database."""
    found = defaultdict(set)
    kinds = ReferenceIndex.get_references_to(file).values_list("base_content_type", "object_id")
    for kind, key in kinds:
        if model := ContentType.objects.get_for_id(kind).model_class():
            found[model].add(key)
    return found


def has_drafts(model: type[Model]) -> bool:
    return any(field.name == "live" for field in model._meta.get_fields())


@hooks.register("before_serve_document")
def withhold_unoffered(document, request) -> None:
    """404 for a file that nothing public offers: of a draft, an embargoed or a withdrawn page, of
    an earlier version, or of nothing yet. Whoever may enter the admin reads it."""
    if request.user.has_perm("wagtailadmin.access_admin") or is_offered(document):
        return
    raise Http404


def is_offered(document: Model) -> bool:
    """Whether a public page or record shows the document, or anything of a host's own that knows
    no drafts, or is live."""
    if document.pk in uses_of([document.pk]):
        return True
    return any(
        not has_drafts(model) or model._default_manager.filter(pk__in=keys, live=True).exists()
        for model, keys in namers(document).items()
        if not issubclass(model, Page | Record)
    )


for _model, _auth_model in (
    (get_image_model(), "wagtailimages.Image"),
    (get_document_model(), "wagtaildocs.Document"),
):
    register_permission_policy(
        _model,
        LiveFilesPolicy(_model, auth_model=_auth_model, owner_field_name="uploaded_by_user"),
        exact_class=True,  # goes before Wagtail's own, which is registered later
    )
