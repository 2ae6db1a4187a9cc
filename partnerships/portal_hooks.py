"""What the register brings to the portal, beside what its types say of themselves."""

from pathlib import Path

from partnerships.demo import DEMO
from partnerships.searched import STATUS
from partnerships.sections import ELSEWHERE, HOME, AgreementsBlock
from portal.admin.guide.chapters import Chapter, chapters
from portal.caching.sections import content_sections, home_sections
from portal.pages.body.registry import RegisteredBlock, body_blocks
from portal.records.grants import (
    EDITORS,
    PUBLISH,
    REGISTER_OFFICERS,
    WRITE,
    GroupGrant,
    group_grants,
)
from portal.search.index.facets import search_facets
from portal.setup.demo.contents import contents

search_facets.register(STATUS)
body_blocks.register(RegisteredBlock("agreements", AgreementsBlock))
home_sections.register(*HOME)
content_sections.register(*ELSEWHERE)

group_grants.register(GroupGrant(EDITORS, "portal_partnerships.Agreement", WRITE))
group_grants.register(GroupGrant(REGISTER_OFFICERS, "portal_partnerships.Agreement", PUBLISH))
for record in ("Organisation", "Person", "Event", "Topic"):
    group_grants.register(GroupGrant(REGISTER_OFFICERS, f"portal.{record}", WRITE))

contents.register(DEMO)
chapters.register(Chapter("agreement", Path(__file__).parent / "guide", order=40))
