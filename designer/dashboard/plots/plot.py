"""What every plot shares: a ground without a frame, a grid, a reading under the pointer or the arrow keys."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import override

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QPointF, QRectF, Qt
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QColor,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainterPath,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QApplication,
    QGraphicsGridLayout,
    QGraphicsItem,
    QGraphicsPathItem,
    QGraphicsWidget,
    QLabel,
    QWidget,
)

from designer.dashboard.colours import Colours, colours
from designer.theme import Theme
from designer.widgets.asleep import WhenSeen

type Floats = NDArray[np.float64]

_REACH = 40
"""How near the pointer must be to a mark, in pixels, for it to be read."""


class Plot(pg.GraphicsView):  # type: ignore[misc]  # it has no types
    """Sub-classes draw; what they name as stops is read by hovering, or by Left and Right, Home and End."""

    picks = False
    """Whether a mark can be clicked: then the pointer says so."""

    def __init__(self, theme: Theme, x: pg.AxisItem, y: pg.AxisItem, parent: QWidget | None = None) -> None:
        super().__init__(parent, background=None)
        self.theme = theme
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self._x, self._y = x, y
        self.box = pg.ViewBox(enableMenu=False)
        self.box.setDefaultPadding(0)
        self.box.setMouseEnabled(x=True, y=False)
        self._lay_out()
        self._items: list[QGraphicsItem] = []
        self._xs, self._ys = np.empty(0), np.empty(0)
        self._read: Callable[[int], str] = str
        self._at = -1
        self._pressed = QPointF()
        self._cursor = pg.InfiniteLine(angle=90, movable=False)
        self._cursor.hide()
        self.box.addItem(self._cursor, ignoreBounds=True)
        self.reading = QLabel(self)
        self.reading.setObjectName("reading")
        self.reading.setTextFormat(Qt.TextFormat.PlainText)
        self.reading.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.reading.hide()
        theme.changed.connect(WhenSeen(self, self._dress).want)
        self._dress()

    @property
    def colours(self) -> Colours:
        """The colours of the look worn now."""
        return colours(self.theme.tokens)

    def draw(self) -> None:
        """Draw what is shown, in the colours of the moment. For sub-classes."""

    def redraw(self) -> None:
        """Take away what is drawn, and draw anew."""
        for item in self._items:
            self.box.removeItem(item)
        self._items.clear()
        self.let_go()
        self.draw()

    def put(self, item: QGraphicsItem) -> None:
        """Add something drawn."""
        self._items.append(item)
        self.box.addItem(item, ignoreBounds=True)

    def area(self, path: QPainterPath, fill: str, line: str | None = None, *, alpha: int = 255) -> None:
        """Add a filled path; its outline in another colour."""
        item = QGraphicsPathItem(path)
        colour = QColor(fill)
        colour.setAlpha(alpha)
        item.setBrush(pg.mkBrush(colour))
        item.setPen(pg.mkPen(line, width=1) if line else pg.mkPen(None))
        self.put(item)

    def line(
        self,
        xs: Sequence[float] | Floats,
        ys: Sequence[float] | Floats,
        colour: str,
        *,
        width: float = 2,
        style: Qt.PenStyle = Qt.PenStyle.SolidLine,
    ) -> None:
        """Add a line, as wide on every screen; what is not known (nan) breaks it."""
        curve = pg.PlotCurveItem(np.asarray(xs, float), np.asarray(ys, float), connect="finite")
        curve.setPen(pg.mkPen(colour, width=width * self.devicePixelRatioF(), style=style))
        self.put(curve)

    def label(self, text: str, x: float, y: float, colour: str, anchor: tuple[float, float]) -> pg.TextItem:
        """Add a text at a place."""
        item = pg.TextItem(text, color=colour, anchor=anchor)
        item.setFont(self.font())
        item.setPos(x, y)
        self.put(item)
        return item

    def frame(self, x: tuple[float, float], y: tuple[float, float]) -> None:
        """What part of the plane is seen, and the farthest one can zoom out."""
        self.box.setLimits(xMin=x[0], xMax=x[1], yMin=y[0], yMax=y[1])
        self.box.setRange(QRectF(x[0], y[0], x[1] - x[0], y[1] - y[0]), padding=0)

    def stops(self, xs: Sequence[float] | Floats, ys: Sequence[float] | Floats, read: Callable[[int], str]) -> None:
        """The marks that are read, in the order of the arrow keys; a y that is nan is met at any height."""
        self._xs, self._ys, self._read = np.asarray(xs, float), np.asarray(ys, float), read

    def chosen(self, stop: int) -> None:
        """A mark was clicked, or Return pressed on it. For sub-classes."""

    def mark(self, stop: int) -> None:
        """Make plain which mark is read; -1: none any more. For sub-classes."""

    def fit(self) -> None:
        """Leave the room that names beside the marks need in a widget as wide as this. For sub-classes."""

    def distances(self, here: QPointF, pixel: tuple[float, float]) -> Floats:
        """How far each mark is from a place of the plane: the square of it, in pixels of this size."""
        across = (self._xs - here.x()) / (pixel[0] or 1)
        down: Floats = np.nan_to_num((self._ys - here.y()) / (pixel[1] or 1))
        squares: Floats = across**2 + down**2
        return squares

    def aim(self, stop: int, here: QPointF) -> bool:  # noqa: ARG002  sub-classes look where
        """The pointer is at a place of the plane, nearest to this mark: whether that reads otherwise than before."""
        return stop != self._at

    def go_to(self, stop: int) -> None:
        """Read a mark, and let screen readers say it."""
        if not len(self._xs):
            return
        self._at = min(max(stop, 0), len(self._xs) - 1)
        self._show_reading(self._at)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self.reading.text()))

    def let_go(self) -> None:
        """Read nothing."""
        self._at = -1
        self._cursor.hide()
        self.reading.hide()
        self.mark(-1)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        stop = self._near(event.position())
        if stop < 0:
            self.let_go()
        elif self.aim(stop, self._here(event.position())):
            self._at = stop
            self._show_reading(stop)
        picked = self.picks and stop >= 0
        self.setCursor(Qt.CursorShape.PointingHandCursor if picked else Qt.CursorShape.ArrowCursor)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed = event.position()
        super().mousePressEvent(event)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        dragged = (event.position() - self._pressed).manhattanLength() >= QApplication.startDragDistance()
        super().mouseReleaseEvent(event)
        stop = self._near(event.position())
        if event.button() == Qt.MouseButton.LeftButton and stop >= 0 and not dragged:
            self.aim(stop, self._here(event.position()))
            self.chosen(stop)

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.redraw()

    @override
    def resizeEvent(self, event: QResizeEvent | None) -> None:
        super().resizeEvent(event)
        if event is not None and event.size().width() != event.oldSize().width() and self._items:
            self.fit()

    @override
    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.let_go()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.let_go()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        last = len(self._xs) - 1
        at = self._at
        goal = {
            Qt.Key.Key_Right: at + 1,
            Qt.Key.Key_Left: at - 1 if at > 0 else last if at < 0 else 0,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
        }
        if event.key() in goal:
            self.go_to(goal[Qt.Key(event.key())])
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Space) and at >= 0:
            self.chosen(at)
        elif event.key() == Qt.Key.Key_Escape and at >= 0:
            self.let_go()
        else:
            event.ignore()

    def _lay_out(self) -> None:
        ground = QGraphicsWidget()
        grid = QGraphicsGridLayout(ground)
        grid.setContentsMargins(0, 4, 4, 0)
        grid.setSpacing(0)
        grid.addItem(self._y, 0, 0)
        grid.addItem(self.box, 0, 1)
        grid.addItem(self._x, 1, 1)
        grid.setColumnStretchFactor(1, 1)
        grid.setRowStretchFactor(0, 1)
        for axis in (self._x, self._y):
            axis.linkToView(self.box)
            axis.setStyle(tickLength=0)
            axis.setZValue(-1_000)
        self._x.setStyle(tickAlpha=0)  # a tick without length is a dot all the same
        self._x.setHeight(self.fontMetrics().height() + 10)
        self.setCentralItem(ground)

    def _dress(self) -> None:
        tokens = self.theme.tokens
        self.setBackground(tokens.card)
        for axis in (self._x, self._y):
            axis.setPen(pg.mkPen(None))
            axis.setTextPen(pg.mkPen(tokens.secondary))
            axis.setTickFont(self.font())
        self._y.setTickPen(pg.mkPen(tokens.line, width=1))
        self._y.setGrid(255)
        self._cursor.setPen(pg.mkPen(tokens.outline, width=1, style=Qt.PenStyle.DashLine))
        self.redraw()

    def _here(self, place: QPointF) -> QPointF:
        """A place of the widget, on the plane."""
        on_plane: QPointF = self.box.mapSceneToView(self.mapToScene(place.toPoint()))
        return on_plane

    def _near(self, place: QPointF) -> int:
        """The mark nearest to a place of the widget; -1 where none is near."""
        if not len(self._xs) or not self.box.sceneBoundingRect().contains(self.mapToScene(place.toPoint())):
            return -1
        far = self.distances(self._here(place), self.box.viewPixelSize())
        stop = int(np.argmin(far))
        marked = not np.isnan(self._ys[stop])
        return stop if not marked or far[stop] <= _REACH**2 else -1

    def _show_reading(self, stop: int) -> None:
        self.mark(stop)
        self.reading.setText(self._read(stop))
        self.reading.adjustSize()
        x, y = self._xs[stop], self._ys[stop]
        self._cursor.setValue(x)
        self._cursor.setVisible(bool(np.isnan(y)))
        top = self.box.viewRect().center().y() if np.isnan(y) else y
        place = self.mapFromScene(self.box.mapViewToScene(QPointF(x, top)))
        left = place.x() + 14
        if left + self.reading.width() > self.width():
            left = place.x() - 14 - self.reading.width()
        high = min(max(place.y() - self.reading.height() // 2, 2), self.height() - self.reading.height() - 2)
        self.reading.move(max(left, 2), high)
        self.reading.show()
        self.reading.raise_()
