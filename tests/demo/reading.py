"""Reading pages as their readers do: the words, without the markup."""

import html
import re

LANGUAGES = ("kk", "ru", "en", "ky", "uz")


def words(page: str) -> str:
    """The main part of a page as running text."""
    main = page[page.index("<main") : page.index("</main>")]
    return re.sub(r"\s+", " ", html.unescape(re.sub(r"<[^>]+>", " ", main))).replace("\xad", "")
