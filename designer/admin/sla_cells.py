"""The editor of one target: an amount and its unit in the cell; an amount of none is no target."""

from __future__ import annotations

from typing import override

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QObject, QPersistentModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemDelegate, QApplication, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from designer import words
from designer.panels.editors import DurationEditor
from runtime.model.durations import Duration, Unit

type Index = QModelIndex | QPersistentModelIndex

SPAN = Qt.ItemDataRole.UserRole
"""A cell's Duration as its fields; None for no target."""
_WIDTH = 290
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class SpanEditor(DurationEditor):
    """A duration that may be none."""

    given_changed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.amount.setMinimum(0)
        self.amount.setSpecialValueText(words.NOTHING)
        self.setAutoFillBackground(True)
        self.before: Duration | None = None

    @property
    def given(self) -> Duration | None:
        """What is shown."""
        return self.value if self.amount.value() else None

    def begin(self, span: Duration | None, unit: Unit) -> None:
        """Show this one, or none, which begins in this unit when an amount is given."""
        self.before = span
        if span is not None:
            self.show_value(span)
        else:
            self.amount.setValue(0)
            self.unit.show_value(unit.value)
        self.amount.selectAll()

    @override
    def _tell(self, _value: object = None) -> None:
        self.given_changed.emit()


class SpanCells(QStyledItemDelegate):
    """Every change is told at once. Enter and Tab go on, Esc puts back what was there."""

    given = Signal(int, int, object)
    """Row, column, and the Duration wanted there; None for none."""

    def __init__(self, table: QWidget) -> None:
        super().__init__(table)
        self._table = table
        self.unit = Unit.BUSINESS_HOURS
        """In which an empty cell begins: that of the last amount given."""

    @override
    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        editor = SpanEditor(parent)
        row, column = index.row(), index.column()
        editor.begin(as_span(index.data(SPAN)), self.unit)
        editor.given_changed.connect(lambda: self._tell(editor, row, column))
        for part in (editor.amount, editor.unit):
            part.installEventFilter(self)
        return editor

    @override
    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """It began with what the cell said, and the cell follows it."""

    @override
    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """It was told already."""

    @override
    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        """As wide as amount and unit want, within the table."""
        area, whole = QRect(option.rect), editor.parentWidget()
        room = whole.width() if whole is not None else _WIDTH
        area.setWidth(min(max(area.width(), _WIDTH), room))
        area.moveLeft(max(0, min(area.left(), room - area.width())))
        editor.setGeometry(area)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        editor = watched.parent()
        if not isinstance(editor, SpanEditor):
            return super().eventFilter(watched, event)
        if event.type() is QEvent.Type.FocusOut:
            self._left(editor)
        return isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress and self._key(editor, event)

    def _left(self, editor: SpanEditor) -> None:
        """The list of units is a window of its own: while it is open, nobody left."""
        now = QApplication.focusWidget()
        if now is not None and now is not editor and not editor.isAncestorOf(now):
            self.closeEditor.emit(editor, QAbstractItemDelegate.EndEditHint.NoHint)

    def _key(self, editor: SpanEditor, event: QKeyEvent) -> bool:
        hint = QAbstractItemDelegate.EndEditHint
        if event.key() in _ENTER and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._close(editor, hint.NoHint)
        elif event.key() == Qt.Key.Key_Escape:
            editor.begin(editor.before, self.unit)
            editor.given_changed.emit()
            self._close(editor, hint.NoHint)
        elif event.key() == Qt.Key.Key_Tab and editor.unit.hasFocus():
            self._close(editor, hint.EditNextItem)
        elif event.key() == Qt.Key.Key_Backtab and editor.amount.hasFocus():
            self._close(editor, hint.EditPreviousItem)
        else:
            return False
        return True

    def _close(self, editor: SpanEditor, hint: QAbstractItemDelegate.EndEditHint) -> None:
        self._table.setFocus()
        self.closeEditor.emit(editor, hint)

    def _tell(self, editor: SpanEditor, row: int, column: int) -> None:
        if editor.given is not None:
            self.unit = editor.given.unit
        self.given.emit(row, column, editor.given)


def as_span(kept: object) -> Duration | None:
    """What a cell keeps, as a Duration."""
    return kept if isinstance(kept, Duration) else None
