"""A grid of cards that are arranged by hand or by key."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from itertools import pairwise
from typing import override

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from designer.dashboard import own_grid
from designer.dashboard.own_cards import Supply
from designer.dashboard.own_grid import Cards
from designer.dashboard.tiles import Tile
from designer.theme import Theme
from runtime.messages.dashboards import COLUMNS, DashboardCard

GAP, ROW = 14, 44
_GRIP = 22
_COMFORT = ((940, 1), (520, 2), (0, COLUMNS))
"""From these widths on, cards are so many times as wide as they were arranged: narrower ones could not be read."""
_SIDES: dict[int, tuple[int, int]] = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
_TAKE_AWAY: frozenset[int] = frozenset({Qt.Key.Key_Delete, Qt.Key.Key_Backspace})


class Board(QWidget):
    """Shows cards where they stand. While one arranges, each bears a veil that is dragged, stretched and taken away."""

    changed = Signal()
    """The hand or a key arranged them otherwise."""

    def __init__(self, supply: Supply, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._supply, self._theme = supply, theme
        self._cards: Cards = ()
        self._holders: dict[str, Holder] = {}
        self.arranging = False
        self.setObjectName("board")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def cards(self) -> Cards:
        """Where which cards stand."""
        return self._cards

    @property
    def holders(self) -> dict[str, Holder]:
        """What each card is in, by its name."""
        return self._holders

    def show_cards(self, cards: Sequence[DashboardCard]) -> None:
        """Show these and no others; those this program does not know are left out."""
        known = [each for each in cards if self._supply.card(each.card) is not None]
        wanted = {each.card for each in known}
        for name in self._holders.keys() - wanted:
            self._let_go(name)
        while self.take_one(known):
            pass
        self._put(own_grid.settled(known))

    def take_one(self, cards: Sequence[DashboardCard]) -> bool:
        """Take in one of these that is not here yet; it is seen when they are shown. Whether there was one."""
        names = (each.card for each in cards if each.card not in self._holders)
        name = next((each for each in names if self._supply.card(each) is not None), None)
        if name is not None:
            self._take_in(name)
        return name is not None

    def arrange(self, *, on: bool) -> None:
        """Begin to arrange, or end it."""
        self.arranging = on
        for holder in self._holders.values():
            holder.veil.setVisible(on)
        self._lay_out()

    def cell_at(self, point: QPoint) -> tuple[int, int]:
        """The column and row of a place."""
        return round(point.x() / self._pitch()), round(point.y() / (ROW + GAP))

    def put(self, cards: Cards) -> None:
        """The hand arranged them so."""
        if cards != self._cards:
            self._put(cards)
            self.changed.emit()

    def take_away(self, name: str) -> None:
        """A card is not wanted any more; the focus goes to one that stays."""
        cards = own_grid.without(self._cards, name)
        self._let_go(name)
        self.put(cards)
        if cards:
            self._holders[cards[0].card].veil.setFocus()

    def add(self, name: str) -> None:
        """Another card."""
        self.show_cards(own_grid.with_added(self._cards, name, self._supply.least(name)))
        self._holders[name].veil.setFocus()
        self.changed.emit()

    def titles_again(self) -> None:
        """The language changed."""
        for name, holder in self._holders.items():
            holder.veil.call(self._supply.title(name))

    @override
    def sizeHint(self) -> QSize:
        return QSize(600, max(own_grid.height(self._placed()) * (ROW + GAP) - GAP, 0))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    def _take_in(self, name: str) -> None:
        card = self._supply.card(name)
        if card is None:
            return
        holder = self._holders[name] = Holder(card, Veil(self, name, self._theme), self)
        holder.hide()
        holder.veil.call(self._supply.title(name))
        holder.veil.setVisible(self.arranging)

    def _let_go(self, name: str) -> None:
        holder = self._holders.pop(name)
        holder.area.takeWidget()
        self._supply.put_back(name)
        holder.hide()
        holder.deleteLater()

    def _put(self, cards: Cards) -> None:
        self._cards = cards
        self._lay_out()
        order = [self._holders[each.card].veil for each in cards]
        for one, two in pairwise(order):
            QWidget.setTabOrder(one, two)

    @property
    def cramped(self) -> bool:
        """Whether cards are too narrow to be read where they stand; they are arranged there all the same."""
        return self._times() > 1

    def _times(self) -> int:
        return next(times for width, times in _COMFORT if self.width() >= width)

    def _placed(self) -> Cards:
        """Where cards are shown: where they stand, unless the window is too narrow to look at them so."""
        return own_grid.folded(self._cards, self._times()) if self.cramped and not self.arranging else self._cards

    def _lay_out(self) -> None:
        self.setFixedHeight(self.sizeHint().height())
        for each in self._placed():
            self._holders[each.card].setGeometry(self._cell(each.column, each.row, each.columns, each.rows))
            self._holders[each.card].show()

    def _cell(self, column: int, row: int, columns: int, rows: int) -> QRect:
        pitch = self._pitch()
        left, right = round(column * pitch), round((column + columns) * pitch) - GAP
        return QRect(left, row * (ROW + GAP), right - left, rows * (ROW + GAP) - GAP)

    def _pitch(self) -> float:
        return (self.width() + GAP) / COLUMNS

    # What a veil asks

    def drag_to(self, start: Cards, name: str, corner: QPoint) -> None:
        """From how it stood at the press, a card's corner is here."""
        self.put(own_grid.moved(start, name, *self.cell_at(corner)))

    def stretch_to(self, start: Cards, name: str, corner: QPoint) -> None:
        """From how it stood at the press, a card's lower right corner is here."""
        card = own_grid.named(start, name)
        column, row = self.cell_at(corner)
        self.put(own_grid.resized(start, name, column - card.column, row - card.row, self._supply.least(name)))

    def nudge(self, name: str, right: int, down: int) -> None:
        """A card is moved by a key."""
        self.put(own_grid.nudged(self._cards, name, right, down))

    def stretch(self, name: str, right: int, down: int) -> None:
        """A card is resized by a key."""
        card = own_grid.named(self._cards, name)
        columns, rows = card.columns + right, card.rows + down
        self.put(own_grid.resized(self._cards, name, columns, rows, self._supply.least(name)))


class Holder(QFrame):
    """A card in its place: what does not fit is scrolled to."""

    def __init__(self, card: QWidget, veil: Veil, board: Board) -> None:
        super().__init__(board)
        self.card, self.veil, self.area = card, veil, QScrollArea()
        veil.setParent(self)
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        if isinstance(card, Tile):  # its lines end in “…”: it need not be as wide as on its page
            card.setMinimumWidth(0)
        self.area.setWidget(card)
        card.show()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.area)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.veil.setGeometry(self.rect())
        self.veil.raise_()


class Veil(QWidget):
    """Lies over a card while one arranges: drag it, stretch it by its corner, or use the arrows (with Shift: size)."""

    def __init__(self, board: Board, name: str, theme: Theme) -> None:
        super().__init__()
        self._board, self._name, self._theme = board, name, theme
        self._press: QPoint | None = None
        self._stretching = False
        self._start: Cards = ()
        self._offset = QPoint()
        self.away = QToolButton(self)
        self.away.setText("✕")
        self.away.setObjectName("ghost")
        self.away.clicked.connect(partial(board.take_away, name))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setCursor(Qt.CursorShape.OpenHandCursor)

    def call(self, title: str) -> None:
        """Say which card it is."""
        self.setAccessibleName(title)
        self.setAccessibleDescription(
            self.tr("Arrows move the card, Shift and arrows make it larger or smaller, Del takes it away.")
        )
        self.setToolTip(self.accessibleDescription())
        self.away.setAccessibleName(self.tr("Take “{card}” away").format(card=title))
        self.away.setToolTip(self.away.accessibleName())

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.update()
        return super().event(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.away.adjustSize()
        self.away.move(self.width() - self.away.width() - 6, 6)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        side = _SIDES.get(event.key())
        if side is not None and event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._board.stretch(self._name, *side)
        elif side is not None:
            self._board.nudge(self._name, *side)
        elif event.key() in _TAKE_AWAY:
            self._board.take_away(self._name)
        else:
            super().keyPressEvent(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            return
        self._press = event.position().toPoint()
        self._stretching = self._on_grip(self._press)
        self._start = self._board.cards
        holder = self._board.holders[self._name]
        place = holder.geometry()
        corner = place.bottomRight() if self._stretching else place.topLeft()
        self._offset = self._board.mapFromGlobal(event.globalPosition().toPoint()) - corner
        if not self._stretching:
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
        holder.raise_()

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._press is None:
            over = self._on_grip(event.position().toPoint())
            self.setCursor(Qt.CursorShape.SizeFDiagCursor if over else Qt.CursorShape.OpenHandCursor)
            return
        corner = self._board.mapFromGlobal(event.globalPosition().toPoint()) - self._offset
        if self._stretching:
            self._board.stretch_to(self._start, self._name, corner + QPoint(GAP, GAP))
        else:
            self._board.drag_to(self._start, self._name, corner)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._press = None
        self.setCursor(Qt.CursorShape.OpenHandCursor)

    @property
    def told(self) -> str:
        """The card's name, where what it tells could not be read."""
        return self.accessibleName() if self._board.cramped else ""

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tokens = self._theme.tokens
        ground = QColor(tokens.soft)
        if self.told:
            painter.fillRect(self.rect(), QColor(tokens.card))
        else:
            ground.setAlpha(120)
        painter.setBrush(ground)
        focus = self.hasFocus()
        painter.setPen(
            QPen(QColor(tokens.accent), 3 if focus else 1.5, Qt.PenStyle.SolidLine if focus else Qt.PenStyle.DashLine)
        )
        painter.drawRoundedRect(self.rect().adjusted(2, 2, -2, -2), 10, 10)
        painter.setPen(QPen(QColor(tokens.accent), 2))
        right, bottom = self.width() - 7, self.height() - 7
        for far in (6, 11, 16):
            painter.drawLine(right - far, bottom, right, bottom - far)
        painter.setPen(QColor(tokens.text))
        painter.drawText(self._room_for_name(), Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap, self.told)

    def _room_for_name(self) -> QRect:
        """Beside what takes it away; the corner that stretches it may be written over."""
        return self.rect().adjusted(14, 12, -max(self.width() - self.away.x() + 2, 14), -10)

    def _on_grip(self, point: QPoint) -> bool:
        return point.x() > self.width() - _GRIP and point.y() > self.height() - _GRIP
