"""The words of a translation without what is no word: placeholders, tags, addresses."""

import re
import unicodedata

PERCENT = re.compile(r"%(?:\((?P<name>\w+)\))?[#0\- +]*\d*(?:\.\d+)?[diouxXeEfFgGcrsa]")
BRACE = re.compile(r"\{\w*(?:![rsa])?(?::[^{}]*)?\}")
TAG = re.compile(r"<[^<>]+>|&\w+;")
ADDRESS = re.compile(r"\b(?:https?://|www\.)\S+|\b\S+@\S+\.\w+|\B\.\w{2,5}\b")
NOT_WORDS = (ADDRESS, TAG, PERCENT, BRACE)

WORD = re.compile(r"[^\W\d_]+(?:[ʻʼ'’‘`´][^\W\d_]+)*[ʻʼ]?")


def plain(text):
    """The text with a space in place of each thing that is no word."""
    for pattern in NOT_WORDS:
        text = pattern.sub(" ", text.replace("%%", " "))
    return text


def words(text):
    """The words of a text; parts of a hyphenated word count apart."""
    return WORD.findall(plain(text))


def is_mixed(word):
    """True when the word holds both Latin and Cyrillic letters."""
    return {"LATIN", "CYRILLIC"} <= {unicodedata.name(letter, "").split()[0] for letter in word}
