"""One address of every template, found among what is published."""

from django.conf import settings
from django.urls import reverse
from django.utils import translation

from benchmarks.pages import pages_by_type, records_by_type, search


def one_of_each(language):
    """Name and address of a page of each type and a record of each kind, search, and an error."""
    with translation.override(language):
        return {
            **dict(pages_by_type(language)),
            **{f"{kind} without a page": address for kind, address in records_by_type()},
            "search": search(),
            "nothing found": reverse("portal_search", query={"q": "zxvwbq"}),
            "search form": reverse("portal_search"),
            "nowhere": f"/{language}/nowhere/",
        }


def in_every_language():
    """Language, name and address of each."""
    return [
        (language, name, address)
        for language, _autonym in settings.LANGUAGES
        for name, address in one_of_each(language).items()
    ]
