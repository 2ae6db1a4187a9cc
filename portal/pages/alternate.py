"""One language of what is being read."""

from dataclasses import dataclass

from portal.languages.cldr import language_autonym


@dataclass(frozen=True)
class Alternate:
    """One language of the thing being read.

    Where it is not there in this language, ``exists`` is false, ``url`` leads to the home page
    ("" if there is none) and ``note`` says so in this language.
    """

    language: str
    url: str
    exists: bool
    current: bool = False
    title: str = ""
    note: str = ""

    @property
    def autonym(self):
        """What the language calls itself."""
        return language_autonym(self.language)
