"""What is stored of a picture: upright, and without what it tells about people.

The work is done when an image is saved, so that it does not matter whose image model it is and how
the file came: by one upload or many, by a chooser, in place of another one, by an import.
"""

from pathlib import PurePath

from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.db.models.signals import pre_save
from django.utils.translation import gettext_lazy as _
from wagtail.images import get_image_model

from portal.pictures.opening import EXTENSIONS, UnreadablePicture, format_of, read_to_its_end
from portal.pictures.redrawing import redrawn

DAMAGED = _(
    "This picture is damaged or incomplete. Save it again in another program and try again."
)


def check_upload(file) -> None:
    """A validator of the image model's file. Raises ValidationError for a damaged picture."""
    if not is_new(file):
        return
    try:
        content = content_of(file)
        if is_ours(content, file.name):
            read_to_its_end(content)
    except UnreadablePicture as error:
        raise ValidationError(DAMAGED, code="damaged_picture") from error


def clean_upload(instance, raw=False, update_fields=None, **_signal) -> None:
    """Put the cleaned file in the place of the one that is about to be stored.

    Raises UnreadablePicture: what cannot be read cannot be cleaned, and is not stored.
    """
    if raw or (update_fields is not None and "file" not in update_fields):
        return
    if not is_new(instance.file):
        return
    name = instance.file.name
    instance.file = ContentFile(storable(content_of(instance.file), name), name=name)
    instance._set_image_file_metadata()
    instance.has_new_file = True


def storable(content: bytes, name: str) -> bytes:
    """The file as it is stored. Raises UnreadablePicture."""
    return redrawn(content) if is_ours(content, name) else content


def is_ours(content: bytes, name: str) -> bool:
    """Whether the file is in a format that the portal takes. One in another, which a host may take,
    is left as it is. Raises UnreadablePicture where only its name says that it is one of ours."""
    if format_of(content):
        return True
    if PurePath(name).suffix.lower().lstrip(".") in EXTENSIONS:
        raise UnreadablePicture(f"{name} is not what its name says")
    return False


def is_new(file) -> bool:
    """Whether an image's file waits for being stored."""
    return bool(file) and not getattr(file, "_committed", True)


def content_of(file) -> bytes:
    file.open()
    content = file.read()
    file.seek(0)
    return content


def watch_uploads() -> None:
    """Clean and check the files of the site's image model. Called once, when apps are ready."""
    model = get_image_model()
    pre_save.connect(clean_upload, sender=model, dispatch_uid="portal-picture-upload")
    # On the field and not in its declaration: no migration, and any form of the model runs it.
    validators = model._meta.get_field("file").validators
    if check_upload not in validators:
        validators.append(check_upload)
