"""The guide's contents, which are also its search, and its chapters."""

from dataclasses import dataclass

from django.http import Http404, HttpRequest, HttpResponseRedirect
from django.urls import path, reverse
from django.utils.text import Truncator
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from portal.admin.guide.chapters import GUIDE_LANGUAGES, chapter_called, chapters, guide_language
from portal.admin.guide.rendering import Part, rendered
from portal.languages.cldr import language_autonym


@dataclass(frozen=True)
class Found:
    title: str
    heading: str
    excerpt: str
    url: str


def search(query: str, language: str) -> list[Found]:
    """Parts of all chapters, those with a word in their heading first."""
    words = query.casefold().split()
    hits = [
        (heading_holds(words, part, chapter.title), found(name, chapter, part, language))
        for name, chapter in ((chapter.name, rendered(chapter, language)) for chapter in chapters)
        for part in chapter.parts
        if words and holds(words, f"{chapter.title} {part.heading} {part.text}")
    ]
    return [hit for _heading, hit in sorted(hits, key=lambda pair: not pair[0])]


def holds(words: list[str], text: str) -> bool:
    return all(word in text.casefold() for word in words)


def heading_holds(words: list[str], part: Part, title: str) -> bool:
    return holds(words, f"{title} {part.heading}")


def found(name: str, chapter, part: Part, language: str) -> Found:
    url = reverse("portal_guide_chapter", args=[language, name])
    anchor = f"#{part.anchor}" if part.anchor else ""
    excerpt = Truncator(part.text).chars(160)
    return Found(chapter.title, part.heading, excerpt, f"{url}{anchor}")


def to_own_language(request: HttpRequest) -> HttpResponseRedirect:
    """To the contents in the editor's language, or the one nearest to it."""
    return HttpResponseRedirect(reverse("portal_guide", args=[guide_language(get_language())]))


class GuideView(WagtailAdminTemplateMixin, TemplateView):
    """What contents and chapters share; templates get ``language`` and ``name`` of the address.

    Raises Http404 for a language without a guide."""

    header_icon = "help"
    page_title = _("Guide")
    url_name = "portal_guide"

    def setup(self, request, *args, **kwargs):
        super().setup(request, *args, **kwargs)
        self.language = kwargs["language"]
        if self.language not in GUIDE_LANGUAGES:
            raise Http404

    def address(self, language: str) -> str:
        return reverse(self.url_name, args=[language])

    def chapter_links(self) -> list[dict]:
        return [
            {
                "name": chapter.name,
                "url": reverse("portal_guide_chapter", args=[self.language, chapter.name]),
                "rendered": rendered(chapter, self.language),
            }
            for chapter in chapters
        ]

    def languages(self) -> list[dict]:
        return [
            {"tag": tag, "autonym": language_autonym(tag), "url": self.address(tag)}
            for tag in GUIDE_LANGUAGES
        ]

    def get_context_data(self, **kwargs):
        own = (get_language() or "").split("-")[0]
        return super().get_context_data(
            **kwargs,
            languages=self.languages(),
            own_language_is_missing=own not in GUIDE_LANGUAGES,
            chapter_links=self.chapter_links(),
        )


class ContentsView(GuideView):
    template_name = "portal/admin/guide/contents.html"

    def get_breadcrumbs_items(self):
        return [*self.breadcrumbs_items, {"url": "", "label": _("Guide")}]

    def get_context_data(self, **kwargs):
        query = self.request.GET.get("q", "").replace("\x00", "").strip()
        return super().get_context_data(
            **kwargs, query=query, found=search(query, self.language) if query else []
        )


class ChapterView(GuideView):
    """Raises Http404 for a chapter that nobody has registered."""

    template_name = "portal/admin/guide/chapter.html"

    def setup(self, request, *args, **kwargs):
        super().setup(request, *args, **kwargs)
        self.chapter = chapter_called(kwargs["name"])
        if self.chapter is None:
            raise Http404
        self.rendered = rendered(self.chapter, self.language)

    def address(self, language: str) -> str:
        return reverse("portal_guide_chapter", args=[language, self.chapter.name])

    def get_page_title(self):
        return self.rendered.title

    def get_breadcrumbs_items(self):
        guide = {"url": reverse("portal_guide", args=[self.language]), "label": _("Guide")}
        return [*self.breadcrumbs_items, guide, {"url": "", "label": self.rendered.title}]

    def get_context_data(self, **kwargs):
        context = super().get_context_data(**kwargs, chapter=self.rendered)
        links = context["chapter_links"]
        place = [link["name"] for link in links].index(self.chapter.name)
        context["previous"] = links[place - 1] if place else None
        context["next"] = links[place + 1] if place + 1 < len(links) else None
        return context


@hooks.register("register_admin_urls")
def guide_addresses():
    return [
        path("guide/", to_own_language, name="portal_guide_start"),
        path("guide/<slug:language>/", ContentsView.as_view(), name="portal_guide"),
        path(
            "guide/<slug:language>/<slug:name>/", ChapterView.as_view(), name="portal_guide_chapter"
        ),
    ]


@hooks.register("register_admin_menu_item")
def guide_in_menu():
    """Above Wagtail's own help, which speaks to those who run the site."""
    return MenuItem(
        _("Guide"), reverse("portal_guide_start"), name="guide", icon_name="help", order=10900
    )
