"""How values are written on a public page: words in their language, dates, names of codes."""

import datetime
import html
from functools import lru_cache, partial
from urllib.parse import urlsplit

from babel import Locale, UnknownLocaleError
from django import template
from django.utils.formats import localize
from django.utils.html import conditional_escape, format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from portal.caching.fragments import kept_fragment
from portal.languages import cldr
from portal.languages.dates import format_date, format_range
from portal.languages.hyphens import with_soft_hyphens
from portal.values.localised_text import LocalisedText, Text
from portal.values.partial_date import PartialDate

register = template.Library()

IN_LANGUAGE = {
    "kk": gettext_lazy("in Kazakh"),
    "ru": gettext_lazy("in Russian"),
    "en": gettext_lazy("in English"),
    "ky": gettext_lazy("in Kyrgyz"),
    "uz": gettext_lazy("in Uzbek"),
}


def best_text(value) -> str:
    """The text of Words, of a record or of a plain string, with its ``language`` where known."""
    if value is None:
        return ""
    if isinstance(value, LocalisedText):
        return value.best()
    if hasattr(value, "label") and callable(value.label):
        return value.label()
    return value if isinstance(value, str) else str(value)


def language_attributes(language: str) -> SafeString:
    """``lang="fa" dir="rtl"`` for a text that is not in the page's language, else nothing."""
    if not language or language == get_language():
        return mark_safe("")
    return format_html('lang="{}"{}', language, mark_safe(' dir="rtl"' if is_rtl(language) else ""))


@lru_cache(maxsize=256)
def is_rtl(language: str) -> bool:
    """Whether a language is written from right to left."""
    try:
        return Locale.parse(language, sep="-").text_direction == "rtl"
    except (UnknownLocaleError, ValueError):
        return False


@register.filter
def localised(value) -> SafeString:
    """The best text of Words, Text, a record or a string; with ``lang`` when it is foreign."""
    text = best_text(value)
    attributes = language_attributes(getattr(text, "language", ""))
    if not attributes or not text:
        return conditional_escape(text)
    return format_html("<span {}>{}</span>", attributes, str(text))


@register.filter
def plain(value) -> str:
    """The best text as a plain string, for attributes and ``<title>``."""
    return str(best_text(value))


@register.filter
def lang_attr(value) -> SafeString:
    """The ``lang`` attribute for a language tag or for a text that knows its language.

    Nothing when it is the page's own: ``<a href="…" {{ item.language|lang_attr }}>``.
    """
    return language_attributes(getattr(value, "language", value) or "")


@register.filter
def language_tag(value) -> SafeString:
    """A tag that says in which other language a text is; nothing when it is the page's own."""
    language = getattr(value, "language", value) or ""
    if not language or language == get_language():
        return mark_safe("")
    words = IN_LANGUAGE.get(language) or _("language: %(language)s") % {
        "language": cldr.language_name(language)
    }
    return format_html('<span class="tag">{}</span>', words)


@register.filter
def soft_hyphens(value) -> str:
    """Soft hyphens in long words of a heading or a table cell (kk, ky, uz: no browser knows how).

    Keeps what ``worded`` has made: only text outside tags changes.
    """
    hyphenated = with_soft_hyphens(str(value), get_language() or "")
    return mark_safe(hyphenated) if isinstance(value, SafeString) else hyphenated


def unknown(words: str) -> SafeString:
    """What is not known, said in words at the place of the value."""
    return format_html('<span class="none">{}</span>', words)


def machine_date(value) -> str:
    """The ``datetime`` attribute: as precise as the date is, never more."""
    if isinstance(value, datetime.datetime | datetime.date):
        return value.isoformat()[:10]
    return str(value)


@register.filter
def date_html(value) -> SafeString:
    """A date in the page's language inside ``<time>``; "date not published" when unknown."""
    if not value:
        return unknown(_("date not published"))
    return format_html('<time datetime="{}">{}</time>', machine_date(value), format_date(value))


@register.filter
def date_html_full(value) -> SafeString:
    """As ``dated``, and says which part of the date is missing. For a ledger."""
    if not isinstance(value, PartialDate) or value.precision not in ("month", "year"):
        return date_html(value)
    missing = (
        _("day not published") if value.precision == "month" else _("day and month not published")
    )
    return format_html("{} {}", date_html(value), unknown(missing))


@register.simple_tag
def period(start, end, unknown_words: str = "") -> SafeString:
    """Two dates as a span of time; one when they are the same or the end is not known."""
    if not start and not end:
        return unknown(unknown_words or _("dates not published"))
    if not end or start == end:
        return date_html(start)
    if not start:
        return format_html("{} – {}", unknown(_("start not published")), date_html(end))
    return format_html('<span class="num">{}</span>', format_range(start, end))


@register.filter
def country(code) -> str:
    """The name of a country or region (ISO 3166 or UN M.49 code) in the page's language."""
    return cldr.country_name(code) if code else ""


@register.filter
def language(code) -> str:
    """The name of a language in the page's language."""
    return cldr.language_name(code) if code else ""


@register.simple_tag
def record_link(record, css: str = "") -> SafeString:
    """A record's name, leading to its address where it has one.

    A record that is not public is named by nobody: then it says "name not published".
    """
    if not getattr(record, "live", False):
        return unknown(_("name not published"))
    address, name = record.get_absolute_url(), localised(record)
    if not address:
        return name
    return format_html('<a{} href="{}">{}</a>', class_attribute(css), address, name)


@register.simple_tag
def listed_link(record, css: str = "") -> SafeString:
    """A record of a list: its page in the reader's language where there is one, else its name.

    Expects ``pages_in_language`` on the record (a prefetch of the list); the name in another
    language stands with ``lang`` and a tag that says which.
    """
    pages = getattr(record, "pages_in_language", None)
    if not pages:
        return format_html("{} {}", record_link(record, css), language_tag(record.label()))
    return format_html('<a{} href="{}">{}</a>', class_attribute(css), pages[0].url, pages[0].title)


def class_attribute(css: str) -> SafeString:
    return format_html(' class="{}"', css) if css else mark_safe("")


@register.filter
def post_held(post) -> SafeString:
    """A post in words; "post not given in the source" where the source is silent."""
    return localised(post) if post else unknown(_("post not given in the source"))


@register.filter
def short_name(record) -> SafeString:
    """The record's short name in the language of its label, for table cells; else the label.

    Read from ``short_labels``, which a record may keep beside its facts; never asks for rows.
    """
    label = record.label()
    short = (getattr(record, "short_labels", None) or {}).get(label.language)
    return localised(Text(short, label.language) if short else label)


@register.filter
def unique(texts) -> list:
    """Texts without repetitions: a name is often written alike in two languages."""
    first = {}
    for text in texts:
        first.setdefault(str(text), text)
    return list(first.values())


@register.filter
def urlhost(url: str) -> str:
    """The host name of an address, to show in place of the whole."""
    return urlsplit(url).hostname or url


@register.filter
def sections_named(sections, name: str) -> list:
    """Of a page's sections those of this name: ``{% if sections|named:"agreements" %}``."""
    return [section for section in sections or () if section["name"] == name]


@register.simple_tag
def facet_choice(choice, nofollow=False) -> SafeString:
    """One choice of a facet: a link that makes it, or takes it back. Made here, and without
    ``format_html``, since a page has more than a hundred."""
    address = html.escape(choice.without if choice.is_chosen else choice.address)
    current = ' aria-current="true"' if choice.is_chosen else ""
    follow = ' rel="nofollow"' if nofollow else ""
    number = localize(choice.number) if choice.number > 999 else choice.number
    return mark_safe(
        f'<li><a href="{address}"{current}{follow}><span>{localised(choice.label)}</span> '
        f'<span class="num">{number}</span></a></li>'
    )


class KeptNode(template.Node):
    """Everything between ``{% kept "name" %}`` and ``{% endkept %}``."""

    def __init__(self, name: str, nodelist: template.NodeList, query: bool):
        self.name, self.nodelist, self.query = name, nodelist, query

    def render(self, context):
        render = partial(self.nodelist.render, context)
        return kept_fragment(self.name, context, render, query=self.query)


@register.tag
def kept(parser, token):
    """A part of a page that is the same for all visitors, rendered once until something changes.

    ``{% kept "content" query %}…{% endkept %}``: ``query`` where it depends on the query of the
    address, too. Nothing of the reader may stand in it. Raises TemplateSyntaxError without a name.
    """
    _tag, *arguments = token.split_contents()
    if not arguments or arguments[1:] not in ([], ["query"]):
        raise template.TemplateSyntaxError('"kept" takes a name, and "query" or nothing.')
    nodelist = parser.parse(["endkept"])
    parser.delete_first_token()
    return KeptNode(arguments[0].strip("\"'"), nodelist, query=arguments[1:] == ["query"])


@register.inclusion_tag("portal/parts/breadcrumbs.html", takes_context=True)
def breadcrumbs(context):
    """The way from the home page; nothing on the home page and right under it."""
    frame, page = context.get("frame"), context.get("page")
    return {"frame": frame, "trail": frame.trail(page) if frame else []}


@register.inclusion_tag("portal/parts/pager.html", takes_context=True)
def pager(context, page_obj):
    """Links to the pages of a paginated list that keep the rest of the query."""
    numbers = page_obj.paginator.get_elided_page_range(page_obj.number, on_each_side=1, on_ends=1)
    return {"request": context["request"], "page_obj": page_obj, "numbers": list(numbers)}
