"""A page of the inspector: rows of labelled editors that follow the document and change it at once."""

from __future__ import annotations

from collections.abc import Callable
from typing import override

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from designer.catalogue import Catalogue
from designer.document import Document
from designer.panels.editors import LineEditor, TextEditor
from designer.theme import enlarge
from designer.widgets.speaking import Speaking
from runtime.model.blueprint import Blueprint


class Rows(Speaking):
    """Editors under one another, each with its label above it and, where it needs one, a word of help below."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(14, 12, 14, 14)
        self._column.setSpacing(0)
        self._column.addStretch(1)

    def row(self, editor: QWidget, text: Callable[[], str], help_: Callable[[], str] | None = None) -> QWidget:
        """A labelled editor; the label is its name for screen readers too. Returns the row, to show and hide it."""
        label = QLabel()
        label.setObjectName("rowLabel")
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setBuddy(editor)
        label.setWordWrap(True)
        self.say(label.setText, text)
        self.say(editor.setAccessibleName, lambda: text().replace("&", ""))
        return self._put([label, editor], editor, help_, gap=8)

    def tick(self, box: QWidget, help_: Callable[[], str] | None = None) -> QWidget:
        """An editor that bears its own text, or needs none. Returns its row."""
        return self._put([box], box, help_, gap=6)

    def section(self, text: Callable[[], str]) -> QLabel:
        """A heading over the rows that follow."""
        self._space(6)
        label = QLabel()
        enlarge(label, 1.0, bold=True)
        self.say(label.setText, text)
        self._add(label)
        self._space(6)
        return label

    def whole(self, widget: QWidget) -> None:
        """A widget across the page."""
        self._add(widget)
        self._space(6)

    def under(self, text: Callable[[], str], editor: QWidget) -> QLabel:
        """An editor across the page under a heading, which is its name for screen readers too."""
        heading = self.section(text)
        self.say(editor.setAccessibleName, text)
        self.whole(editor)
        return heading

    def _put(self, widgets: list[QWidget], editor: QWidget, help_: Callable[[], str] | None, *, gap: int) -> QWidget:
        row = QWidget()
        column = QVBoxLayout(row)
        column.setContentsMargins(0, 0, 0, gap)
        column.setSpacing(4)
        if help_ is not None:
            widgets.append(self._help(editor, help_))
        for widget in widgets:
            column.addWidget(widget)
        self._add(row)
        return row

    def remark(self, text: Callable[[], str]) -> QLabel:
        """A sentence of its own."""
        note = self._said(text)
        self.whole(note)
        return note

    def _help(self, editor: QWidget, help_: Callable[[], str]) -> QLabel:
        self.say(editor.setAccessibleDescription, help_)
        return self._said(help_)

    def _said(self, text: Callable[[], str]) -> QLabel:
        note = QLabel()
        note.setObjectName("secondary")
        note.setWordWrap(True)
        self.say(note.setText, text)
        return note

    @property
    def parts(self) -> list[QWidget]:
        """Everything under one another, in order."""
        items = (self._column.itemAt(at) for at in range(self._column.count()))
        return [widget for item in items if item is not None and (widget := item.widget()) is not None]

    def _add(self, widget: QWidget) -> None:
        self._column.insertWidget(self._column.count() - 1, widget)

    def _space(self, height: int) -> None:
        self._column.insertSpacing(self._column.count() - 1, height)


class Page(QScrollArea):
    """Scrolls its rows. Subclasses fill `rows` once, and `show_now` whenever the document or the catalogue changed."""

    def __init__(self, document: Document, catalogue: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.document, self.catalogue = document, catalogue
        self.rows = Rows()
        self.setWidget(self.rows)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        document.changed.connect(self.show_now)
        document.read_only_changed.connect(self._lock)
        catalogue.changed.connect(self._offer)

    def begin(self) -> None:
        """Offer the choices and show the values; called once the rows are made."""
        self._lock()
        self._offer()

    def offer(self) -> None:
        """Fill the choices from the catalogue."""

    def show_now(self) -> None:
        """Show the document as it is."""

    def attempt(self, text: str, edit: Callable[[Blueprint], Blueprint], merge: str = "") -> None:
        """Change the document. What it refuses is put back as it was; what is being typed only when it is left."""
        if not self.document.attempt(text, edit, merge) and not merge:
            self.show_now()

    def ends_merge(self, editor: LineEditor | TextEditor) -> None:
        """What is typed after the editor was left is a change of its own."""
        editor.left.connect(self.document.end_merge)
        editor.left.connect(self.show_now)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._offer()

    def _offer(self) -> None:
        self.offer()
        self.show_now()

    def _lock(self) -> None:
        self.rows.setEnabled(not self.document.read_only)
