"""Which columns a list shows, and in which order: two lists, between which columns are dragged or sent by keys."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import override

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QApplication,
    QGridLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from designer.widgets.icons import icon
from designer.widgets.speaking import Speaking

_KEY = Qt.ItemDataRole.UserRole
_ICON = 16
_HEIGHT = 176


class ColumnChooser(Speaking):
    """“Not shown” on the left, “Shown, in this order” on the right. At least one column is shown."""

    edited = Signal(object)
    """The names of the columns shown, in their order."""

    def __init__(self, title: Callable[[str], str], parent: QWidget | None = None) -> None:
        """`title` names a column."""
        super().__init__(parent)
        self._title = title
        self._offered: tuple[str, ...] = ()
        self._shown: tuple[str, ...] = ()
        self.left, self.right = ColumnList(), ColumnList()
        self.show_one, self.hide_one, self.up, self.down = (QToolButton() for _ in range(4))
        self._arrange()
        self.left.sent.connect(lambda name: self._insert(name, len(self._shown)))
        self.right.sent.connect(self._remove)
        self.right.stepped.connect(self._step)
        for each in (self.left, self.right):
            each.dragged.connect(self._mark)
            each.dropped.connect(self._drop)
            each.currentRowChanged.connect(lambda _row: self._allow())

    @property
    def value(self) -> tuple[str, ...]:
        """The columns shown."""
        return self._shown

    def offer(self, columns: Sequence[str]) -> None:
        """Offer these columns."""
        self._offered = tuple(columns)
        self._rebuild()

    def show_value(self, columns: Sequence[str]) -> None:
        """Show these as shown."""
        self._shown = tuple(columns)
        self._rebuild()

    @override
    def say_again(self) -> None:
        super().say_again()
        self._rebuild()

    def _arrange(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(6)
        names = (lambda: self.tr("Not shown"), lambda: self.tr("Shown, in this order"))
        for column, (each, name) in enumerate(zip((self.left, self.right), names, strict=True)):
            label = QLabel()
            label.setObjectName("rowLabel")
            label.setBuddy(each)
            self.say(label.setText, name)
            self.say(each.setAccessibleName, name)
            each.setFixedHeight(_HEIGHT)
            grid.addWidget(label, 0, 2 * column)
            grid.addWidget(each, 1, 2 * column)
            grid.setColumnStretch(2 * column, 1)
        grid.addLayout(self._buttons(), 1, 1)

    def _buttons(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.addStretch(1)
        said: dict[QToolButton, tuple[str, Callable[[], str], Callable[[], None]]] = {
            self.show_one: ("right", lambda: self.tr("Show this column (Enter)"), self.left.send),
            self.hide_one: ("left", lambda: self.tr("Do not show this column (Enter)"), self.right.send),
            self.up: ("up", lambda: self.tr("Further left (Alt+↑)"), lambda: self.right.step(-1)),
            self.down: ("down", lambda: self.tr("Further right (Alt+↓)"), lambda: self.right.step(1)),
        }
        for button, (name, text, act) in said.items():
            button.setAutoRaise(True)
            button.setIcon(
                icon(name, self.palette().text().color().name(), self.palette().placeholderText().color().name())
            )
            button.setIconSize(QSize(_ICON, _ICON))
            button.clicked.connect(act)
            self.say(button.setToolTip, text)
            self.say(button.setAccessibleName, text)
            column.addWidget(button)
        column.addStretch(1)
        return column

    def _rebuild(self) -> None:
        self.right.fill([(name, self._title(name)) for name in self._shown])
        rest = [(name, self._title(name)) for name in self._offered if name not in self._shown]
        self.left.fill(rest)
        self._allow()

    def _allow(self) -> None:
        row, last = self.right.currentRow(), len(self._shown) - 1
        self.show_one.setEnabled(self.left.currentRow() >= 0)
        self.hide_one.setEnabled(row >= 0 and last > 0)
        self.up.setEnabled(row > 0)
        self.down.setEnabled(0 <= row < last)

    def _insert(self, name: str, place: int) -> None:
        """Show a column at a place, wherever it was."""
        before = sum(other != name for other in self._shown[:place])
        others = [other for other in self._shown if other != name]
        self._become((*others[:before], name, *others[before:]))
        self.right.choose(name)

    def _remove(self, name: str) -> None:
        if len(self._shown) > 1:
            self._become(tuple(other for other in self._shown if other != name))
            self.left.choose(name)

    def _step(self, name: str, by: int) -> None:
        place = self._shown.index(name)
        if 0 <= place + by < len(self._shown):
            self._insert(name, place + by + (by > 0))

    def _become(self, shown: tuple[str, ...]) -> None:
        if shown != self._shown:
            self._shown = shown
            self._rebuild()
            self.edited.emit(shown)

    def _mark(self, at: QPoint) -> None:
        """Where it would go if it were let go now."""
        for each in (self.left, self.right):
            each.mark(each.place_at(at) if each is self.right else None)

    def _drop(self, name: str, at: QPoint) -> None:
        self.right.mark(None)
        place = self.right.place_at(at)
        if place is not None:
            self._insert(name, place)
        elif self.left.place_at(at) is not None and name in self._shown:
            self._remove(name)


class ColumnList(QListWidget):
    """Tells what is to become of its columns; moves none by itself."""

    sent = Signal(str)
    """A column is wanted in the other list."""
    stepped = Signal(str, int)
    """A column is wanted one place further."""
    dragged = Signal(QPoint)
    dropped = Signal(str, QPoint)

    def __init__(self) -> None:
        super().__init__()
        self._pressed: QPoint | None = None
        self._dragging = ""
        self._marked: int | None = None
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setObjectName("rows")
        self.itemDoubleClicked.connect(lambda _item: self.send())

    def fill(self, columns: Sequence[tuple[str, str]]) -> None:
        """Show these, the same one chosen as before."""
        chosen = self.current
        self.clear()
        for name, title in columns:
            item = QListWidgetItem(title, self)
            item.setData(_KEY, name)
        self.choose(chosen)

    @property
    def current(self) -> str:
        """The name of the column that is chosen."""
        row = self.currentRow()
        return str(self.item(row).data(_KEY)) if row >= 0 else ""

    def choose(self, name: str) -> None:
        """Choose a column."""
        for row in range(self.count()):
            if self.item(row).data(_KEY) == name:
                self.setCurrentRow(row)

    def send(self) -> None:
        """Send the column that is chosen to the other list, and choose the next."""
        row, name = self.currentRow(), self.current
        if name:
            self.sent.emit(name)
            self.setCurrentRow(min(row, self.count() - 1))

    def step(self, by: int) -> None:
        """Send the column that is chosen one place further."""
        if self.current:
            self.stepped.emit(self.current, by)

    def place_at(self, at: QPoint) -> int | None:
        """Before which row something let go there would go; None where it is not over this list."""
        here = self.viewport().mapFromGlobal(at)
        if not self.viewport().rect().contains(here):
            return None
        middles = (self.visualItemRect(self.item(row)).center().y() for row in range(self.count()))
        return sum(here.y() > middle for middle in middles)

    def mark(self, place: int | None) -> None:
        """Draw a line before this row, or none."""
        if place != self._marked:
            self._marked = place
            self.viewport().update()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        at = event.position().toPoint()
        self._pressed = at if self.indexAt(at).isValid() else None

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed is None:
            return
        far = (event.position().toPoint() - self._pressed).manhattanLength() >= QApplication.startDragDistance()
        if far and not self._dragging:
            self._dragging = self.current
            self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
        if self._dragging:
            self.dragged.emit(event.globalPosition().toPoint())

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        name, self._dragging, self._pressed = self._dragging, "", None
        if name:
            self.viewport().unsetCursor()
            self.dropped.emit(name, event.globalPosition().toPoint())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        alt = event.modifiers() == Qt.KeyboardModifier.AltModifier
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.send()
        elif alt and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.step(-1 if event.key() == Qt.Key.Key_Up else 1)
        else:
            super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._marked is not None:
            painter = QPainter(self.viewport())
            painter.fillRect(0, self._line(self._marked), self.viewport().width(), 2, self._accent())
            painter.end()

    def _line(self, place: int) -> int:
        if place < self.count():
            return max(0, self.visualItemRect(self.item(place)).top() - 1)
        return self.visualItemRect(self.item(self.count() - 1)).bottom() if self.count() else 0

    def _accent(self) -> QColor:
        return self.palette().accent().color()
