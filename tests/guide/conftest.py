"""Every file of the guide, and accounts that read it."""

import re

from portal.admin.guide.chapters import GUIDE_LANGUAGES, chapters
from tests.admin.conftest import account, signed_in

__all__ = ["account", "signed_in"]

NAMES = [chapter.name for chapter in chapters]
FILES = [(chapter, language) for chapter in chapters for language in GUIDE_LANGUAGES]
PICTURE = re.compile(r"!\[([^\]]*)\]\(([^)]+)\)")


def file_id(value):
    """How a test calls its chapter or language."""
    return getattr(value, "name", value)
