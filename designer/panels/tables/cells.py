"""The editor of a cell: a list to choose from where there is one, else a line."""

from __future__ import annotations

from typing import override

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QLineEdit, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from designer.panels.tables.model import ElementModel

type Index = QModelIndex | QPersistentModelIndex

_SAID = "said"


class CellEditor(QStyledItemDelegate):
    """Makes an editor for one cell at a time. Enter keeps what it says, Esc does not."""

    @override
    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        choices = _choices(index)
        if choices is None:
            line = QLineEdit(parent)
            line.setFrame(False)
            return line
        box = QComboBox(parent)
        for key, name in choices:
            box.addItem(name, key)
        box.activated.connect(lambda _place: self._done(box))
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

    @override
    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Nothing is edited that says what it said."""
        said = editor.currentData() if isinstance(editor, QComboBox) else editor.property("text")
        if said != index.data(Qt.ItemDataRole.EditRole):
            model.setData(model.index(index.row(), index.column()), said, Qt.ItemDataRole.EditRole)

    @override
    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        """An editor is as wide as what it holds, and may reach over the next cells."""
        area = option.rect
        area.setWidth(max(area.width(), 160))
        editor.setGeometry(area)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter in a list of choices chooses too."""
        enter = isinstance(event, QKeyEvent) and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and isinstance(watched, QComboBox) and event.type() == QEvent.Type.KeyPress:
            self._done(watched)
            return True
        return super().eventFilter(watched, event)

    def _done(self, editor: QWidget) -> None:
        self.commitData.emit(editor)
        self.closeEditor.emit(editor, QStyledItemDelegate.EndEditHint.NoHint)


def _choices(index: Index) -> list[tuple[str, str]] | None:
    """What the cell may say; None where anything."""
    model = index.model()
    if isinstance(model, QSortFilterProxyModel):
        index, model = model.mapToSource(model.index(index.row(), index.column())), model.sourceModel()
    if not isinstance(model, ElementModel):
        return None
    choices = model.columns[index.column()].choices
    return [(choice.id, choice.name) for choice in choices(model.scene)] if choices is not None else None
