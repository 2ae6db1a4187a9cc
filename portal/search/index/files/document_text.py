"""The words of a file, read once and kept beside it."""

from django.db import models
from wagtail.documents import get_document_model_string

from portal.search.index.files.reading import Reading, Unread, read


class DocumentText(models.Model):
    """What has been read in the file of a document.

    Kept for documents that the public may read; of others nobody has asked yet.
    """

    document = models.OneToOneField(
        get_document_model_string(), on_delete=models.CASCADE, primary_key=True, related_name="+"
    )
    #: The file that was read: another one has another name or another sum.
    file_name = models.CharField(max_length=255)
    file_hash = models.CharField(max_length=40)
    text = models.TextField(blank=True)
    why_not = models.CharField(max_length=12, choices=Unread.choices, blank=True)

    #: It is no place where a document is used.
    wagtail_reference_index_ignore = True

    class Meta:
        app_label = "portal"

    def __str__(self):
        return self.file_name

    def is_of(self, document) -> bool:
        return (self.file_name, self.file_hash) == (document.file.name, document.file_hash)


def texts_of(documents: list) -> dict[int, str]:
    """The words of each document by its key. Files that are new are read now: two queries for
    each of these, one for all others."""
    kept = DocumentText.objects.in_bulk([document.pk for document in documents])
    return {
        document.pk: kept[document.pk].text
        if document.pk in kept and kept[document.pk].is_of(document)
        else read_anew(document)
        for document in documents
    }


def read_anew(document) -> str:
    """Read a file and keep its words; those of the same file in another document are taken."""
    others = DocumentText.objects.exclude(document=document)
    same = document.file_hash and others.filter(file_hash=document.file_hash).first()
    reading = Reading(same.text, same.why_not) if same else read(document)
    DocumentText.objects.update_or_create(
        document=document,
        defaults={
            "file_name": document.file.name,
            "file_hash": document.file_hash,
            "text": reading.text,
            "why_not": reading.why_not,
        },
    )
    return reading.text
