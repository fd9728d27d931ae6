"""Where something dragged from the palette would land: what it would do there, or why it cannot."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSizeF
from PySide6.QtGui import QPainter

from designer.canvas import compose
from designer.canvas.boxes import NOTE_SIZE, everything, free_corner
from designer.canvas.compose import Made, StateKind
from designer.canvas.element_item import ElementItem
from designer.canvas.overlay import Element
from designer.canvas.rejections import RejectionItem
from designer.canvas.scene import CanvasScene
from runtime.model.arrange.sheet import CARD_HEIGHT, CARD_WIDTH, Point, Size

_STATES: dict[str, StateKind] = {"start": "start", "state": "state", "hold": "hold", "final": "final"}


def target_at(scene: CanvasScene, at: QPointF) -> Element | None:
    """What something put at a point goes on or into: below the line of a rejection, which leads through no state."""
    items = (item for item in scene.items(at) if isinstance(item, ElementItem) and not isinstance(item, RejectionItem))
    return next((item.element for item in items), None)


@dataclass(frozen=True, slots=True)
class Landing:
    """A thing of the palette over a point of the scene."""

    scene: CanvasScene
    kind: str
    at: QPointF

    @property
    def size(self) -> Size:
        """How large its ghost is."""
        return NOTE_SIZE if self.kind == "note" else (CARD_WIDTH, CARD_HEIGHT)

    @property
    def target(self) -> Element | None:
        """What it is over."""
        return target_at(self.scene, self.at)

    @property
    def corner(self) -> Point:
        """Its corner, when the pointer holds its middle."""
        width, height = self.size
        return self.at.x() - width / 2, self.at.y() - height / 2

    @property
    def connects(self) -> bool:
        """It is a transition dropped on a state: the line then follows the pointer to the other end."""
        return self.kind in ("transition", "automatic")

    def why_not(self) -> str:
        """Why it cannot land here; nothing when it can."""
        reason = self.scene.document.why_not_edit()
        if reason is None and self.kind not in _STATES and self.kind != "note" and self._state is None:
            return QCoreApplication.translate("Canvas", "A transition begins or ends at a state. Drop it on one.")
        if reason is None and not self.connects:
            reason = compose.why_not(self.made)
        return "" if reason is None else reason.sentence

    @property
    def _state(self) -> str | None:
        target = self.target
        return target.id if target is not None and target.kind == "state" else None

    def made(self) -> Made:
        """What it would do. Raises EditRefused."""
        blueprint, target = self.scene.document.blueprint, self.target
        if self.kind == "note":
            return compose.add_note(blueprint, self.corner)
        if self.kind == "common":
            return compose.add_common(blueprint, self._state or "")
        kind = _STATES[self.kind]
        if target is not None and target.kind == "transition" and target.id in self.scene.transitions:
            return compose.insert(blueprint, target.id, kind, self.corner)
        return compose.add_state(blueprint, kind, self.corner)

    def paint(self, painter: QPainter) -> None:
        """The ghost: where it would really be, on the grid and on no other card."""
        painter.setPen(self.scene.look.line("hover", dashed=True))
        painter.setBrush(self.scene.look.clear_accent(30))
        if self.kind in _STATES or self.kind == "note":
            taken = everything(self.scene.shown.drawing, self.scene.boxes)
            corner = QPointF(*free_corner(self.corner, taken, self.size))
            painter.drawRoundedRect(QRectF(corner, QSizeF(*self.size)), 10, 10)
        elif self._state is not None:
            box = self.scene.boxes[self._state]
            painter.drawRoundedRect(QRectF(box.x, box.y, box.width, box.height), 10, 10)
