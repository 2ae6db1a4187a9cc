"""What every record is: drafted, revised, locked, discussed, found, and published by one rule."""

from django.conf import settings
from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.db import models
from django.urls import NoReverseMatch, reverse
from django.utils.translation import gettext, override
from django.utils.translation import gettext_lazy as _
from modelcluster.models import ClusterableModel
from wagtail.models import (
    DraftStateMixin,
    LockableMixin,
    PreviewableMixin,
    RevisionMixin,
    Site,
    WorkflowMixin,
)
from wagtail.search import index

from portal.caching.sections import sections_on
from portal.languages.slugs import ascii_slug
from portal.records.deletion import refuse_deletion_in_use
from portal.records.preview import PREVIEW_SIZES, languages_to_preview, preview
from portal.records.publication import SCHEDULED, note_refusal
from portal.records.rows import WithRows
from portal.records.searched import RecordText, SearchKind
from portal.values.localised_text import Text
from portal.values.types import types_of

#: As long as the name in an address may be: it is for people.
SLUG_LENGTH = 60


class PublicationRefused(ValidationError):
    """A record that may not be published as it stands; its messages say why."""


def refusal(message: str, field: str, code: str | None = None) -> ValidationError:
    """A reason not to publish, shown beside a field or the rows of a relation."""
    return ValidationError(message, code=code, params={"field": field})


class RecordQuerySet(models.QuerySet):
    def live(self):
        """What the public may see. A record's rows are in the database while it is a draft, so
        every public query over rows has to ask this of their record."""
        return self.filter(live=True)

    def public(self):
        """What is shown at the permanent addresses: live, and not there where another record is
        shown in its place. Types with rules of their own say more."""
        found = self.live()
        for other in shown_instead_of(self.model):
            found = found.exclude(pk__in=other.objects.values(other.shown_instead_of))
        return found

    def delete(self):
        """Delete the records, unless one of them is in use. Raises RecordInUse."""
        for record in self:
            refuse_deletion_in_use(record)
        return super().delete()

    delete.alters_data = True
    delete.queryset_only = True


class Record(
    WithRows,
    PreviewableMixin,
    WorkflowMixin,
    DraftStateMixin,
    LockableMixin,
    RevisionMixin,
    index.Indexed,
    ClusterableModel,
):
    """A fact-bearing record (abstract). A type says of itself, here below, what it is: its address,
    what the search reads of it, its linked data, what a feed tells of it.

    ``title`` is what lists and choosers in the admin sort and show; it is computed.
    """

    title = models.CharField(_("title"), max_length=500, blank=True, editable=False)

    #: The place of the type among others, where types are told one after the other.
    type_order = 100

    #: The first part of its permanent addresses: "agreements" for ``/en/agreements/12/``; "" where
    #: records of this type have no page of their own.
    address_prefix = ""

    #: The template of that page. As with Wagtail's pages, "tenders/tender.html" by default.
    template = ""

    #: What results of search are called; None where records of this type are no results.
    search_kind: SearchKind | None = None

    #: By whose names a record is found, as lookups: "participants__organisation".
    found_by_names_of: tuple[str, ...] = ()

    #: The foreign key to the record in whose place this one is shown, as a person is who stands in
    #: the directory: a page of the other would show what this one hides, and stay when it ends.
    shown_instead_of = ""

    #: The field of localised words that it is called by, where it has no rows of names.
    called_by = ""

    #: In which shapes pages show the pictures that are chosen in a field:
    #: {"portrait": ("portrait", "face")}, see portal.pictures.site_pictures.
    picture_shapes: dict[str, tuple[str, ...]] = {}

    # Wagtail's is told apart by the class name alone: a host's lockable Person would clash.
    locked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("locked by"),
        null=True,
        blank=True,
        editable=False,
        on_delete=models.SET_NULL,
        related_name="locked_%(app_label)s_%(class)s_set",
    )
    locked_by.wagtail_reference_index_ignore = True

    objects = RecordQuerySet.as_manager()

    search_fields = [
        index.SearchField("title", boost=2),
        index.AutocompleteField("title"),
        index.SearchField("all_names"),
        index.AutocompleteField("all_names"),
        index.FilterField("live"),
        index.FilterField("id"),
    ]

    class Meta:
        abstract = True
        ordering = ["title"]

    def __str__(self):
        return str(self.label()) or self.title or gettext("(no name yet)")

    def label(self, language: str | None = None) -> Text:
        """The record's name in this language (the active one by default), or the nearest other."""
        return getattr(self, self.called_by).best(language) if self.called_by else Text(self.title)

    def all_names(self) -> str:
        """Every name that the record is known by, for search."""
        return " ".join(getattr(self, self.called_by).values()) if self.called_by else self.title

    def compute_names(self) -> None:
        """Bring up to date what is kept of the record's names: the label in the main language."""
        self.title = str(self.label(settings.LANGUAGE_CODE))[:500]

    # --- publication -------------------------------------------------------------------------

    def publication_errors(self) -> list[ValidationError]:
        """What forbids publishing the record as it stands. One rule for the admin, workflow,
        schedule, import and code. A ValidationError may name a field in ``params["field"]``."""
        if not self.label():
            return [ValidationError(_("Give it a name in at least one language."), code="no_name")]
        return []

    def publication_warnings(self) -> list[str]:
        """What is unusual, yet may be published."""
        return []

    def refuse_unpublishable(self) -> None:
        """Raises PublicationRefused with all that :meth:`publication_errors` finds."""
        errors = self.publication_errors()
        if errors:
            raise PublicationRefused({NON_FIELD_ERRORS: errors})

    def publish(self, revision, *args, log_action=True, **kwargs):
        """Publish or schedule the revision. Raises PublicationRefused when the rule forbids it;
        the run of the schedule goes on instead, and leaves a note in the record's history."""
        try:
            revision.as_object().refuse_unpublishable()
        except PublicationRefused as refusal:
            if log_action != SCHEDULED:
                raise
            return note_refusal(self, revision, refusal)
        return super().publish(revision, *args, log_action=log_action, **kwargs)

    # --- saving ------------------------------------------------------------------------------

    def save(self, *args, update_fields=None, **kwargs):
        if update_fields is None:
            self.compute_names()
        super().save(*args, update_fields=update_fields, **kwargs)

    def save_revision(self, *args, **kwargs):
        self.compute_names()
        return super().save_revision(*args, **kwargs)

    def delete(self, *args, **kwargs):
        """Delete the record unless it is in use. Raises RecordInUse naming the places."""
        refuse_deletion_in_use(self)
        return super().delete(*args, **kwargs)

    # --- public address ----------------------------------------------------------------------

    @property
    def slug(self) -> str:
        """The record in the address of a list: "12-kidney-transplants". The number alone counts:
        the address outlives a change of the name."""
        return f"{self.pk}-{ascii_slug(self.title, SLUG_LENGTH)}".rstrip("-")

    @classmethod
    def url_name(cls) -> str:
        return f"portal_{cls.address_prefix}"

    @classmethod
    def get_template(cls) -> str:
        return cls.template or f"{cls._meta.app_label}/{cls._meta.model_name}.html"

    def get_context(self, request) -> dict:
        """The variables of the template of its page, beside ``record`` itself."""
        return {"sections": sections_on(self, request)}

    def get_absolute_url(self, language: str | None = None) -> str:
        """The permanent address in this language (the active one by default); "" for none."""
        if not self.address_prefix or not self.pk:
            return ""
        try:
            if language is None:
                return reverse(self.url_name(), args=[self.pk])
            with override(language):
                return reverse(self.url_name(), args=[self.pk])
        except NoReverseMatch:  # a host that does not serve this kind of record
            return ""

    @property
    def full_url(self) -> str:
        """The permanent address with the site's host; the preview takes the host from it."""
        address = self.get_absolute_url()
        site = Site.objects.filter(is_default_site=True).first() if address else None
        return f"{site.root_url}{address}" if site else ""

    # --- what search, feeds and machines read of it -----------------------------------------------

    @classmethod
    def search_candidates(cls) -> models.QuerySet:
        """The records that may be public on some day; by default those that are today."""
        return cls.objects.public()

    @classmethod
    def search_rows(cls) -> tuple:
        """What to prefetch of many records before :meth:`search_text`."""
        return ()

    def search_text(self) -> RecordText | None:
        """What visitors read on its page, beside its names and the words of pages about it; None
        for a record that is no result."""
        return RecordText()

    @classmethod
    def documents_shown(cls, documents) -> list[tuple[int, int, str]]:
        """Of the documents with these keys those that records of this type show the public, as
        (document, record, language of the file or "")."""
        return []

    @classmethod
    def documents_withheld(cls, documents) -> list[int]:
        """Those that are kept from the public, whoever else shows them."""
        return []

    def linked_data(self, scene) -> dict:
        """Its schema.org properties, only of what its page shows; None, "" and [] are left out.

        ``scene`` is a :class:`portal.syndication.linked_data.page_context.PageContext`.
        """
        return {}

    #: Whether the public is to read no more of it, and of the pages about it, than the title.
    shows_title_only = False

    @classmethod
    def feed_rows(cls) -> tuple:
        """What to prefetch of many records before :meth:`feed_summary` and :meth:`feed_topics`."""
        return ()

    def feed_summary(self, language: str) -> Text | str:
        """What a feed says of it beside its name, where no page has a lead."""
        return ""

    def feed_topics(self, language: str) -> list[str]:
        return []

    # --- preview -----------------------------------------------------------------------------

    preview_sizes = PREVIEW_SIZES

    @property
    def preview_modes(self):
        return languages_to_preview()

    def serve_preview(self, request, mode_name):
        return preview(self, request, mode_name)


def shown_instead_of(model: type[Record]) -> list[type[Record]]:
    """The types whose records are shown in the place of records of this one."""
    return [
        other
        for other in types_of(Record)
        if other.shown_instead_of
        and other._meta.get_field(other.shown_instead_of).related_model is model
    ]
