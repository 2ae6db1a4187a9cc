"""The search index in the database: what every engine indexes, and the truth when they differ.

A thing (a page with its translations, a record with the pages about it, a file) is one entry, so
that it is found once and counted once, in whatever languages it exists.
"""

from django.db import models
from django.db.models import Q
from django.utils import timezone

from portal.caching.statements import prepared
from portal.values.fields import PartialDateField


class SearchBuild(models.Model):
    """A rebuild of the whole index. Entries of the latest whole one are searched."""

    number = models.PositiveIntegerField(primary_key=True)
    whole = models.BooleanField(default=False)
    #: The analysis that its keys were made by: another one's are not found.
    analysis = models.CharField(max_length=64, blank=True)
    #: The last sign of life of the rebuild that makes it.
    seen = models.DateTimeField(default=timezone.now)

    class Meta:
        app_label = "portal"

    def __str__(self):
        return str(self.number)


def current_build() -> int:
    """The build that is searched: 0 before the first rebuild."""
    return next(iter(latest_build()), 0)


@prepared
def latest_build():
    builds = SearchBuild.objects.filter(whole=True).order_by("-number")
    return builds.values_list("number", flat=True)[:1]


class SearchEntry(models.Model):
    """One thing as the engines see it: keys of a–z and 0–9, parted by spaces."""

    build = models.PositiveIntegerField(default=0)
    #: Names the thing for ever: ``page:`` and the translation key, a record's label and key.
    key = models.CharField(max_length=120)
    kind = models.CharField(max_length=40)
    #: What it is sorted by: the first day of a month or year.
    date = models.DateField(null=True)
    #: The same as precisely as it is known, to be shown.
    known_date = PartialDateField()
    shown_from = models.DateField(null=True)
    #: The first day on which it is not shown.
    shown_until = models.DateField(null=True)
    title_keys = models.TextField(blank=True)
    text_keys = models.TextField(blank=True)
    name_keys = models.TextField(blank=True)
    gram_keys = models.TextField(blank=True)
    #: SHA-256 of everything above and of faces and facets: tells what has changed.
    fingerprint = models.CharField(max_length=64)
    #: Grows with every writing; of two copies the one with the higher is right.
    version = models.BigIntegerField(default=0)

    class Meta:
        app_label = "portal"
        constraints = [
            models.UniqueConstraint(fields=["build", "key"], name="one_search_entry_a_thing")
        ]

    def __str__(self):
        return self.key


class SearchFace(models.Model):
    """What a reader of one language sees of a thing: title, text to cut snippets from."""

    entry = models.ForeignKey(SearchEntry, on_delete=models.CASCADE, related_name="faces")
    language = models.CharField(max_length=20, blank=True)
    title = models.TextField()
    lead = models.TextField(blank=True)
    text = models.TextField(blank=True)
    #: The object that has the address: the label of its model, and its key.
    source = models.CharField(max_length=80)
    source_pk = models.CharField(max_length=40)

    class Meta:
        app_label = "portal"
        indexes = [models.Index(fields=["source", "source_pk"], name="search_face_source")]

    def __str__(self):
        return self.title


class SearchFacet(models.Model):
    """One value by which a thing can be narrowed, on some days or always."""

    entry = models.ForeignKey(SearchEntry, on_delete=models.CASCADE, related_name="facets")
    name = models.CharField(max_length=20)
    value = models.CharField(max_length=60)
    since = models.DateField(null=True)
    #: The first day on which it is not so.
    until = models.DateField(null=True)

    class Meta:
        app_label = "portal"
        # The days are in it so that counting reads nothing else.
        indexes = [
            models.Index(
                fields=["name", "value", "entry", "since", "until"], name="search_facet_value"
            )
        ]

    def __str__(self):
        return f"{self.name}={self.value}"


class SearchWord(models.Model):
    """A word of a title or a name as people write it, for suggestions."""

    entry = models.ForeignKey(SearchEntry, on_delete=models.CASCADE, related_name="words")
    folded = models.CharField(max_length=60)
    word = models.CharField(max_length=60)

    class Meta:
        app_label = "portal"
        indexes = [models.Index(fields=["folded", "word"], name="search_word_folded")]

    def __str__(self):
        return self.word


class SearchBacklog(models.Model):
    """What has changed and is not in the index yet: written with the change, in its transaction.

    A row for each change, not for each thing. Whoever works rows off takes away those that were
    there before reading, so a change in the meantime stays noted; and nobody who saves waits for
    another one's row.
    """

    #: Of a thing, or a sign for many (:mod:`portal.search.index.bulk_changes`).
    key = models.CharField(max_length=120, db_index=True)
    #: Whether the entry is in order, and only the search server has to be told.
    written = models.BooleanField(default=False)
    since = models.DateTimeField(auto_now_add=True)

    class Meta:
        app_label = "portal"

    def __str__(self):
        return self.key


def shown_on(day) -> Q:
    """Entries that may be shown on a day."""
    return (Q(shown_from=None) | Q(shown_from__lte=day)) & (
        Q(shown_until=None) | Q(shown_until__gt=day)
    )


def holding_on(day) -> Q:
    """Values of facets that hold on a day."""
    return (Q(since=None) | Q(since__lte=day)) & (Q(until=None) | Q(until__gt=day))
