"""A list whose rows are ordered by dragging or with Alt+arrows, renamed with F2, and taken away with Delete."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import override

from PySide6.QtCore import QEvent, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from designer.widgets.icons import icon
from designer.widgets.row_dragging import RowDragging
from designer.widgets.speaking import Speaking

_KEY = Qt.ItemDataRole.UserRole
_ICON = 16


class OrderedList(Speaking):
    """Shows rows by key; changes none by itself but tells what a hand wants of them."""

    moved = Signal(str, int)
    """A row is wanted at this place among the others."""
    removal_wanted = Signal(str)
    renamed = Signal(str, str)
    """A row has another text; only where rows may be renamed."""
    chosen = Signal(str)
    """The key of the row that is chosen now; nothing when none is."""

    def __init__(
        self, parent: QWidget | None = None, *, renames: bool = False, removes: bool = True, lines: int = 6
    ) -> None:
        super().__init__(parent)
        self._removes = removes
        self.rows = DraggedRows()
        self.up, self.down, self.rename, self.away = (QToolButton() for _ in range(4))
        self._renames = renames
        self._arrange(lines)
        self.rows.dropped.connect(self.moved)
        self.rows.stepped.connect(self._step)
        self.rows.removal_wanted.connect(self._remove)
        self.rows.currentRowChanged.connect(self._tell_chosen)
        self.rows.itemChanged.connect(self._tell_renamed)
        self.setFocusProxy(self.rows)

    @property
    def current(self) -> str:
        """The key of the row that is chosen; nothing when none is."""
        return self.rows.current

    def fill(self, rows: Sequence[tuple[str, str]]) -> None:
        """Show these: keys and texts. The same row stays chosen, or the one that took its place."""
        key, place = self.rows.current, self.rows.currentRow()
        if [each for each, _ in rows] == self.rows.keys:
            self._word([text for _, text in rows])
            self._tell_chosen()
            return
        with QSignalBlocker(self.rows):
            self.rows.clear()
            for each, text in rows:
                item = QListWidgetItem(text, self.rows)
                item.setData(_KEY, each)
                if self._renames:
                    item.setFlags(item.flags() | Qt.ItemFlag.ItemIsEditable)
            self.rows.setCurrentRow(min(max(place, 0), self.rows.count() - 1))
            self.choose(key)
        self._tell_chosen()

    def _word(self, texts: Sequence[str]) -> None:
        """The same rows may be called otherwise; one whose text is being changed stays open."""
        with QSignalBlocker(self.rows):
            for row, text in enumerate(texts):
                self.rows.item(row).setText(text)

    def show_lines(self, lines: int) -> None:
        """Be as high as so many rows."""
        self.rows.setFixedHeight(lines * (self.fontMetrics().height() + 10) + 6)

    def choose(self, key: str) -> None:
        """Choose a row; without such a row nothing changes."""
        for row in range(self.rows.count()):
            if self.rows.item(row).data(_KEY) == key:
                self.rows.setCurrentRow(row)

    def _step(self, by: int) -> None:
        place = self.rows.currentRow() + by
        if self.current and 0 <= place < self.rows.count():
            self.moved.emit(self.current, place)
            self.rows.setFocus()

    def _remove(self) -> None:
        if self.current and self._removes:
            self.removal_wanted.emit(self.current)

    def _tell_chosen(self, _row: int = 0) -> None:
        place, last = self.rows.currentRow(), self.rows.count() - 1
        self.up.setEnabled(place > 0)
        self.down.setEnabled(0 <= place < last)
        self.rename.setEnabled(place >= 0)
        self.away.setEnabled(place >= 0)
        self.chosen.emit(self.current)

    def _tell_renamed(self, item: QListWidgetItem) -> None:
        self.renamed.emit(str(item.data(_KEY)), item.text().strip())

    def _edit(self) -> None:
        item = self.rows.currentItem()
        if item is not None:
            self.rows.setFocus()
            self.rows.editItem(item)

    def _arrange(self, lines: int) -> None:
        self.show_lines(lines)
        if not self._renames:
            self.rows.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        said: dict[QToolButton, tuple[str, Callable[[], str], Callable[[], None]]] = {
            self.up: ("up", lambda: self.tr("Move up (Alt+↑)"), partial(self._step, -1)),
            self.down: ("down", lambda: self.tr("Move down (Alt+↓)"), partial(self._step, 1)),
            self.rename: ("edit", lambda: self.tr("Rename (F2)"), self._edit),
            self.away: ("remove", lambda: self.tr("Remove (Delete)"), self._remove),
        }
        column = QVBoxLayout()
        column.setSpacing(2)
        for button, (_, text, act) in said.items():
            button.setAutoRaise(True)
            button.setIconSize(QSize(_ICON, _ICON))
            button.clicked.connect(act)
            self.say(button.setToolTip, text)
            self.say(button.setAccessibleName, text)
            column.addWidget(button)
        self._icons = {button: name for button, (name, _, _) in said.items()}
        self._draw_icons()
        column.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self.rows, 1)
        row.addLayout(column)
        self.away.setVisible(self._removes)
        self.rename.setVisible(self._renames)  # not before it stands in here: it would be a window of its own

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._draw_icons()

    def _draw_icons(self) -> None:
        colours = self.palette().text().color().name(), self.palette().placeholderText().color().name()
        for button, name in self._icons.items():
            button.setIcon(icon(name, *colours))


class DraggedRows(QListWidget):
    """Rows with keys that can be dragged; it tells what a hand wants of the chosen one."""

    dropped = Signal(str, int)
    stepped = Signal(int)
    removal_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._dragging = RowDragging(self)
        self._dragging.wanted.connect(lambda place: self.dropped.emit(self.current, place))
        self._dragging.stepped.connect(self.stepped.emit)  # its signals are no slots where it is a second base
        self.setObjectName("ordered")
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    @property
    def current(self) -> str:
        """The key of the row that is chosen; nothing when none is."""
        row = self.currentRow()
        return str(self.item(row).data(_KEY)) if row >= 0 else ""

    @property
    def keys(self) -> list[str]:
        """The keys of all rows, in order."""
        return [str(self.item(row).data(_KEY)) for row in range(self.count())]

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete and not event.modifiers():
            self.removal_wanted.emit()
        else:
            super().keyPressEvent(event)

    @override
    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        """After a name was typed the next key is the list's again."""
        super().closeEditor(editor, hint)
        self.setFocus()
