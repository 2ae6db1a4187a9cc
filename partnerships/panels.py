"""The form of an agreement, in the order of an editor's work."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import (
    FieldRowPanel,
    InlinePanel,
    MultiFieldPanel,
    MultipleChooserPanel,
    PublishingPanel,
)

WHAT = [
    InlinePanel("names", label=_("Name"), min_num=1),
    MultiFieldPanel(
        [
            FieldRowPanel(["kind", "level"]),
            FieldRowPanel(["reference_number", "binding"]),
            MultipleChooserPanel("topics", chooser_field_name="topic", label=_("Topic")),
            InlinePanel("forms", label=_("Form of cooperation")),
        ],
        heading=_("What it is"),
    ),
]

WHO = [
    MultiFieldPanel(
        [InlinePanel("participants", label=_("Participant")), "participants_open"],
        heading=_("Participants and signatories"),
    )
]

WHEN = [
    InlinePanel(
        "actions",
        label=_("Act"),
        heading=_("Ledger"),
        help_text=_("Every dated act. The status is computed from them, for any day."),
    ),
    MultiFieldPanel(
        [
            FieldRowPanel(["duration", "term_months"]),
            FieldRowPanel(["renewal", "renewal_months"]),
            "notice_months",
        ],
        heading=_("Duration"),
    ),
]

TEXTS = [
    MultiFieldPanel(
        [
            InlinePanel("texts", label=_("Text")),
            "prevailing_language",
            InlinePanel("registrations", label=_("Registration")),
        ],
        heading=_("Texts and registration"),
    )
]

CONTEXT = [
    MultiFieldPanel(
        [
            InlinePanel("related", label=_("Related instrument")),
            "concluded_at",
            "basis_agreement",
            "basis_words",
        ],
        heading=_("Where it belongs"),
    ),
    MultiFieldPanel(
        ["visibility", "responsible_unit", "contacts", "next_review", "source_words", "source_url"],
        heading=_("Keeping it"),
    ),
]

AGREEMENT_PANELS = [*WHAT, *WHO, *WHEN, *TEXTS, *CONTEXT, PublishingPanel()]
