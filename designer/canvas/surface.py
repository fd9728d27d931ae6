"""The view without its gestures: zoom, pan, autopan, grid, overview, and a hint beside the pointer."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from math import ceil, floor
from typing import override

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPixmap, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QFrame, QGraphicsView, QWidget

from designer.canvas.hint import Hint
from designer.canvas.looks import OVERVIEW
from designer.canvas.overview import paint_overview
from designer.canvas.scene import CanvasScene
from designer.canvas.view_state import LEAST_ZOOM, MOST_ZOOM, ViewState

_DOTS = 24.0
_DOT = 1.5
"""Half the height of a row of dots, in pixels."""
_FAINT_DOTS = 0.45
"""Below this zoom the grid would be noise."""
_MARGIN = 2_000.0
_FIT_MARGIN = 48.0
INSET = 12
"""So far from its border stands what lies over the drawing."""
_UNREADABLE, _READABLE = 0.55, 0.7
"""Below the one zoom names are hardly read, at the other they are."""
_BORDER, _FASTEST = 36, 24
"""Autopan begins so many pixels from the border, and goes so many pixels in one beat."""
_BEAT = 16
_ZOOM_BY_KEY = 1.2
_ZOOM_PER_DEGREE = 1.0015


class CanvasSurface(QGraphicsView):
    """Shows a scene. Zoom is between 10 and 400 %; the point under the pointer stays where it is."""

    zoom_changed = Signal(float)
    seen_changed = Signal()
    """Another part of the scene is in view."""
    said = Signal(str)
    """A sentence for the status line."""

    largest_fit = 1.0
    """The zoom beyond which `fit` does not go."""

    def __init__(self, scene: CanvasScene, parent: QWidget | None = None) -> None:
        super().__init__(scene, parent)
        self.canvas = scene
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.MinimalViewportUpdate)
        self.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
        self.setOptimizationFlag(QGraphicsView.OptimizationFlag.DontAdjustForAntialiasing)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)  # scrolls what it shows, paints the rest
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.NoAnchor)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAcceptDrops(True)
        self._hint = Hint(self.viewport())
        self._autopan = QTimer(self)
        self._autopan.setInterval(_BEAT)
        self._autopan.timeout.connect(self._pan_on)
        self._autopan_by = QPoint()
        self._room = QRectF()
        self._fitted: tuple[float, int, int] | None = None
        """How it stood when everything was shown last."""
        self._again: Callable[[], None] = self.fit
        """What is done once more in a window of another size."""
        self._card: QWidget | None = None
        self._dots: tuple[object, QPixmap] = (None, QPixmap())
        scene.redrawn.connect(self._widen)
        for signal in (scene.redrawn, scene.selection.changed):
            signal.connect(self._redraw_overview)
        self._widen()

    @property
    def zoom(self) -> float:
        """1.0 is 100 %."""
        return self.transform().m11()

    def zoom_to(self, zoom: float, at: QPoint | None = None) -> None:
        """Show everything so large; the point of the scene at this place of the viewport stays there."""
        place = self.viewport().rect().center() if at is None else at
        before = self.mapToScene(place)
        wanted = min(max(zoom, LEAST_ZOOM), MOST_ZOOM)
        if wanted == self.zoom:
            return
        factor = wanted / self.zoom
        self.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.FullViewportUpdate)  # panning need move no pixels
        self.scale(factor, factor)
        self._widen()
        moved = self.mapFromScene(before) - place
        self.pan(moved.x(), moved.y())
        self.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.MinimalViewportUpdate)
        self.zoom_changed.emit(self.zoom)

    def zoom_in(self) -> None:
        """One notch larger."""
        self.zoom_to(self.zoom * _ZOOM_BY_KEY)

    def zoom_out(self) -> None:
        """One notch smaller."""
        self.zoom_to(self.zoom / _ZOOM_BY_KEY)

    def zoom_to_normal(self) -> None:
        """100 %."""
        self.zoom_to(1.0)

    def pan(self, right: float, down: float) -> None:
        """Look so many pixels further right and down."""
        across, along = self.horizontalScrollBar(), self.verticalScrollBar()
        across.setValue(across.value() + round(right))
        along.setValue(along.value() + round(down))

    def fit(self, area: QRectF | None = None) -> None:
        """Show all of an area, or of the drawing, not larger than `largest_fit`.

        The drawing stands beside the card in the corner where a state would lie under it and there is room.
        """
        wanted = self.canvas.drawn_rect() if area is None else area
        if wanted.isEmpty():
            self.zoom_to(1.0)
            self.centerOn(0.0, 0.0)
            return
        self._show_all(wanted)
        if area is None and self.covered:
            self._show_beside_card(wanted)
        self._fitted, self._again = self._stands() if area is None else None, self.fit
        self.seen_changed.emit()

    def put_in_corner(self, card: QWidget) -> None:
        """Put a small card over the drawing, upper left, where it stays while the drawing is scrolled."""
        self._card = card
        card.setParent(self.viewport())
        card.move(INSET, INSET)
        self.seen_changed.connect(lambda: card.move(INSET, INSET))

    @property
    def covered(self) -> bool:
        """Whether a state is under the card in the corner."""
        if self._card is None or self._card.isHidden():
            return False
        under = self.mapToScene(self._card.geometry()).boundingRect()
        boxes = self.canvas.boxes.values()
        return any(under.intersects(QRectF(box.x, box.y, box.width, box.height)) for box in boxes)

    def make_room(self) -> None:
        """The card in the corner was shown: a drawing that is wholly in view steps aside, another stays."""
        if self.covered and self.canvas.lies_within(self.seen()):
            self.fit()

    def _show_all(self, area: QRectF) -> None:
        wanted = area.adjusted(-_FIT_MARGIN, -_FIT_MARGIN, _FIT_MARGIN, _FIT_MARGIN)
        size = self.viewport().size()
        self.zoom_to(min(size.width() / wanted.width(), size.height() / wanted.height(), self.largest_fit))
        self.centerOn(wanted.center())

    def _show_beside_card(self, area: QRectF) -> None:
        right = 0 if self._card is None else self._card.geometry().right()
        width = self.viewport().width()
        if right <= width / 2:
            zoom = min((width - right) / area.width(), self.zoom)
            self._show_all(area.adjusted(-right / zoom, 0.0, 0.0, 0.0))

    def begin_at(self, area: QRectF) -> None:
        """The first look: everything, or, where that could not be read, as much as can be from an area on."""
        self.fit()
        if self.zoom < _UNREADABLE:
            self.zoom_to(_READABLE)
            self._show_from(area)
        self._fitted, self._again = self._stands(), partial(self.begin_at, area)
        self.seen_changed.emit()

    def _show_from(self, area: QRectF) -> None:
        """An area near the top, in the middle, unless more of the drawing is seen otherwise."""
        across, along = self.viewport().width() / self.zoom / 2, self.viewport().height() / self.zoom / 2
        room = self.canvas.drawn_rect().adjusted(-_FIT_MARGIN, -_FIT_MARGIN, _FIT_MARGIN, _FIT_MARGIN)
        x = _within(area.center().x(), room.left() + across, room.right() - across)
        y = _within(area.top() + along - _FIT_MARGIN, room.top() + along, room.bottom() - along)
        self.centerOn(x, y)

    def _stands(self) -> tuple[float, int, int]:
        """How large and which part is shown, as it changes by zooming and scrolling alone."""
        return self.zoom, self.horizontalScrollBar().value(), self.verticalScrollBar().value()

    def show_area(self, area: QRectF) -> None:
        """Move just so far that an area is in view."""
        margin = 40
        self.ensureVisible(area, margin, margin)

    def view_state(self) -> ViewState:
        """How large and which part is shown."""
        middle = self.seen().center()
        return ViewState(round(self.zoom, 4), middle.x(), middle.y())

    def restore(self, state: ViewState) -> None:
        """Show what was shown then."""
        self.zoom_to(state.zoom)
        self.centerOn(state.x, state.y)

    def seen(self) -> QRectF:
        """The part of the scene in view."""
        return self.mapToScene(self.viewport().rect()).boundingRect()

    def hint(self, sentence: str, at: QPoint | None = None) -> None:
        """Say why something cannot be, beside the pointer and in the status line; nothing takes it away."""
        if not sentence:
            self._hint.hide()
            return
        self.said.emit(self._hint.tell(sentence, at))

    @property
    def hinted(self) -> str:
        """The sentence beside the pointer."""
        return "" if self._hint.isHidden() else self._hint.text()

    def autopan(self, at: QPoint | None) -> None:
        """Move the view while something is dragged near its border; None: no more."""
        self._autopan_by = QPoint() if at is None else _towards_border(at, self.viewport().rect())
        if self._autopan_by.isNull():
            self._autopan.stop()
        elif not self._autopan.isActive():
            self._autopan.start()

    def _pan_on(self) -> None:
        if self._autopan_by.isNull():
            self._autopan.stop()
            return
        seen = self.seen().adjusted(-200, -200, 200, 200)
        if not self._room.contains(seen):
            self._room = self._room.united(seen)
            self.setSceneRect(self._room)
        self.pan(self._autopan_by.x(), self._autopan_by.y())
        self.dragged_on()

    def dragged_on(self) -> None:
        """The view moved under the pointer while something is dragged."""

    def _widen(self) -> None:
        """Room around the drawing, never less than there was: what is seen must not jump."""
        size = max(self.viewport().width(), self.viewport().height())
        room = max(_MARGIN, size / max(self.zoom, LEAST_ZOOM))
        wanted = self.canvas.extent.adjusted(-room, -room, room, room)
        if not self._room.contains(wanted):
            self._room = self._room.united(wanted.adjusted(-room, -room, room, room))
            self.canvas.setSceneRect(self._room)
            self.setSceneRect(self._room)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        turned = event.angleDelta()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_to(self.zoom * _ZOOM_PER_DEGREE ** turned.y(), event.position().toPoint())
        elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.pan(-(turned.y() or turned.x()), 0)
        else:
            self.pan(-turned.x(), -turned.y())
        event.accept()

    @override
    def scrollContentsBy(self, dx: int, dy: int) -> None:
        super().scrollContentsBy(dx, dy)
        self.seen_changed.emit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Who looks at everything goes on to see everything, until they zoom or scroll."""
        fitted = self._fitted == self._stands()
        super().resizeEvent(event)
        self._widen()
        if fitted:
            self._again()
        else:
            self.seen_changed.emit()

    @override
    def drawBackground(self, painter: QPainter, rect: QRectF | QRect) -> None:
        look = self.canvas.look
        painter.fillRect(rect, look.canvas)
        if self.zoom < _FAINT_DOTS:
            return
        area = self.mapFromScene(rect).boundingRect()
        apart, origin = _DOTS * self.zoom, self.mapFromScene(QPointF(0.0, 0.0))
        painter.save()
        painter.resetTransform()
        left, strip = self._strip(look.dot, -origin.x())
        row = int((area.top() - origin.y()) // apart)
        while (y := origin.y() + floor(row * apart + 0.5)) < area.bottom() + apart:
            painter.drawPixmap(QPointF(origin.x() + left, y - _DOT), strip)
            row += 1
        painter.restore()

    def _strip(self, colour: QColor, seen_from: int) -> tuple[int, QPixmap]:
        """One row of the grid's dots, and where it begins; from the origin of the scene, in pixels.

        Rows are drawn as pictures, for dots one by one cost more than all cards. A row is as long as two views and
        begins at the same places whatever is in view: where the view was scrolled, the dots of before go on exactly.
        """
        ratio, apart = self.devicePixelRatioF(), _DOTS * self.zoom
        count = int(self.viewport().width() / apart) + 2
        first = int(seen_from // (count * apart)) * count - 1
        left = floor((first - 0.5) * apart)
        wanted = (self.zoom, count, first, colour.rgba(), ratio)
        if self._dots[0] != wanted:
            strip = QPixmap(ceil((2 * count + 2) * apart * ratio), round(2 * _DOT * ratio))
            strip.setDevicePixelRatio(ratio)
            strip.fill(Qt.GlobalColor.transparent)
            painter = QPainter(strip)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour)
            for place in range(first, first + 2 * count + 2):
                painter.drawEllipse(QPointF(place * apart - left, _DOT), _DOT * 0.75, _DOT * 0.75)
            painter.end()
            self._dots = (wanted, strip)
        return left, self._dots[1]

    def redraw(self, *areas: QRectF) -> None:
        """What is drawn over the scene changed there: nothing else is painted again."""
        for area in areas:
            self.viewport().update(self.mapFromScene(area.normalized()).boundingRect().adjusted(-4, -4, 4, 4))

    def _redraw_overview(self) -> None:
        """Items know of no other place than where they were painted themselves, and the overview is not theirs."""
        if self.zoom < OVERVIEW:
            self.viewport().update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self.zoom >= OVERVIEW:
            to_scene, _ = self.viewportTransform().inverted()
            self.canvas.lines_item.exposed = to_scene.map(event.region())
            super().paintEvent(event)
            self.canvas.lines_item.exposed = None
            return
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), self.canvas.look.canvas)
        painter.setTransform(self.viewportTransform())
        area = self.mapToScene(event.rect()).boundingRect()
        painter.setClipRect(area)
        paint_overview(painter, self.canvas, area)
        self.drawForeground(painter, area)
        painter.end()


def _within(wanted: float, least: float, most: float) -> float:
    """As near as may be to what is wanted; the middle of both bounds where there is no room between them."""
    return (least + most) / 2 if least > most else min(max(wanted, least), most)


def _towards_border(at: QPoint, area: QRect) -> QPoint:
    return QPoint(_pull(at.x(), area.width()), _pull(at.y(), area.height()))


def _pull(place: int, length: int) -> int:
    if place < _BORDER:
        return -min(_FASTEST, (_BORDER - place) // 2 + 2)
    if place > length - _BORDER:
        return min(_FASTEST, (place - length + _BORDER) // 2 + 2)
    return 0
