"""The drafts that a page names: what a user may do with them, and what is said of each."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.utils.functional import cached_property
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.admin.admin_url_finder import AdminURLFinder
from wagtail.permissions import policy_registry

from portal.pages.base import BasePage, RecordPage
from portal.records.base import PublicationRefused, Record


def drafts_named_by(page: BasePage) -> list[Record]:
    """The records in draft that the page names in its rows, its body, or through the pages about
    records that it names; each once."""
    named = {(type(record), record.pk): record for record in _named(page) if record}
    return [record for record in named.values() if not record.live]


def _named(page: BasePage) -> Iterator[Record | None]:
    yield from page.named_records()
    yield from records_in_body(page)
    for other in page.named_pages():
        specific = other.specific
        if isinstance(specific, RecordPage):
            yield specific.record


def records_in_body(page: BasePage) -> list[Record]:
    """The records that the blocks of the body name, in one query a kind."""
    field = page._meta.get_field("body")
    keys = defaultdict(set)
    for model, key, _model_path, _content_path in field.extract_references(page.body):
        if issubclass(model, Record):
            keys[model].add(key)
    return [record for model, pks in keys.items() for record in model.objects.filter(pk__in=pks)]


@dataclass
class NamedDraft:
    """A record in draft, as this user stands to it."""

    record: Record
    user: object

    def __str__(self):
        return str(self.latest)

    @property
    def key(self) -> str:
        """How the form of choices calls it."""
        return f"{self.record._meta.label_lower}-{self.record.pk}"

    @property
    def kind(self) -> str:
        return self.record._meta.verbose_name

    @cached_property
    def latest(self) -> Record:
        return self.record.get_latest_revision_as_object()

    @cached_property
    def reasons(self) -> list[str]:
        """What its rule still asks for, in the user's language; empty when it may be published."""
        return [" ".join(error.messages) for error in self.latest.publication_errors()]

    @cached_property
    def may_publish(self) -> bool:
        return self.allows("publish") and not self.locked

    @cached_property
    def may_send(self) -> bool:
        """Whether it can be put before those who publish it. Asking them changes nothing in it,
        so whoever may publish or submit the page may ask."""
        return bool(self.approvers) and not self.waits and not self.locked

    @cached_property
    def waits(self) -> bool:
        """Whether it is before those who publish it already."""
        return self.record.workflow_in_progress

    @cached_property
    def locked(self) -> bool:
        lock = self.record.get_lock()
        return bool(lock and lock.for_user(self.user))

    @cached_property
    def approvers(self) -> str:
        """Who publishes it, by the name of its workflow; "" when nobody is named."""
        workflow = self.record.get_workflow()
        return gettext(workflow.name) if workflow else ""

    @cached_property
    def edit_url(self) -> str:
        return AdminURLFinder(self.user).get_edit_url(self.record) or ""

    def allows(self, action: str) -> bool:
        policy = policy_registry.get(self.record)
        return policy.user_has_permission_for_instance(self.user, action, self.record)

    @property
    def can_be_handled(self) -> bool:
        """Whether there is anything to choose: it is complete, and this user may do something."""
        return not self.reasons and (self.may_publish or self.may_send)

    # --- doing ---------------------------------------------------------------------------------

    def publish(self, go_live_at=None) -> None:
        """Publish it, or schedule it for when the page appears. Raises PublicationRefused."""
        self.latest.go_live_at = go_live_at
        revision = self.latest.save_revision(user=self.user, log_action=True)
        revision.publish(user=self.user)

    def send(self) -> None:
        """Start its workflow, so that it waits for those who publish it."""
        self.record.get_workflow().start(self.record, self.user)

    def handle(self, go_live_at=None) -> str:
        """Do what the user may; gives "published", "sent", or "kept" when neither."""
        if self.reasons:
            return "kept"
        if self.may_publish:
            try:
                self.publish(go_live_at)
            except PublicationRefused as refusal:
                self.reasons = list(refusal.messages)
                return "kept"
            return "published"
        if self.may_send:
            self.send()
            return "sent"
        return "kept"


def named_drafts(page, user) -> list[NamedDraft]:
    """The drafts that the page names, for this user; none for a page that is not the portal's."""
    if not isinstance(page, BasePage):
        return []
    return [NamedDraft(record, user) for record in drafts_named_by(page)]


def tell_what_was_done(request, page, done: dict[str, list[NamedDraft]], go_live_at=None) -> None:
    """``done`` gives the drafts by what became of them: "published", "sent", "kept"."""
    if drafts := done.get("published"):
        told = (
            _("Scheduled with the page: {}.") if go_live_at else _("Published along with it: {}.")
        )
        messages.success(request, format_html(told, names(drafts)))
    if drafts := done.get("sent"):
        messages.success(request, format_html(_("Sent along for approval: {}."), sent_to(drafts)))
    if drafts := done.get("kept"):
        messages.warning(request, what_is_open(page, drafts))


def what_is_open(page, drafts: list[NamedDraft]):
    """That these stay drafts, and why."""
    if isinstance(page, RecordPage) and any(draft.record == page.record for draft in drafts):
        start = _("Nobody sees this page until its record is published: {}.")
    else:
        start = ngettext(
            "The page shows nothing yet of a record that is still a draft: {}.",
            "The page shows nothing yet of records that are still drafts: {}.",
            len(drafts),
        )
    return format_html(start, format_html_join("; ", "{}", ((why(d),) for d in drafts)))


def why(draft: NamedDraft):
    """The draft, linked, with what it lacks or whom it waits for."""
    if draft.reasons:
        return format_html("{} – {}", link_to(draft), " ".join(draft.reasons))
    if draft.waits and draft.approvers:
        waiting = _("waits for approval: “{}”")
        return format_html("{} – {}", link_to(draft), format_html(waiting, draft.approvers))
    return link_to(draft)


def names(drafts: Iterable[NamedDraft]):
    return format_html_join(", ", "{}", ((link_to(draft),) for draft in drafts))


def sent_to(drafts: Iterable[NamedDraft]):
    """Each draft with who approves it."""
    pairs = ((link_to(draft), draft.approvers) for draft in drafts)
    return format_html_join(", ", "{} ({})", pairs)


def link_to(draft: NamedDraft):
    if not draft.edit_url:
        return str(draft)
    return format_html('<a href="{}">{}</a>', draft.edit_url, draft)
