"""What the process owner tells whoever works in a state: the Blueprint’s Markdown, made harmless."""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout, QWidget

from designer.agent.safe_text import FittedText, like_the_page
from designer.widgets.harmless_markdown import as_html
from designer.widgets.speaking import Speaking

_HIGHEST = 150
"""Pixels; what is longer scrolls, so that the ticket keeps its room."""


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
        self.setHtml(as_html(source, self.font()))
        self.fit()
