"""Text from outside, made harmless before anything lays it out (RELIABILITY T1 to T3).

A mail's HTML is taken apart and written anew from a short list of tags. What is nested or repeated beyond reason is
shown as plain text: laying out twenty nested tables or twenty thousand blocks takes Qt half a minute.
"""

from __future__ import annotations

import re
from html import escape, unescape
from typing import Final

import nh3

LONGEST: Final = 256 * 1024
"""Characters of HTML that are laid out; beyond, plain text."""
LONGEST_PLAIN: Final = 64 * 1024
"""Characters of plain text that are shown at once: more takes Qt longer than a person waits."""
MOST_LINES: Final = 2_000
DEEPEST: Final = 30
MOST_TAGS: Final = 4_000

_TAG_NAMES: Final = "a b blockquote br code em h1 h2 h3 h4 hr i img li ol p pre s strong sub sup u ul"
"""No table and no div: both are what a freeze is made of."""
_TAGS: Final = frozenset(_TAG_NAMES.split())
_ATTRIBUTES: Final = {"a": {"href", "title"}, "img": {"src", "alt"}}
_SCHEMES: Final = {"http", "https", "mailto", "cid"}
_WITH_CONTENT: Final = {"script", "style", "head", "title", "template", "object", "iframe", "svg", "math"}

_MARKUP = re.compile(r"<(?:!doctype|html|body|p|div|br|table|span|blockquote|a|b|i|img|ul|pre|font)\b", re.IGNORECASE)
_TAG = re.compile(r"<(/?)([a-z][a-z0-9]*)", re.IGNORECASE)
"""Where a tag begins, ended or not: a count that nothing in its attributes can hide from."""
_WHOLE_TAG = re.compile(r"</?[a-z!][^<>]*>", re.IGNORECASE)
_VOID: Final = frozenset(("br", "hr", "img", "meta", "link", "input", "area", "base", "col", "wbr", "param", "source"))
_ROWS = re.compile(r"</(?:tr|div|center|address|section|article|header|footer|caption)\s*>", re.IGNORECASE)
_CELLS = re.compile(r"</(?:td|th)\s*>", re.IGNORECASE)
_BREAKS = re.compile(r"<(?:br|/p|/div|/tr|/li|/h[1-6]|/blockquote)\b[^<>]*>", re.IGNORECASE)
_UNSEEN = re.compile(r"<(script|style|head|title)\b[^<>]*>.*?(?:</\1\s*>|\Z)", re.IGNORECASE | re.DOTALL)
_PICTURE = re.compile(r"<img(?P<rest>[^>]*)>")
_WITHOUT = re.compile(r'alt="(?P<alt>[^"]*)"')
_ADDRESS = re.compile(r"""(?:https?://|mailto:)[^\s<>"'\x00-\x1f]{1,2000}""", re.IGNORECASE)
_END_OF_SENTENCE: Final = ".,;:!?)]}»”’"
_UNBROKEN = re.compile(r"[^\s<>]{2000}")
_LONG_WORD = re.compile(r"[^\s]{80}")
_BREAK_HERE = "\u200b"
_MANY_BREAKS = re.compile(r"(?:\s*<br>\s*){3,}")


def is_html(body: str) -> bool:
    """Whether a text means to be HTML: it has a tag that mail programs write."""
    return _MARKUP.search(body[:LONGEST]) is not None


def clean(body: str) -> str:
    """A body as HTML that is safe to lay out, whatever it was."""
    if not is_html(body):
        return plain(body)
    if len(body) > LONGEST or not _reasonable(body) or _UNBROKEN.search(body) is not None:
        return plain(text_of(body))
    broken = _CELLS.sub("&nbsp; ", _ROWS.sub("<br>", body))
    written = nh3.clean(
        broken,
        tags=set(_TAGS),
        clean_content_tags=_WITH_CONTENT,
        attributes={tag: set(names) for tag, names in _ATTRIBUTES.items()},
        attribute_filter=_kept,
        url_schemes=set(_SCHEMES),
        link_rel=None,
    )
    return _PICTURE.sub(_named, _MANY_BREAKS.sub("<br><br>", written)).strip()


def plain(text: str) -> str:
    """Plain text as HTML: its lines kept, its addresses made links. A length beyond reason is cut, and ends in “…”."""
    lines = _lines(text[:LONGEST_PLAIN])
    cut = len(text) > LONGEST_PLAIN or len(lines) > MOST_LINES
    return "<br>".join(_linked(line) for line in lines[:MOST_LINES]) + ("<br>…" if cut else "")


def text_of(body: str) -> str:
    """The text of an HTML body, without any parser that could be led astray; linear in its length."""
    cut = body[: 4 * LONGEST]
    return unescape(_WHOLE_TAG.sub("", _BREAKS.sub("\n", _UNSEEN.sub("", cut)))).strip()


def is_safe_address(address: str) -> bool:
    """Whether an address may be opened outside: the web and mail only, never a file or a share."""
    return re.fullmatch(r"(?:https?://[^/\\\s]|mailto:[^\s]).*", address, re.IGNORECASE | re.DOTALL) is not None


def _reasonable(body: str) -> bool:
    """Whether tags are neither too many nor too deep, before any parser sees them."""
    depth = 0
    for count, tag in enumerate(_TAG.finditer(body), 1):
        if tag[2].lower() not in _VOID:
            depth = max(0, depth - 1) if tag[1] else depth + 1
        if depth > DEEPEST * 4 or count > MOST_TAGS:
            return False
    return _depth_of_kept(body) <= DEEPEST


def _depth_of_kept(body: str) -> int:
    """How deep those tags nest that would be kept; paragraphs and items that are never closed do not nest."""
    depth = deepest = 0
    for tag in _TAG.finditer(body):
        if (name := tag[2].lower()) in _TAGS and name not in _VOID and name not in ("p", "li"):
            depth = max(0, depth - 1) if tag[1] else depth + 1
            deepest = max(deepest, depth)
    return deepest


def _kept(tag: str, name: str, value: str) -> str | None:
    """Pictures come with the mail or not at all; links go to the web and to mail only."""
    if tag == "img" and name == "src":
        return value if value.lower().startswith("cid:") else None
    if tag == "a" and name == "href":
        return value if is_safe_address(value) else None
    return value


def _named(picture: re.Match[str]) -> str:
    """A picture that is not in the mail is not shown: its name stands there instead."""
    if "src=" in picture["rest"]:
        return picture[0]
    alt = _WITHOUT.search(picture["rest"])
    return f"[{alt['alt']}]" if alt is not None and alt["alt"].strip() else ""


def _lines(text: str) -> list[str]:
    return text.replace("\r\n", "\n").replace("\r", "\n").split("\n")


def _linked(line: str) -> str:
    pieces, at = [], 0
    for found in _ADDRESS.finditer(line):
        address = found[0].rstrip(_END_OF_SENTENCE)
        if is_safe_address(address):
            pieces += [_spaced(line[at : found.start()]), f'<a href="{escape(address)}">{escape(address)}</a>']
            at = found.start() + len(address)
    return "".join([*pieces, _spaced(line[at:])])


def _spaced(text: str) -> str:
    """Escaped, with indents kept, and words no line could hold made breakable."""
    text = _LONG_WORD.sub(lambda word: word[0] + _BREAK_HERE, text)
    return escape(text.replace("\t", "    "), quote=False).replace("  ", "&nbsp; ")
