"""What news brings to the portal, beside what its types say of themselves."""

from pathlib import Path

from news import sections
from news.checks import CHECKS
from news.demo import DEMO
from portal.admin.guide.chapters import Chapter, chapters
from portal.caching.sections import content_sections, home_sections
from portal.publishing.checks import page_checks
from portal.setup.demo.contents import contents

home_sections.register(*sections.HOME)
content_sections.register(*sections.ELSEWHERE)
page_checks.register(*CHECKS)
contents.register(DEMO)
chapters.register(Chapter("news-item", Path(__file__).parent / "guide", order=20))
