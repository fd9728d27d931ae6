"""Renaming in place: an editor over the element. Enter commits, Esc cancels, Tab commits and goes on to the next."""

from __future__ import annotations

from typing import override

from PySide6.QtCore import QCoreApplication, QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from designer.canvas.boxes import NOTE_SIZE
from designer.canvas.common_item import CommonItem
from designer.canvas.looks import fonts
from designer.canvas.overlay import Element
from designer.canvas.scene import CanvasScene
from designer.canvas.state_item import StateItem
from designer.canvas.surrounding_items import FrameItem, GroupItem, NoteItem
from designer.canvas.transition_item import TransitionItem
from runtime.model import edits
from runtime.model.blueprint import Blueprint
from runtime.model.refusals import MAX_NAME

_SMALLEST = (120, 26)
_NOTE = (int(NOTE_SIZE[0]), int(NOTE_SIZE[1]))


def name_of(blueprint: Blueprint, element: Element) -> str:
    """What an element is called, or what a note says."""
    if element.kind == "note":
        return next(note.text for note in blueprint.drawing.notes if note.id == element.id)
    if element.kind == "frame":
        return next(frame.name for frame in blueprint.drawing.frames if frame.id == element.id)
    if element.kind == "parallel":
        return blueprint.parallels_by_id[element.id].name
    named = blueprint.states_by_id if element.kind == "state" else blueprint.transitions_by_id
    return named[element.id].name


def renamed(blueprint: Blueprint, element: Element, name: str) -> Blueprint:
    """The Blueprint with an element called otherwise. Raises EditRefused."""
    drawing = blueprint.drawing
    if element.kind == "state":
        return edits.rename_state(blueprint, element.id, name)
    if element.kind == "transition":
        return edits.rename_transition(blueprint, element.id, name)
    if element.kind == "parallel":
        return edits.change_parallel(blueprint, blueprint.parallels_by_id[element.id].having(name=name))
    if element.kind == "frame":
        frame = next(each for each in drawing.frames if each.id == element.id)
        return edits.put_frame(blueprint, frame.having(name=name))
    note = next(each for each in drawing.notes if each.id == element.id)
    return edits.put_note(blueprint, note.having(text=name))


def place_of_name(scene: CanvasScene, element: Element) -> QRectF:
    """Where the name of an element is drawn, in scene units."""
    item = scene.item_of(element)
    if isinstance(item, StateItem | FrameItem):
        return QRectF(item.box.x + 8, item.box.y + 4, item.box.width - 16, 28)
    if isinstance(item, NoteItem):
        return QRectF(item.box.x, item.box.y, item.box.width, item.box.height)
    if isinstance(item, TransitionItem | CommonItem):
        return item.label_box.adjusted(-6, -3, 6, 3)
    if isinstance(item, GroupItem):
        return item.chip.adjusted(-6, -3, 6, 3)
    return QRectF() if item is None else item.sceneBoundingRect()


class NameField(QLineEdit):
    """Edits one line over the canvas."""

    committed = Signal(str)
    cancelled = Signal()
    next_wanted = Signal(bool)
    """After a commit: go on to the next element; False: to the one before."""

    def __init__(self, parent: QWidget, text: str) -> None:
        super().__init__(text, parent)
        self.setMaxLength(MAX_NAME)
        self.setFont(fonts().title)
        self.setAccessibleName(QCoreApplication.translate("Canvas", "Name"))
        self.selectAll()

    @override
    def event(self, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and _is_tab(event):
            self.committed.emit(self.text())
            self.next_wanted.emit(event.key() == Qt.Key.Key_Tab)
            return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.committed.emit(self.text())
        elif event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
        else:
            super().keyPressEvent(event)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.committed.emit(self.text())


class NoteField(QPlainTextEdit):
    """Edits a note: Enter begins a line, Ctrl+Enter commits."""

    committed = Signal(str)
    cancelled = Signal()
    next_wanted = Signal(bool)

    def __init__(self, parent: QWidget, text: str) -> None:
        super().__init__(text, parent)
        self.setTabChangesFocus(True)
        self.setAccessibleName(QCoreApplication.translate("Canvas", "Note"))
        self.selectAll()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        entered = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if entered and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.committed.emit(self.toPlainText())
        elif event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
        else:
            super().keyPressEvent(event)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.committed.emit(self.toPlainText())


def _is_tab(event: QKeyEvent) -> bool:
    return event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)


type Field = NameField | NoteField


def open_field(parent: QWidget, scene: CanvasScene, element: Element, area: QRectF) -> Field:
    """An editor over an area of the viewport, with the name in it."""
    name = name_of(scene.document.blueprint, element)
    field: Field = NoteField(parent, name) if element.kind == "note" else NameField(parent, name)
    width, height = _NOTE if element.kind == "note" else _SMALLEST
    box = area.toRect()
    box.setSize(box.size().expandedTo(QSize(width, height)))
    field.setGeometry(box)
    field.show()
    field.setFocus()
    return field
