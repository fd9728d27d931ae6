"""A Blueprint's Markdown, made harmless: its file may have come from anywhere, and Qt would load what it names."""

from __future__ import annotations

from typing import Final

from PySide6.QtGui import QFont, QTextCharFormat, QTextCursor, QTextDocument

LONGEST: Final = 20_000
"""Characters that are shown; beyond, “…”."""
_PLAIN_MARKDOWN = QTextDocument.MarkdownFeature.MarkdownDialectGitHub | QTextDocument.MarkdownFeature.MarkdownNoHTML
_SIZE = QTextCharFormat.Property.FontSizeAdjustment
_KEPT = QTextCursor.MoveMode.KeepAnchor


def as_html(source: str, font: QFont) -> str:
    """Text only: an address is read and opens nothing, a picture is its name, HTML is letters."""
    read = QTextDocument()
    read.setMarkdown(source if len(source) <= LONGEST else source[:LONGEST] + "…", _PLAIN_MARKDOWN)
    _make_harmless(read)
    read.setDefaultFont(font)
    return read.toHtml()


def _make_harmless(document: QTextDocument) -> None:
    """Write each picture as its name, and each link as its text with the address it would have led to.

    Headings are bold, and no larger than the text: the ticket's own subject stands above them.
    """
    for begins, ends, style in reversed(_fragments(document)):
        cursor = QTextCursor(document)
        cursor.setPosition(begins)
        cursor.setPosition(ends, _KEPT)
        if style.isImageFormat() or style.isAnchor():
            cursor.insertText(_told(cursor.selectedText(), style), QTextCharFormat())
        elif style.hasProperty(_SIZE):
            style.clearProperty(_SIZE)
            cursor.setCharFormat(style)
            heading = cursor.blockFormat()
            heading.setHeadingLevel(0)
            cursor.setBlockFormat(heading)


def _told(text: str, style: QTextCharFormat) -> str:
    if style.isImageFormat():
        name = str(style.property(QTextCharFormat.Property.ImageAltText) or style.toImageFormat().name())
        return f"[{name}]" if name else ""
    address = style.anchorHref()
    return text if address in ("", text, f"mailto:{text}") else f"{text} ({address})"


def _fragments(document: QTextDocument) -> list[tuple[int, int, QTextCharFormat]]:
    """Where each run of one look begins and ends."""
    found, block = [], document.begin()
    while block.isValid():
        at = block.begin()
        while not at.atEnd():
            fragment = at.fragment()
            found.append((fragment.position(), fragment.position() + fragment.length(), fragment.charFormat()))
            at += 1
        block = block.next()
    return found
