"""What the register brings to the portal."""

from pathlib import Path

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from partnerships.body import AgreementsBlock
from partnerships.demo.registration import register as register_demo
from partnerships.feed import register_feed
from partnerships.home import register_home_sections
from partnerships.models import Agreement, AgreementIndexPage, AgreementPage
from partnerships.naming import agreements_naming
from partnerships.reading import agreement_context
from partnerships.searched import ROWS, agreement_told, register_facets
from partnerships.searched_texts import register_uses
from partnerships.sections import register_sections
from partnerships.summary import register_summary
from portal.admin.guide.chapters import Chapter, chapters
from portal.pages.body.registry import RegisteredBlock, body_blocks
from portal.pages.index_pages import IndexPage, index_pages
from portal.records.addresses import RecordAddress, record_addresses
from portal.records.grants import (
    EDITORS,
    PUBLISH,
    REGISTER_OFFICERS,
    WRITE,
    GroupGrant,
    group_grants,
)
from portal.records.organisation import Organisation
from portal.records.reindex import NamingPages, naming_pages
from portal.search.index.kinds import SearchKind, search_kinds
from portal.search.index.sources import search_sources
from portal.search.index.sources.records import RecordSource

index_pages.register(
    IndexPage(
        AgreementIndexPage, "agreements", pgettext_lazy("title of a list", "Agreements"), order=20
    )
)
address = record_addresses.register(
    RecordAddress(
        "agreements",
        Agreement,
        "portal_partnerships/agreement_page.html",
        agreement_context,
        Agreement.objects.public,
    )
)
search_kinds.register(
    SearchKind(
        "agreement",
        _("Agreement"),
        (Agreement, AgreementPage),
        order=20,
        is_dated=True,
        date_label=pgettext_lazy("agreement", "signed:"),
    )
)

search_sources.register(RecordSource(address, ROWS, agreement_told))
register_facets()
register_uses()

body_blocks.register(RegisteredBlock("agreements", AgreementsBlock))
register_sections()
register_feed()
register_home_sections()
register_summary()

naming_pages.register(NamingPages(Agreement, lambda agreement: agreement.pages.all()))
naming_pages.register(NamingPages(Organisation, agreements_naming))

group_grants.register(GroupGrant(EDITORS, "portal_partnerships.Agreement", WRITE))
group_grants.register(GroupGrant(REGISTER_OFFICERS, "portal_partnerships.Agreement", PUBLISH))
for record in ("Organisation", "Person", "Event", "Topic"):
    group_grants.register(GroupGrant(REGISTER_OFFICERS, f"portal.{record}", WRITE))

register_demo()
chapters.register(Chapter("agreement", Path(__file__).parent / "guide", order=40))
