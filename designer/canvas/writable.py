"""The view with everything that puts words and new things on it: names edited in place, and drops from the palette."""

from __future__ import annotations

from collections.abc import Callable
from typing import override

from PySide6.QtCore import QCoreApplication, QPoint, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent, QPainter
from PySide6.QtWidgets import QApplication, QWidget

from designer.canvas import compose
from designer.canvas.compose import LineKind
from designer.canvas.landing import Landing
from designer.canvas.naming import Field, open_field, place_of_name, renamed
from designer.canvas.overlay import Element
from designer.canvas.palette import FORMAT
from designer.canvas.scene import CanvasScene
from designer.canvas.selection import present
from designer.canvas.surface import CanvasSurface
from runtime.model.reasons import Reason
from runtime.model.refusals import EditRefused


class WritableSurface(CanvasSurface):
    """Renames in place, takes what is dragged from the palette, and says why an edit was refused."""

    field_changed = Signal()
    """An editor was opened or closed."""

    def __init__(self, scene: CanvasScene, parent: QWidget | None = None) -> None:
        super().__init__(scene, parent)
        self.field: Field | None = None
        """The editor that is open."""
        self._landing: Landing | None = None
        scene.document.refused.connect(self._tell_if_mine)
        for past in (scene.document.changed, scene.selection.changed):
            past.connect(lambda *_what: self.hint(""))

    def start_connecting(self, source: str, kind: LineKind = "manual") -> None:
        """Draw a transition from a state that follows the pointer or the keys until a click or Enter."""
        raise NotImplementedError

    def rename(self, element: Element) -> None:
        """Edit the name of an element in place."""
        reason = self.canvas.document.why_not_edit()
        if reason is not None:
            self.tell_refusal(reason)
            return
        self.close_field()
        place = place_of_name(self.canvas, element)
        card = self.canvas.boxes.get(element.id) if element.kind == "state" else None
        self.show_area(place if card is None else QRectF(card.x, card.y, card.width, card.height))
        area = QRectF(self.mapFromScene(place).boundingRect())
        self.field = open_field(self.viewport(), self.canvas, element, area)
        self.field_changed.emit()
        self.field.committed.connect(lambda name: self._commit_name(element, name))
        self.field.cancelled.connect(self.close_field)
        self.field.next_wanted.connect(lambda forwards: self._rename_next(element, forwards=forwards))

    def close_field(self) -> None:
        """Leave the name as it is."""
        field, self.field = self.field, None
        if field is not None:
            if field.hasFocus():
                self.setFocus()
            field.hide()
            field.deleteLater()
            self.field_changed.emit()
        self.hint("")

    def drop_from_palette(self, kind: str, at: QPointF) -> None:
        """Put a thing of the palette at a point, or say why it cannot be there."""
        landing = Landing(self.canvas, kind, at)
        why = landing.why_not()
        if why:
            self.said.emit(why)
            self.hint(why, self.mapFromScene(at))
            return
        target = landing.target
        if landing.connects and target is not None:
            self.start_connecting(target.id, "automatic" if kind == "automatic" else "manual")
            return
        self.put(QCoreApplication.translate("Canvas", "Add"), landing.made)

    def put(self, text: str, make: Callable[[], compose.Made], *, rename: bool = True) -> None:
        """Apply an edit that makes something, choose it and ask for its name."""
        try:
            made = make()
        except EditRefused as why:
            self.tell_refusal(why.reasons[0])
            return
        if self.canvas.document.apply(text, made.blueprint):
            self.canvas.selection.choose(made.element)
            if rename:
                self.rename(made.element)

    def _tell_if_mine(self, reason: Reason) -> None:
        """What was refused in a panel beside the canvas is told there."""
        focus = QApplication.focusWidget()
        if focus in {None, self} or focus.window() is not self.window() or self.isAncestorOf(focus):
            self.tell_refusal(reason)

    def tell_refusal(self, reason: Reason, at: QPoint | None = None) -> None:
        """Say beside the pointer why something was not done."""
        self.hint(reason.sentence, at)

    @override
    def drawForeground(self, painter: QPainter, rect: QRectF | QRect) -> None:
        if self._landing is not None:
            self._landing.paint(painter)

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasFormat(FORMAT):
            event.acceptProposedAction()

    @override
    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        place = event.position().toPoint()
        self._landing = Landing(self.canvas, _kind(event), self.mapToScene(place))
        why = self._landing.why_not()
        self.hint(why, place)
        self.autopan(place)
        event.setAccepted(not why)
        self.viewport().update()

    @override
    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._land()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        self._land()
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        event.acceptProposedAction()
        self.drop_from_palette(_kind(event), self.mapToScene(event.position().toPoint()))

    def _land(self) -> None:
        self._landing = None
        self.hint("")
        self.autopan(None)
        self.viewport().update()

    def _commit_name(self, element: Element, name: str) -> None:
        if self.field is None:
            return
        if element.id not in present(self.canvas.document.blueprint)[element.kind]:  # undone, or removed by others
            self.close_field()
            return
        try:
            after = renamed(self.canvas.document.blueprint, element, name)
        except EditRefused as why:
            self.hint(why.reasons[0].sentence, self.field.geometry().bottomLeft())
            if not self.field.hasFocus():
                self.close_field()
            return
        self.close_field()
        self.canvas.document.apply(QCoreApplication.translate("Canvas", "Rename"), after)

    def _rename_next(self, element: Element, *, forwards: bool) -> None:
        if self.field is not None:
            return
        following = neighbour(self.canvas, element, 1 if forwards else -1)
        self.canvas.selection.choose(following)
        self.rename(following)


def neighbour(scene: CanvasScene, element: Element, by: int) -> Element:
    """The next element of the same kind, from top to bottom, round to the first."""
    same = sorted(
        (item.sceneBoundingRect().top(), item.sceneBoundingRect().left(), item.element)
        for item in scene.element_items()
        if item.element.kind == element.kind and item.isVisible()
    )
    order = [found for _, _, found in same]
    return order[(order.index(element) + by) % len(order)]


def _kind(event: QDropEvent | QDragMoveEvent) -> str:
    return bytes(event.mimeData().data(FORMAT).data()).decode()
