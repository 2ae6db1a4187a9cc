"""Which language stands in when a text is missing in the reader's own."""

from django.conf import settings

# What readers of a language mostly read besides it.
NEIGHBOURS = {
    "kk": ("ru", "en"),
    "ru": ("en", "kk"),
    "en": ("ru", "kk"),
    "ky": ("ru", "en", "kk"),
    "uz": ("ru", "en"),
}
ANY_OTHER = ("en", "ru")


def site_languages():
    """The site's language tags, in the order of its ``LANGUAGES`` setting."""
    return [code for code, _name in settings.LANGUAGES]


def fallback_order(language):
    """The languages in which to look for a text, best first.

    ``language`` is a tag such as "kk" or "uz-cyrl". The tag itself comes first, then the language
    without its script, then what its readers read besides, then the site's other languages.
    """
    language = language or settings.LANGUAGE_CODE
    base = language.split("-")[0]
    neighbours = NEIGHBOURS.get(base, ANY_OTHER)
    return list(dict.fromkeys([language, base, *neighbours, *site_languages()]))
