"""What the process owner tells whoever works in a state: the Blueprint’s Markdown, made harmless."""

from __future__ import annotations

from typing import Final

from PySide6.QtGui import QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout, QWidget

from designer.agent.safe_text import FittedText, like_the_page
from designer.widgets.speaking import Speaking

LONGEST: Final = 20_000
"""Characters that are shown; beyond, “…”."""
_HIGHEST = 150
"""Pixels; what is longer scrolls, so that the ticket keeps its room."""
_PLAIN_MARKDOWN = QTextDocument.MarkdownFeature.MarkdownDialectGitHub | QTextDocument.MarkdownFeature.MarkdownNoHTML
_SIZE = QTextCharFormat.Property.FontSizeAdjustment
_KEPT = QTextCursor.MoveMode.KeepAnchor


class Instructions(Speaking):
    """A line that opens and closes, and the text below it. Closed by hand, it stays closed on the next ticket."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.turn, self.text = QPushButton(), MarkdownText()
        self.turn.setObjectName("quiet")
        self.turn.setCheckable(True)
        self.turn.setChecked(True)
        self.turn.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.turn)
        column.addWidget(self.text)
        self.turn.toggled.connect(self._turned)
        self.say(self._say_turn, lambda: self.tr("Instructions"))
        self.say(self.turn.setToolTip, lambda: self.tr("What is to be done in this state: show it, or leave the room"))
        self.say(self.text.setAccessibleName, lambda: self.tr("Instructions"))
        self.hide()

    def show_markdown(self, source: str) -> None:
        """Show these; nothing where there are none."""
        self.text.show_markdown(source)
        self.setVisible(bool(source.strip()))

    def _turned(self, shown: bool) -> None:
        self.text.setVisible(shown)
        self.say_again()

    def _say_turn(self, name: str) -> None:
        self.turn.setText(f"{'▾' if self.turn.isChecked() else '▸'}  {name}")
        self.turn.setAccessibleName(name)


class MarkdownText(FittedText):
    """Text only: an address is read and opens nothing, a picture is its name, HTML is letters."""

    highest = _HIGHEST

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._source: str | None = None
        like_the_page(self)

    def show_markdown(self, source: str) -> None:
        """Show this text; the same again keeps where one has scrolled to."""
        if source == self._source:
            return
        self._source = source
        cut = source if len(source) <= LONGEST else source[:LONGEST] + "…"
        read = QTextDocument()
        read.setMarkdown(cut, _PLAIN_MARKDOWN)
        make_harmless(read)
        read.setDefaultFont(self.font())
        self.setHtml(read.toHtml())
        self.fit()


def make_harmless(document: QTextDocument) -> None:
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
