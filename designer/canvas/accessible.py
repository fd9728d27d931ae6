"""The canvas for screen readers: a list of states, each with its transitions. Qt itself shows an empty window there."""

from __future__ import annotations

from typing import Any, cast, override

from PySide6.QtCore import QCoreApplication, QObject, QPoint, QRect, QSize
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QAccessibleEvent,
    QAccessibleInterface,
    QAccessibleObject,
    QWindow,
)
from PySide6.QtWidgets import QApplication

from designer.canvas.naming import name_of
from designer.canvas.overlay import Element
from designer.canvas.tooltips import described
from designer.canvas.view import CanvasView
from designer.canvas.walk import reading_order

_Text = QAccessible.Text


class ElementAccessible(QAccessibleInterface):
    """A state or a transition."""

    def __init__(self, tree: CanvasAccessible, element: Element) -> None:
        super().__init__()
        self._tree = tree
        self.element = element

    @override
    def isValid(self) -> bool:
        return self._tree.view.canvas.item_of(self.element) is not None

    @override
    def object(self) -> QObject | None:  # type: ignore[override]
        return None

    @override
    def window(self) -> QWindow | None:  # type: ignore[override]
        return self._tree.window()

    @override
    def parent(self) -> QAccessibleInterface:
        drawn = self._tree.view.canvas.shown
        if self.element.kind == "transition" and self.element.id in drawn.transitions_by_id:
            source = drawn.transitions_by_id[self.element.id].source
            if source is not None:
                return self._tree.of(Element("state", source))
        return self._tree

    def _children(self) -> list[Element]:
        return self._tree.transitions_of(self.element.id) if self.element.kind == "state" else []

    @override
    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        children = self._children()
        return self._tree.of(children[index]) if 0 <= index < len(children) else None

    @override
    def childCount(self) -> int:
        return len(self._children())

    @override
    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override]
        return None

    @override
    def indexOfChild(self, child: QAccessibleInterface) -> int:
        children = self._children()
        element = getattr(child, "element", None)
        return children.index(element) if element in children else -1

    @override
    def focusChild(self) -> QAccessibleInterface | None:  # type: ignore[override]
        current = self._tree.view.canvas.selection.current
        return self._tree.of(current) if current in self._children() and current is not None else None

    @override
    def text(self, t: QAccessible.Text) -> str:
        if not self.isValid():
            return ""
        if t == _Text.Name:
            return spoken_name(self._tree.view, self.element)
        if t == _Text.Description:
            return described(self._tree.view.canvas, self.element)
        return ""

    @override
    def setText(self, t: QAccessible.Text, text: str) -> None:
        """Names are changed by renaming."""

    @override
    def rect(self) -> QRect:
        view = self._tree.view
        area = view.mapFromScene(view.label_area(self.element)).boundingRect()
        return QRect(view.viewport().mapToGlobal(area.topLeft()), area.size())

    @override
    def role(self) -> QAccessible.Role:
        return QAccessible.Role.ListItem

    @override
    def state(self) -> QAccessible.State:
        state = QAccessible.State()
        chosen = self.element in self._tree.view.canvas.selection
        for name, value in (("focusable", True), ("selectable", True), ("selected", chosen)):
            setattr(state, name, value)
        only = self._tree.view.canvas.selection.current == self.element
        setattr(state, "focused", only and self._tree.view.hasFocus())  # noqa: B010  bit fields have no stubs
        return state


class CanvasAccessible(QAccessibleObject):
    """The sheet: a list of states from top to bottom, then common transitions and notes."""

    def __init__(self, view: CanvasView) -> None:
        super().__init__(view)
        self.view = view
        self._made: dict[Element, ElementAccessible] = {}

    def of(self, element: Element) -> ElementAccessible:
        """The interface of an element, always the same one: Qt keeps only a pointer to it."""
        if element not in self._made:
            self._made[element] = ElementAccessible(self, element)
        return self._made[element]

    def transitions_of(self, state_id: str) -> list[Element]:
        """The transitions that leave a state, in button order."""
        leaving = self.view.canvas.shown.leaving(state_id)
        return [Element("transition", each.id) for each in leaving if each.source is not None]

    def elements(self) -> list[Element]:
        """What stands directly on the sheet."""
        canvas = self.view.canvas
        states = [Element("state", key) for key in reading_order(canvas.boxes)]
        return (
            states + [Element("transition", key) for key in canvas.commons] + [Element("note", k) for k in canvas.notes]
        )

    @override
    def window(self) -> QWindow | None:  # type: ignore[override]
        return self.view.window().windowHandle()

    @override
    def parent(self) -> QAccessibleInterface:
        above = self.view.parentWidget()
        return QAccessible.queryAccessibleInterface(cast("QObject", above or QApplication.instance()))

    @override
    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        elements = self.elements()
        return self.of(elements[index]) if 0 <= index < len(elements) else None

    @override
    def childCount(self) -> int:
        return len(self.elements())

    @override
    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override]
        at = self.view.mapToScene(self.view.viewport().mapFromGlobal(QPoint(x, y)))
        element = self.view.canvas.element_at(at)
        return None if element is None else self.of(element)

    @override
    def indexOfChild(self, child: QAccessibleInterface) -> int:
        elements = self.elements()
        element = getattr(child, "element", None)
        return elements.index(element) if element in elements else -1

    @override
    def focusChild(self) -> QAccessibleInterface | None:  # type: ignore[override]
        current = self.view.canvas.selection.current
        return None if current is None else self.of(current)

    @override
    def text(self, t: QAccessible.Text) -> str:
        if t == _Text.Name:
            return QCoreApplication.translate("Canvas", "Blueprint canvas")
        if t == _Text.Description:
            drawn = self.view.canvas.shown
            states = QCoreApplication.translate("Canvas", "%n state(s)", "", len(drawn.states))
            ways = QCoreApplication.translate("Canvas", "%n transition(s)", "", len(drawn.transitions))
            return f"{drawn.name}: {states}, {ways}"
        return ""

    @override
    def role(self) -> QAccessible.Role:
        return QAccessible.Role.List

    @override
    def rect(self) -> QRect:
        return QRect(self.view.mapToGlobal(QPoint(0, 0)), QSize(self.view.size()))

    @override
    def state(self) -> QAccessible.State:
        state = QAccessible.State()
        setattr(state, "focusable", True)  # noqa: B010  bit fields have no stubs
        setattr(state, "focused", self.view.hasFocus())  # noqa: B010
        return state


_TREES: dict[int, CanvasAccessible] = {}
"""Qt keeps pointers only: these are what keeps the trees alive. They go with their views."""
_INSTALLED: list[Any] = []


def make_accessible(view: CanvasView) -> None:
    """Give a view its tree, and tell assistive technology when the choice changes."""
    if not _INSTALLED:
        _INSTALLED.append(_interface_of)
        QAccessible.installFactory(_interface_of)
    key = id(view)
    _TREES[key] = CanvasAccessible(view)
    view.destroyed.connect(lambda: _TREES.pop(key, None))
    view.canvas.selection.changed.connect(lambda: _announce(view))


def _interface_of(_name: str, of: QObject) -> QAccessibleInterface | None:
    tree = _TREES.get(id(of))
    return tree if tree is not None and tree.view is of else None


def spoken_name(view: CanvasView, element: Element) -> str:
    """What a screen reader calls an element: “State In progress”."""
    name = name_of(view.canvas.shown, element)
    translate = QCoreApplication.translate
    called = {
        "state": translate("Canvas", "State {name}"),
        "transition": translate("Canvas", "Transition {name}"),
        "note": translate("Canvas", "Note {name}"),
    }
    return called.get(element.kind, "{name}").format(name=name)


def _announce(view: CanvasView) -> None:
    current = view.canvas.selection.current
    if current is None or not QAccessible.isActive() or view.canvas.item_of(current) is None:
        return
    tree = _TREES[id(view)]
    focus = QAccessibleEvent(view, QAccessible.Event.Focus)
    focus.setChild(tree.indexOfChild(tree.of(current)))
    QAccessible.updateAccessibility(focus)
    said = f"{spoken_name(view, current)}, {described(view.canvas, current)}"
    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(view, said))
