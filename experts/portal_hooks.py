"""What the directory brings to the portal, beside what its types say of themselves."""

from pathlib import Path

from experts import sections
from experts.demo import DEMO
from experts.searched import OFFER
from portal.admin.guide.chapters import Chapter, chapters
from portal.caching.sections import content_sections, home_sections
from portal.records.grants import grant_writing_and_publishing
from portal.search.index.facets import search_facets
from portal.setup.demo.contents import contents

search_facets.register(OFFER)
home_sections.register(sections.HOME)
content_sections.register(sections.OF_EVENT)
grant_writing_and_publishing("portal_experts.ExpertProfile", "portal_experts.GroupOffer")
contents.register(DEMO)
chapters.register(Chapter("expert", Path(__file__).parent / "guide", order=50))
