"""Words set into a picture: broken into lines, as large as they fit."""

import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from PIL import ImageFont

from portal.languages.hyphens import SOFT_HYPHEN, with_soft_hyphens

ASSETS = Path(__file__).with_name("assets")
#: What the fonts, which are subsets, hold: Latin and Cyrillic with the letters of our languages.
LACKING = re.compile(
    "[^\u0020-\u017f\u02bb\u02bc\u0301\u0400-\u052f\u2010-\u2015\u2018-\u201e\u2026"
    "\u2030\u2039\u203a\u20ac\u20b8\u2116\u2122\u2212]"
)
SERIF, SANS = "NotoSerif-Bold.ttf", "NotoSans-Regular.ttf"
LEADING = 1.2


@dataclass(frozen=True)
class Setting:
    """Lines of text and the size in pixels at which they fit."""

    lines: tuple[str, ...]
    size: int

    @property
    def line_height(self) -> int:
        return round(self.size * LEADING)

    @property
    def height(self) -> int:
        return self.line_height * len(self.lines)


def legible(text: str) -> str:
    """The text without signs that the font lacks; "" when it lacks letters of it: boxes would say
    less than nothing."""
    text = " ".join(text.split())
    if any(sign.isalpha() for sign in LACKING.findall(text)):
        return ""
    return " ".join(LACKING.sub("", text).split())


@lru_cache(maxsize=32)
def font(name: str, size: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(ASSETS / name, size)


def fit(text: str, language: str, name: str, width: int, height: int, sizes) -> Setting:
    """The text at the largest of ``sizes`` (falling) at which it fits into the box.

    What does not fit at the smallest either is cut and ends with "…".
    """
    words = with_soft_hyphens(" ".join(text.split()), language).split()
    for size in sizes:
        setting = Setting(tuple(broken(words, font(name, size), width)), size)
        if setting.height <= height:
            return setting
    room = max(1, height // setting.line_height)
    return Setting((*setting.lines[: room - 1], cut(setting.lines[room - 1])), setting.size)


def cut(line: str) -> str:
    """The line without its last word and with "…", which needs no more room than a word."""
    head = line.rpartition(" ")[0] or line[:-2]
    return head.rstrip(" ,;:–-") + "…"


def broken(words: list[str], face: ImageFont.FreeTypeFont, width: int) -> list[str]:
    """The words in lines no wider than ``width``; a word that is wider by itself is parted."""
    lines = [""]
    for word in (part for whole in words for part in parted(whole, face, width)):
        joined = f"{lines[-1]} {word}".lstrip()
        if face.getlength(joined) <= width:
            lines[-1] = joined
        else:
            lines.append(word)
    return [line for line in lines if line]


def parted(word: str, face: ImageFont.FreeTypeFont, width: int) -> list[str]:
    """The word without soft hyphens; too wide a word in pieces, at its soft hyphens if it can."""
    plain = word.replace(SOFT_HYPHEN, "")
    if face.getlength(plain) <= width:
        return [plain]
    joint = "-" if SOFT_HYPHEN in word else ""
    pieces = [""]
    for syllable in word.split(SOFT_HYPHEN) if joint else plain:
        if pieces[-1] and face.getlength(pieces[-1] + syllable + joint) > width:
            pieces[-1] += joint
            pieces.append("")
        pieces[-1] += syllable
    return pieces
