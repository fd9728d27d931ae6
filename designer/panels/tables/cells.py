"""The editor of a cell: a list to choose from where there is one, else a line."""

from __future__ import annotations

from collections.abc import Sequence
from typing import override

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
    QLineEdit,
    QListView,
    QPlainTextEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from designer.panels.tables.columns import Column, Scene
from designer.panels.tables.model import ElementModel
from designer.panels.tables.owners_text import BETWEEN
from runtime.model.blueprint import State, Transition

type Index = QModelIndex | QPersistentModelIndex

_SAID = "said"
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_CTRL = Qt.KeyboardModifier.ControlModifier
_BREAKS = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier
_WIDE, _LINES = 160, 5


class CellEditor(QStyledItemDelegate):
    """Makes an editor for one cell at a time. Enter keeps what it says, Esc does not.

    Ctrl+Enter lets every selected row say it. Alt+Enter begins another line where there may be several.
    """

    fill_wanted = Signal(str)
    """Every selected row is to say this."""

    @override
    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        found = _column(index)
        if found is not None and found[0].choices is not None:
            return self._list(parent, [(choice.id, choice.name) for choice in found[0].choices(found[1])])
        if found is not None and found[0].long:
            return _Lines(parent)
        offers = None if found is None else found[0].offers
        line = QLineEdit(parent) if found is None or offers is None else _Names(parent, offers(found[1]))
        line.setFrame(False)
        return line

    def _list(self, parent: QWidget, choices: Sequence[tuple[str, str]]) -> QComboBox:
        box = _Choices(parent)
        for key, name in choices:
            box.addItem(name, key)
        box.picked.connect(lambda: self._done(box))
        return box

    @override
    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """What the cell says; what is being typed stays while the cell says what it said, whatever else changes."""
        said = index.data(Qt.ItemDataRole.EditRole)
        if editor.property(_SAID) == said:
            return
        editor.setProperty(_SAID, said)
        if isinstance(editor, QComboBox):
            editor.setCurrentIndex(max(editor.findData(said), 0))
        elif isinstance(editor, QLineEdit):
            editor.setText(said)
            editor.selectAll()
        elif isinstance(editor, QPlainTextEdit):
            editor.setPlainText(said)
            editor.selectAll()

    @override
    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Nothing is edited that says what it said."""
        said = _said(editor)
        if said != index.data(Qt.ItemDataRole.EditRole):
            model.setData(model.index(index.row(), index.column()), said, Qt.ItemDataRole.EditRole)

    @override
    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        """An editor is as wide as what it holds, and may reach over the next cells."""
        area = option.rect
        area.setWidth(max(area.width(), _WIDE))
        if isinstance(editor, QPlainTextEdit):
            area.setHeight(max(area.height(), editor.fontMetrics().lineSpacing() * _LINES))
            room = option.widget.rect()
            area.moveBottom(min(area.bottom(), max(room.bottom(), area.height())))
        editor.setGeometry(area)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter in a list of choices and in a text of several lines is done too."""
        pressed = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress
        if not (pressed and isinstance(event, QKeyEvent) and event.key() in _ENTER and isinstance(watched, QWidget)):
            return super().eventFilter(watched, event)
        if event.modifiers() & _CTRL:
            said = _said(watched)
            self.closeEditor.emit(watched, QStyledItemDelegate.EndEditHint.NoHint)
            self.fill_wanted.emit(said)
            return True
        if isinstance(watched, QPlainTextEdit) and event.modifiers() & _BREAKS:
            watched.insertPlainText("\n")
            return True
        if isinstance(watched, QComboBox | QPlainTextEdit):
            self._done(watched)
            return True
        return super().eventFilter(watched, event)

    def _done(self, editor: QWidget) -> None:
        self.commitData.emit(editor)
        self.closeEditor.emit(editor, QStyledItemDelegate.EndEditHint.NoHint)


class _Choices(QComboBox):
    """A list to choose from. Arrows and letters go through it without being done with it; a choice in its popup is."""

    picked = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._popped = False
        self.activated.connect(self._tell)

    @override
    def showPopup(self) -> None:
        self._popped = True
        super().showPopup()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._popped = False
        super().keyPressEvent(event)

    def _tell(self) -> None:
        if self._popped:
            self.picked.emit()


class _Lines(QPlainTextEdit):
    """Several lines, over the cells below."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)


class _Names(QLineEdit):
    """Names with semicolons between; the one at the end is completed from a list."""

    def __init__(self, parent: QWidget, names: Sequence[str]) -> None:
        super().__init__(parent)
        completer = self._names = QCompleter(list(names), self)
        self._list = QListView(self)
        completer.setPopup(self._list)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setWidget(self)
        completer.activated.connect(self._take)
        self.textEdited.connect(self._offer)

    def _offer(self, text: str) -> None:
        begun = text.rpartition(BETWEEN.strip())[2].strip()
        self._names.setCompletionPrefix(begun)
        if not begun or not self._names.completionCount():
            self._list.hide()
            return
        self._names.complete()
        self._list.setCurrentIndex(self._names.completionModel().index(0, 0))

    def _take(self, name: str) -> None:
        before, between, _begun = self.text().rpartition(BETWEEN.strip())
        self.setText(f"{before}{BETWEEN if between else ''}{name}")


def _said(editor: QWidget) -> str:
    if isinstance(editor, QComboBox):
        return str(editor.currentData())
    return editor.toPlainText() if isinstance(editor, QPlainTextEdit) else str(editor.property("text"))


def _column(index: Index) -> tuple[Column[State] | Column[Transition], Scene] | None:
    """The column of a cell and what it is read from; the matrix has none."""
    model = index.model()
    if isinstance(model, QSortFilterProxyModel):
        model = model.sourceModel()
    return (model.columns[index.column()], model.scene) if isinstance(model, ElementModel) else None
