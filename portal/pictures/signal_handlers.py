"""When renditions are made: at publication, and when an image's file or focal point changes."""

from functools import partial

from django.db import transaction
from django.db.models.signals import post_save
from wagtail.contrib.settings.models import BaseGenericSetting, BaseSiteSetting
from wagtail.images import get_image_model
from wagtail.models import Page
from wagtail.signals import page_published, published

from portal.pictures.making import make_pictures_task, refresh_image_task
from portal.pictures.uses import chosen_in
from portal.records.publication import on_its_own
from portal.values.after_commit import once_after_commit


@on_its_own
def make_for_published(instance, **_signal) -> None:
    """After the commit, so that what fails or is rolled back leaves no files."""
    needed = [(image, tuple(sorted(specs))) for image, specs in chosen_in(instance).items()]
    if needed:
        once_after_commit(make_pictures, *needed)


def make_pictures(*needed: tuple[int, tuple[str, ...]]) -> None:
    make_pictures_task.enqueue([[image, list(specs)] for image, specs in needed])


def make_for_published_record(sender, instance, **_signal) -> None:
    """Of a page, which has a signal of its own as well, it is not asked twice."""
    if not isinstance(instance, Page):
        make_for_published(sender, instance)


def make_for_saved_setting(instance, raw=False, **_signal) -> None:
    if isinstance(instance, (BaseSiteSetting, BaseGenericSetting)) and not raw:
        make_for_published(type(instance), instance)


def refresh_changed_image(instance, created, raw=False, **_signal) -> None:
    """A new image stands nowhere yet. A new file makes all old renditions wrong at once."""
    has_new_file = vars(instance).pop("has_new_file", False)
    if created or raw:
        return
    if has_new_file:
        instance.renditions.all().delete()
    transaction.on_commit(partial(refresh_image_task.enqueue, instance.pk))


def watch_publication() -> None:
    """Connect the signals. Called once, when apps are ready."""
    published.connect(make_for_published_record, dispatch_uid="portal-pictures")
    page_published.connect(make_for_published, dispatch_uid="portal-pictures")
    post_save.connect(make_for_saved_setting, dispatch_uid="portal-pictures-setting")
    image = get_image_model()
    post_save.connect(refresh_changed_image, sender=image, dispatch_uid="portal-pictures-image")
