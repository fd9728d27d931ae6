"""The command palette (Ctrl+K): a line to type in, and everything that can be done, the best match first."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import override

from PySide6.QtCore import QAbstractListModel, QEvent, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPalette
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from designer.widgets.commands import Command, commands_of, score

type Index = QModelIndex | QPersistentModelIndex

MOST_RECENT = 20
_WIDTH, _MOST, _ROW, _INSET = 560, 12, 34, 12
_COMMAND = Qt.ItemDataRole.UserRole


class CommandPalette(QFrame):
    """Opens over its window; closes when something is chosen, on Esc, and when a hand goes elsewhere."""

    def __init__(
        self, window: QWidget, recent: Callable[[], Sequence[str]], remember: Callable[[Sequence[str]], object]
    ) -> None:
        super().__init__(window, Qt.WindowType.Popup)
        self.setObjectName("picker")
        self._window, self._recent, self._remember = window, recent, remember
        self._commands: list[Command] = []
        self._rows = _Rows(self)
        self.line, self.list, self._none = QLineEdit(), QListView(), QLabel()
        self.list.setModel(self._rows)
        self.list.setItemDelegate(_Row(self.list))
        self.list.setUniformItemSizes(True)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.line.setClearButtonEnabled(True)
        self.line.textChanged.connect(self._filter)
        self.line.installEventFilter(self)
        self.list.clicked.connect(self._do)
        self._none.setObjectName("secondary")
        self._none.setContentsMargins(10, 8, 10, 8)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(6)
        column.addWidget(self.line)
        column.addWidget(self._none)
        column.addWidget(self.list)

    @property
    def shown(self) -> list[Command]:
        """What is listed now, the best first."""
        return list(self._rows.commands)

    def open(self) -> None:
        """List everything that can be done now."""
        self._say()
        self._commands = [command for command in commands_of(self._window) if command.able]
        self.line.clear()
        self._filter("")
        width = min(_WIDTH, self._window.width() - 40)
        self.resize(width, self.sizeHint().height())
        corner = self._window.mapToGlobal(self._window.rect().topLeft())
        self.move(corner.x() + (self._window.width() - width) // 2, corner.y() + 70)
        self.show()
        self.line.setFocus()

    def _say(self) -> None:
        self.line.setPlaceholderText(self.tr("What do you want to do, or where do you want to go?"))
        self.line.setAccessibleName(self.tr("Command"))
        self.list.setAccessibleName(self.tr("Commands"))
        self._none.setText(self.tr("Nothing is called like that."))

    def _filter(self, text: str) -> None:
        recent = {key: place for place, key in enumerate(self._recent())}
        last = len(recent)
        found = [(score(text, f"{command.text} {command.group}"), command) for command in self._commands]
        matching = [(points, command) for points, command in found if points is not None]
        if text.strip():
            matching.sort(key=lambda one: (-one[0], recent.get(one[1].key, last)))
        else:
            matching.sort(key=lambda one: recent.get(one[1].key, last))
        self._rows.show_rows([command for _, command in matching])
        self._none.setVisible(not matching)
        self.list.setVisible(bool(matching))
        self.list.setFixedHeight(_ROW * min(max(len(matching), 1), _MOST) + 4)
        self.list.setCurrentIndex(self._rows.index(0))
        self.adjustSize()
        self.resize(min(_WIDTH, self._window.width() - 40), self.sizeHint().height())

    def _do(self, index: QModelIndex) -> None:
        command = index.data(_COMMAND)
        if not isinstance(command, Command):
            return
        self._remember([command.key, *(key for key in self._recent() if key != command.key)][:MOST_RECENT])
        self.close()
        command.act()

    def _step(self, by: int) -> None:
        count = self._rows.rowCount()
        if count:
            self.list.setCurrentIndex(self._rows.index((self.list.currentIndex().row() + by) % count))

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The line types; the arrows go through the list; Enter does it."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: _MOST, Qt.Key.Key_PageUp: -_MOST}
        if event.key() in steps:
            self._step(steps[Qt.Key(event.key())])
            return True
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._do(self.list.currentIndex())
            return True
        if event.key() == Qt.Key.Key_Escape:
            self.close()
            return True
        return False


class _Rows(QAbstractListModel):
    """The commands that match."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.commands: Sequence[Command] = ()

    def show_rows(self, commands: Sequence[Command]) -> None:
        """List these."""
        self.beginResetModel()
        self.commands = commands
        self.endResetModel()

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's own signature
        return 0 if parent.isValid() else len(self.commands)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        command = self.commands[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return command.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(filter(None, (command.text, command.group, command.keys)))
        return command if role == _COMMAND else None


class _Row(QStyledItemDelegate):
    """A row: what it is called, where it belongs, and at the right end its keys."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(_WIDTH, _ROW)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        command = index.data(_COMMAND)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        palette: QPalette = option.palette
        area: QRect = option.rect
        painter.save()
        if chosen:
            painter.fillRect(area, palette.highlight())
        ink = palette.highlightedText().color() if chosen else palette.text().color()
        faint = ink if chosen else palette.placeholderText().color()
        line = area.adjusted(_INSET, 0, -_INSET, 0)
        left = self._write(painter, line, command.text, ink)
        right = self._write(painter, line, command.keys, faint, at_end=True)
        room = line.adjusted(left + _INSET, 0, -right - _INSET, 0)
        self._write(painter, room, command.group, faint)
        painter.restore()

    def _write(self, painter: QPainter, area: QRect, text: str, ink: QColor, *, at_end: bool = False) -> int:
        """Write as much as there is room for; how wide that is."""
        measure = painter.fontMetrics()
        said = measure.elidedText(text, Qt.TextElideMode.ElideRight, max(area.width(), 0))
        side = Qt.AlignmentFlag.AlignRight if at_end else Qt.AlignmentFlag.AlignLeft
        painter.setPen(ink)
        painter.drawText(area, side | Qt.AlignmentFlag.AlignVCenter, said)
        return measure.horizontalAdvance(said)
