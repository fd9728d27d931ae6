"""A ticket's Blueprint in the size of a stamp: the way it came, where it is, and where it may go from there."""

from __future__ import annotations

from typing import override

from PySide6.QtCore import QCoreApplication, QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QHelpEvent, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QAbstractButton, QToolTip, QWidget

from designer import words
from designer.agent.walk import Walk
from designer.canvas.overlay import Element
from designer.canvas.overview import paint_overview
from designer.canvas.scene import CanvasScene
from designer.canvas.selection import Selection
from designer.document import Document
from designer.theme import Theme
from designer.turns import in_its_turn
from runtime.model.blueprint import Blueprint

translate = QCoreApplication.translate

MOST_STATES = 120
"""A larger Blueprint is no stamp: nothing in it could be told apart."""
_SIZE = QSize(208, 104)
_MARGIN = 50.0
_THICK = 16.0
"""Of the frame around where it may go, in units of the drawing."""


class PathMap(QAbstractButton):
    """The canvas's own overview, drawn once for a version and look. Pressed, it asks to be shown large."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._blueprint: Blueprint | None = None
        self._scene: CanvasScene | None = None
        self._selection, self._walk = Selection(self), Walk()
        self._picture, self._area = QPixmap(), QRectF()
        self.setFixedSize(_SIZE)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        theme.changed.connect(self._wear)
        self.hide()
        self._retranslate()

    @property
    def blueprint(self) -> Blueprint | None:
        """The version that is shown; None where none is."""
        return self._blueprint

    @property
    def walk(self) -> Walk:
        """The way that is shown."""
        return self._walk

    def show_walk(self, blueprint: Blueprint | None, walk: Walk) -> None:
        """Show this way through a version; nothing where it is not known, or too large to be told apart."""
        fits = blueprint is not None and len(blueprint.states) <= MOST_STATES
        blueprint = blueprint if fits else None
        another, self._walk = blueprint is not self._blueprint, walk
        if another:
            self._blueprint, self._scene = blueprint, None
        self.setVisible(blueprint is not None)
        self._retranslate()
        if blueprint is not None:
            in_its_turn(self, self._draw)

    def _draw(self) -> None:
        """In a turn of its own: the first time, a version is laid out."""
        blueprint, walk = self._blueprint, self._walk
        if blueprint is None:
            return
        scene = self._scene = self._scene or self._lay_out(blueprint)
        ways = [Element("transition", key) for key in walk.taken if key in scene.transitions]
        self._selection.choose(*(Element("state", key) for key in walk.entered if key in scene.states), *ways)
        ratio = self.devicePixelRatioF()
        self._picture = QPixmap(self.size() * ratio)
        self._picture.setDevicePixelRatio(ratio)
        self._picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(self._picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._aim(painter)
        paint_overview(painter, scene, self._area)
        self._paint_standing(painter, scene)
        painter.end()
        self.update()

    def _lay_out(self, blueprint: Blueprint) -> CanvasScene:
        scene = CanvasScene(Document(blueprint, self, read_only=True), self._selection, self._theme.tokens, self)
        area = QRectF()
        for box in scene.boxes.values():
            area = area.united(QRectF(box.x, box.y, box.width, box.height))
        self._area = area.adjusted(-_MARGIN, -_MARGIN, _MARGIN, _MARGIN)
        return scene

    def _paint_standing(self, painter: QPainter, scene: CanvasScene) -> None:
        """Full where it is, a broken frame where it may go."""
        drawn = self._blueprint.transitions_by_id if self._blueprint is not None else {}
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(scene.look.accent, _THICK, Qt.PenStyle.DotLine))
        targets = {drawn[key].target for key in self._walk.possible if key in drawn}
        painter.drawRects([self._rect(scene, key) for key in targets if key in scene.boxes])
        if self._walk.here in scene.boxes:
            painter.fillRect(self._rect(scene, self._walk.here or ""), scene.look.accent)

    @staticmethod
    def _rect(scene: CanvasScene, state: str) -> QRectF:
        box = scene.boxes[state]
        return QRectF(box.x, box.y, box.width, box.height)

    def _aim(self, painter: QPainter) -> None:
        painter.translate(self.width() / 2, self.height() / 2)
        painter.scale(self._scale, self._scale)
        painter.translate(-self._area.center())

    @property
    def _scale(self) -> float:
        """Pixels for a unit of the drawing."""
        if self._area.isEmpty():
            return 1.0
        return min((self.width() - 4) / self._area.width(), (self.height() - 4) / self._area.height())

    def _wear(self) -> None:
        if self._scene is not None:
            self._scene.wear(self._theme.tokens)
            self._draw()

    @override
    def sizeHint(self) -> QSize:
        return _SIZE

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = self._theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        lit = self.hasFocus() or self.underMouse()
        painter.setPen(QPen(QColor(tokens.accent if lit else tokens.line), 2 if self.hasFocus() else 1))
        painter.setBrush(QColor(tokens.canvas))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)
        painter.drawPixmap(0, 0, self._picture)
        painter.end()

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self._told_at(QPointF(event.pos())), self)
            return True
        return super().event(event)

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _told_at(self, place: QPointF) -> str:
        """The state under the pointer and when it was entered; else what this is."""
        at = self._area.center() + (place - QPointF(self.width() / 2, self.height() / 2)) / self._scale
        boxes = self._scene.boxes if self._scene is not None else {}
        under = next((key for key in boxes if self._scene and self._rect(self._scene, key).contains(at)), None)
        if under is None or self._blueprint is None:
            return self.tr("The way it came. Click to see it large.")
        return told_of(self._blueprint, self._walk, under)

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("The way through the Blueprint"))
        names = self._blueprint.states_by_id if self._blueprint is not None else {}
        came = " › ".join(names[key].name for key in self._walk.entered if key in names)
        self.setAccessibleDescription(came)


def told_of(blueprint: Blueprint, walk: Walk, state: str) -> str:
    """A state's name, when it was entered, and whether the ticket is or may come there."""
    lines = [blueprint.states_by_id[state].name, *times_told(walk, state)]
    ways = (blueprint.transitions_by_id[key] for key in walk.possible if key in blueprint.transitions_by_id)
    by = translate("PathMap", "By “{transition}”")
    lines += [by.format(transition=way.name) for way in ways if way.target == state]
    return "\n".join(lines)


def times_told(walk: Walk, state: str) -> list[str]:
    """Whether the ticket is there, and when it came."""
    times = walk.entered.get(state, ())
    here = [translate("PathMap", "It is here.")] if state == walk.here else []
    if not times:
        return here
    last = translate("PathMap", "Entered {moment}").format(moment=words.moment(times[-1]))
    often = [translate("PathMap", "{count} times").format(count=words.number(len(times)))] if len(times) > 1 else []
    return [*here, last, *often]
