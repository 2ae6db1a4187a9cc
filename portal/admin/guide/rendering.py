"""A chapter as HTML. Markdown only: HTML in a file is shown as it is written, never passed on."""

import struct
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from django.apps import apps
from django.templatetags.static import static
from django.urls import NoReverseMatch, reverse
from django.utils.safestring import SafeString, mark_safe
from markdown_it import MarkdownIt
from markdown_it.token import Token

from portal.admin.guide.chapters import Chapter, chapter_called


def picture_attributes(chapter: Path, source: str) -> dict[str, str]:
    """Address, width and height of a picture that the file ``chapter`` names.

    Raises FileNotFoundError for one that is not there.
    """
    file = (chapter.parent / source).resolve()
    width, height = png_size(file)
    name = file.as_posix().rpartition("/static/")[2]
    return {"src": static(name), "width": str(width), "height": str(height), "loading": "lazy"}


def png_size(file: Path) -> tuple[int, int]:
    """Width and height, from the head of a PNG."""
    with file.open("rb") as content:
        return struct.unpack(">II", content.read(24)[16:])


def address(target: str, language: str) -> str | None:
    """The address of a link, or None where the site has no such place: another app's, say."""
    scheme, _colon, name = target.partition(":")
    try:
        if scheme == "guide":
            return reverse("portal_guide_chapter", args=[language, chapter_called(name).name])
        if scheme == "admin":
            kind, _colon, label = name.partition(":")
            return list_address(label) if kind == "list" else reverse(name)
    except (AttributeError, LookupError, NoReverseMatch):
        return None
    return target if scheme in ("http", "https") else None


def list_address(label: str) -> str:
    """Raises LookupError, AttributeError or NoReverseMatch where there is no such list."""
    model = apps.get_model(label)
    if viewset := getattr(model, "snippet_viewset", None):
        return reverse(viewset.get_url_name("list"))
    return reverse(f"portal_list_{model._meta.label_lower.replace('.', '_')}:index")


markdown = MarkdownIt("commonmark", {"html": False}).enable("table")


@dataclass(frozen=True)
class Part:
    """What stands under one heading of the second level; the first part has none."""

    anchor: str
    heading: str
    text: str


@dataclass(frozen=True)
class RenderedChapter:
    title: str
    html: SafeString
    parts: tuple[Part, ...]


def rendered(chapter: Chapter, language: str) -> RenderedChapter:
    """The chapter in one of the guide's languages; read again only when its file has changed."""
    path = chapter.path(language)
    return rendered_file(path, language, path.stat().st_mtime_ns)


@lru_cache(maxsize=256)
def rendered_file(path: Path, language: str, _changed: int) -> RenderedChapter:
    tokens = markdown.parse(path.read_text(encoding="utf-8"))
    for token in tokens:
        if token.type == "inline":
            resolve(token.children, path, language)
    title, body = tokens[1].content, tokens[3:]  # a file begins with its one heading of level 1
    give_anchors(body)
    html = markdown.renderer.render(body, markdown.options, {})
    return RenderedChapter(title, mark_safe(html), tuple(parts_of(body)))


def resolve(tokens: list[Token], path: Path, language: str) -> None:
    """Replace what stands for addresses; a link that leads nowhere here leaves its words."""
    leads_nowhere = False
    for token in tokens:
        if token.type == "link_open":
            target = address(str(token.attrs["href"]), language)
            leads_nowhere = target is None
            token.attrs["href"] = target or ""
        elif token.type == "image":
            token.attrs.update(picture_attributes(path, str(token.attrs["src"])))
        if leads_nowhere and token.type in ("link_open", "link_close"):
            leads_nowhere = token.type == "link_open"
            token.type, token.tag, token.content = "text", "", ""


def give_anchors(tokens: list[Token]) -> None:
    """The same in each language, so that whoever changes the language keeps the place."""
    headings = [token for token in tokens if token.type == "heading_open"]
    for number, token in enumerate(headings, start=1):
        token.attrs["id"] = f"part-{number}"


def parts_of(tokens: list[Token]):
    anchor, heading, words = "", "", []
    for before, token in zip([None, *tokens], tokens, strict=False):
        if before is not None and before.type == "heading_open":
            yield Part(anchor, heading, " ".join(words))
            anchor, heading, words = str(before.attrs["id"]), plain(token), []
        elif token.type == "inline":
            words.append(plain(token))
    yield Part(anchor, heading, " ".join(words))


def plain(inline: Token) -> str:
    breaks = {"softbreak": " ", "hardbreak": " "}
    return "".join(breaks.get(token.type, token.content) for token in inline.children)
