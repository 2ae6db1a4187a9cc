"""The form of an agreement, in the order of an editor's work."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import (
    FieldPanel,
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
            FieldRowPanel([FieldPanel("kind"), FieldPanel("level")]),
            FieldRowPanel([FieldPanel("reference_number"), FieldPanel("binding")]),
            MultipleChooserPanel("topics", chooser_field_name="topic", label=_("Topic")),
            InlinePanel("forms", label=_("Form of cooperation")),
        ],
        heading=_("What it is"),
    ),
]

WHO = [
    MultiFieldPanel(
        [InlinePanel("participants", label=_("Participant")), FieldPanel("participants_open")],
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
            FieldRowPanel([FieldPanel("duration"), FieldPanel("term_months")]),
            FieldRowPanel([FieldPanel("renewal"), FieldPanel("renewal_months")]),
            FieldPanel("notice_months"),
        ],
        heading=_("Duration"),
    ),
]

TEXTS = [
    MultiFieldPanel(
        [
            InlinePanel("texts", label=_("Text")),
            FieldPanel("prevailing_language"),
            InlinePanel("registrations", label=_("Registration")),
        ],
        heading=_("Texts and registration"),
    )
]

CONTEXT = [
    MultiFieldPanel(
        [
            InlinePanel("related", label=_("Related instrument")),
            FieldPanel("concluded_at"),
            FieldPanel("basis_agreement"),
            FieldPanel("basis_words"),
        ],
        heading=_("Where it belongs"),
    ),
    MultiFieldPanel(
        [
            FieldPanel("visibility"),
            FieldPanel("responsible_unit"),
            FieldPanel("contacts"),
            FieldPanel("next_review"),
            FieldPanel("source_words"),
            FieldPanel("source_url"),
        ],
        heading=_("Keeping it"),
    ),
]

AGREEMENT_PANELS = [*WHAT, *WHO, *WHEN, *TEXTS, *CONTEXT, PublishingPanel()]
