"""Ordered things as cards: added from a menu, dragged or stepped into another order, taken away."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import override

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QPushButton, QToolButton, QVBoxLayout, QWidget

from designer import words
from designer.catalogue import Choice
from designer.panels.several import SeveralEditor
from designer.theme import enlarge
from designer.turns import in_its_turn
from designer.widgets.elided import ElidedLabel
from designer.widgets.focus import WhenLeft
from designer.widgets.icons import icon
from designer.widgets.speaking import Speaking

_ICON = 16


class CardList(Speaking):
    """Shows values, one card each. What a card holds and how a new one begins is told by whoever uses the list."""

    edited = Signal(object)
    """All values, in order."""

    def __init__(
        self,
        title: Callable[[object], str],
        body: Callable[[object, Callable[[object], None]], QWidget | None],
        kinds: Callable[[], Sequence[tuple[str, Callable[[], object]]]],
        parent: QWidget | None = None,
    ) -> None:
        """`title` names a value; `body` edits it and tells what became of it; `kinds` are what the menu offers."""
        super().__init__(parent)
        self._title, self._body, self._kinds = title, body, kinds
        self._values: tuple[object, ...] = ()
        self._renewing = WhenLeft(self, self.rebuild)
        self.cards: list[Card] = []
        self.add = QPushButton()
        self.add.setObjectName("add")
        self.add.clicked.connect(self._open_menu)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        self._column.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        self.setFocusProxy(self.add)
        self.say(self.add.setText, lambda: self.tr("Add…"))

    @override
    def setAccessibleName(self, name: str) -> None:
        """The button says what it adds to: a page may have several."""
        super().setAccessibleName(name)
        self.add.setAccessibleName(words.labelled(name, self.tr("Add…")))

    @property
    def values(self) -> tuple[object, ...]:
        """What is shown."""
        return self._values

    def show_values(self, values: Sequence[object]) -> None:
        """Show these; nothing is rebuilt when they are what is shown."""
        if tuple(values) != self._values:
            self._values = tuple(values)
            self.rebuild()

    def rebuild(self) -> None:
        """Make every card anew."""
        for card in self.cards:
            self._column.removeWidget(card)
            card.hide()
            card.deleteLater()
        self.cards = [self._card(place, value) for place, value in enumerate(self._values)]
        for place, card in enumerate(self.cards):
            self._column.insertWidget(place, card)
            card.show()

    def renew(self) -> None:
        """Make every card anew, for what it names may be called otherwise: as soon as nobody is at one of them."""
        self._renewing.do()

    @override
    def say_again(self) -> None:
        super().say_again()
        self.rebuild()

    def reorder(self, place: int, to: int) -> None:
        """Put the value at one place to another."""
        if 0 <= to < len(self._values) and to != place:
            values = list(self._values)
            values.insert(to, values.pop(place))
            self._become(values)
            self.cards[to].handle.setFocus()

    def remove(self, place: int) -> None:
        """Take a value away."""
        self._become([value for at, value in enumerate(self._values) if at != place])
        (self.cards[min(place, len(self.cards) - 1)].handle if self.cards else self.add).setFocus()

    def _card(self, place: int, value: object) -> Card:
        card = Card(self._title(value), self._body(value, lambda new: self._put(place, new)), self)
        card.moved.connect(lambda to: self.reorder(place, to))
        card.stepped.connect(lambda by: self.reorder(place, place + by))
        card.removed.connect(lambda: self.remove(place))
        return card

    def _put(self, place: int, value: object) -> None:
        values = list(self._values)
        values[place] = value
        self._values = tuple(values)
        self.cards[place].name(self._title(value))
        self.edited.emit(self._values)

    def _become(self, values: Sequence[object]) -> None:
        self._values = tuple(values)
        self.rebuild()
        self.edited.emit(self._values)

    def _open_menu(self) -> None:
        kinds = self._kinds()
        if len(kinds) == 1:
            self._begin(kinds[0][1])
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for name, make in kinds:
            menu.addAction(name).triggered.connect(lambda _checked=False, make=make: self._begin(make))
        menu.popup(self.add.mapToGlobal(QPoint(0, self.add.height())))

    def _begin(self, make: Callable[[], object]) -> None:
        self._become([*self._values, make()])
        self.cards[-1].handle.setFocus()
        in_its_turn(self, self._open_newest)  # it has its place by then, and is another card where all were made anew

    def _open_newest(self) -> None:
        """Offer what a new card is about, where it names several."""
        body = self.cards[-1].body if self.cards else None
        if isinstance(body, SeveralEditor) and not body.value and body.add.isEnabled():
            body.open()

    def place_at(self, y: int) -> int:
        """Which place a card dragged to this height takes."""
        return sum(y > card.geometry().center().y() for card in self.cards)


class Card(QFrame):
    """A head to drag by, and below it what edits the value. Alt+arrows step it, Delete takes it away."""

    moved = Signal(int)
    stepped = Signal(int)
    removed = Signal()

    def __init__(self, title: str, body: QWidget | None, whole: CardList) -> None:
        super().__init__(whole)
        self.setObjectName("item")
        self._whole = whole
        self.handle = Handle(self)
        self._name = ElidedLabel()
        self._name.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        enlarge(self._name, 0.95, bold=True)
        head = QHBoxLayout(self.handle)
        head.setContentsMargins(10, 4, 4, 4)
        head.addWidget(self._name, 1)
        self._buttons = (
            self._button("up", self.tr("Move up"), lambda: self.stepped.emit(-1)),
            self._button("down", self.tr("Move down"), lambda: self.stepped.emit(1)),
            self._button("remove", self.tr("Remove"), self.removed.emit),
        )
        for button in self._buttons:
            head.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.handle)
        self.body = body
        if body is not None:
            inside = QVBoxLayout()
            inside.setContentsMargins(10, 2, 10, 10)
            inside.addWidget(body)
            column.addLayout(inside)
        self.name(title)

    def name(self, title: str) -> None:
        """Show another title."""
        self._name.setText(title)
        self.handle.setToolTip(title)
        self.handle.setAccessibleName(title)
        for button in self._buttons:
            button.setAccessibleName(words.labelled(title, button.toolTip()))
        if isinstance(self.body, SeveralEditor):
            self.body.setAccessibleName(title)

    def dropped_at(self, y: int) -> None:
        """The head was dragged to this height of the list."""
        place = self._whole.cards.index(self)
        to = self._whole.place_at(y)
        self.moved.emit(to - 1 if to > place else to)

    def _button(self, name: str, text: str, act: Callable[[], object]) -> QToolButton:
        button = QToolButton()
        button.setAutoRaise(True)
        button.setIcon(icon(name, self.palette().text().color().name()))
        button.setIconSize(QSize(_ICON, _ICON))
        button.setToolTip(text)
        button.clicked.connect(lambda _checked: act())
        return button


class Handle(QFrame):
    """The head of a card."""

    def __init__(self, card: Card) -> None:
        super().__init__(card)
        self._card = card
        self._dragged = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.setObjectName("handle")

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._dragged = False
        self.setCursor(Qt.CursorShape.ClosedHandCursor)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._dragged = True
        self._card.raise_()

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        if self._dragged:
            self._card.dropped_at(self._card.mapToParent(event.position().toPoint()).y())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if alt and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._card.stepped.emit(-1 if event.key() == Qt.Key.Key_Up else 1)
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._card.removed.emit()
        else:
            super().keyPressEvent(event)

    @override
    def event(self, event: QEvent) -> bool:
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Delete
        ):
            event.accept()
            return True
        return super().event(event)


def begun_with(choices: Sequence[Choice], make: Callable[[str], object]) -> Callable[[], object] | None:
    """How a new value begins that needs one of these: with the first; None where there is nothing to choose."""
    return (lambda: make(choices[0].id)) if choices else None
