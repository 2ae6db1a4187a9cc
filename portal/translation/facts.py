"""A page's own facts (date, people, picture) are the same in every language once published.

wagtail-localize keeps them in a snapshot that only a new translation brings over. Here the
published original hands just its facts to its translations: never its words, never the slug.
``copy_synchronised_fields`` of wagtail-localize is no help: it also puts the original's body
live under the other language.
"""

from contextlib import contextmanager
from functools import cache

from django.db import transaction
from django.db.models import ManyToOneRel, ObjectDoesNotExist
from django.dispatch import receiver
from modelcluster.models import get_all_child_relations
from wagtail.log_actions import log
from wagtail.signals import page_published
from wagtail_localize.fields import SynchronizedField, get_translatable_fields
from wagtail_localize.models import Translation, TranslationSource

from portal.pages.base import BasePage
from portal.records.publication import on_its_own
from portal.records.rows import rows_in_memory


@contextmanager
def dated_by_words(source: TranslationSource):
    """Within, the snapshot may be taken anew; its date then moves only if its words changed.

    So ``source.last_updated_at`` says when the *words* last changed: a new date or picture of
    the page makes no translation older than its original.
    """
    words, changed_at = words_of(source), source.last_updated_at
    with transaction.atomic():
        yield
        if words_of(source) == words:
            source.last_updated_at = changed_at
            source.save(update_fields=["last_updated_at"])


def refresh_snapshot(source: TranslationSource) -> None:
    """Take the published original into the snapshot. Use this, not ``source.update_from_db()``."""
    with dated_by_words(source):
        source.update_from_db()


def words_of(source: TranslationSource) -> set:
    """The strings of the snapshot with their places, and what blocks of the body choose."""
    strings = source.stringsegment_set.values_list("context_id", "string_id")
    in_blocks = source.overridablesegment_set.filter(context__path__contains=".")
    return {*strings, *in_blocks.values_list("context_id", "data_json")}


@receiver(page_published)
@on_its_own
def bring_facts(sender, instance, alias=False, **kwargs):
    """On publication: take the original's facts, then hand one's own to the translations."""
    if alias or not isinstance(instance, BasePage):
        return
    take_from_original(instance)
    hand_to_translations(instance)


def take_from_original(page):
    """Bring a published translation up to its original's facts: an old draft has old ones."""
    translation = (
        Translation.objects.filter(
            source__object_id=page.translation_key, target_locale_id=page.locale_id
        )
        .select_related("source__specific_content_type")
        .first()
    )
    original = translation and or_none(translation.source.get_source_instance)
    if original is not None and original.live:
        update(type(page).objects.get(pk=page.pk), original)


def hand_to_translations(page, seen=frozenset()):
    """Give the page's facts to all that was translated from it, and what was from these."""
    source = TranslationSource.objects.get_for_instance_or_none(page)
    if source is None or page.pk in seen:
        return
    refresh_snapshot(source)
    original = source.get_source_instance()
    sources = set(source.object.sources.values_list("locale", flat=True))
    targets = list(translated_from(source))
    with rows_in_memory([original]), rows_in_memory(targets):
        for target in targets:
            if update(target, original) and target.locale_id in sources:
                hand_to_translations(target, seen | {page.pk})


def translated_from(source):
    """The pages that were translated from a source."""
    pages = source.specific_content_type.model_class().objects.select_related("locale")
    return pages.filter(
        translation_key=source.object_id, locale__in=source.translations.values("target_locale")
    )


def update(stored, original):
    """Write the original's facts into the page as it is stored and into its latest draft; true if
    any was another."""
    draft = stored.get_latest_revision_as_object() if stored.has_unpublished_changes else None
    changed = copy_facts(original, stored)
    if changed and draft is None and stored.latest_revision_id:
        record(stored)
    if changed:
        stored.save(clean=False)
    if draft is not None and copy_facts(original, draft):
        record(draft)
    return changed


def record(page):
    """Keep the page or draft with the new facts as a revision that stands in the history."""
    revision = page.save_revision(changed=False, clean=False, log_action=False)
    if page.live and not page.has_unpublished_changes:
        page.live_revision = revision
    log(instance=page, action="portal.facts_from_original", revision=revision)


def copy_facts(original, target):
    """Copy the facts that differ, without saving; true if there were any."""
    differing = [name for name in fact_names(type(original)) if differs(original, target, name)]
    for name in differing:
        field = original._meta.get_field(name)
        if isinstance(field, ManyToOneRel):
            original.copy_child_relation(name, target)
        else:
            setattr(target, field.attname, getattr(original, field.attname))
    return bool(differing)


@cache
def fact_names(model):
    """The fields and rows of a page type that are the same in every language."""
    return [
        field.field_name
        for field in get_translatable_fields(model)
        if isinstance(field, SynchronizedField) and field.field_name != "slug"
    ]


def differs(original, target, name):
    field = original._meta.get_field(name)
    if isinstance(field, ManyToOneRel):
        return rows(original, name) != rows(target, name)
    return getattr(original, field.attname) != getattr(target, field.attname)


def rows(instance, name):
    """The values of a relation's rows and of the rows within them, without their keys."""
    return [row_values(row) for row in getattr(instance, name).all()]


def row_values(row):
    own = {
        field.attname: field.value_from_object(row)
        for field in row._meta.concrete_fields
        if not field.primary_key and not is_parental(field)
    }
    nested = get_all_child_relations(type(row)) if hasattr(row, "copy_child_relation") else ()
    return own | {relation.name: rows(row, relation.name) for relation in nested}


def is_parental(field):
    return (
        field.is_relation
        and getattr(field, "many_to_one", False)
        and "parental" in (type(field).__name__.lower())
    )


def or_none(get):
    """What ``get`` finds, or None when its page has been deleted."""
    try:
        return get()
    except ObjectDoesNotExist:
        return None
