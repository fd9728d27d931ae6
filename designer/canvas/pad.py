"""The context pad: what one does next with the chosen element, beside it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import override

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtWidgets import QToolButton, QVBoxLayout, QWidget

from designer.canvas.icons import icon
from designer.canvas.looks import Look
from designer.canvas.overlay import Element

_GAPS = 22, 60, 110
"""How far from an element it may stand: farther away where it would cover something nearer by."""


class ContextPad(QWidget):
    """Buttons of 28 pixels. It says what is wanted; the view sees to it."""

    wanted = Signal(str)
    """“append”, “transition”, “edit” or “delete”."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.buttons = {name: QToolButton(self) for name in ("append", "transition", "edit", "delete")}
        column = QVBoxLayout(self)
        column.setContentsMargins(3, 3, 3, 3)
        column.setSpacing(1)
        for name, button in self.buttons.items():
            button.setAutoRaise(True)
            button.setFixedSize(QSize(28, 28))
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.clicked.connect(lambda _checked=False, name=name: self.wanted.emit(name))
            column.addWidget(button)
        self._retranslate()
        self.hide()

    def wear(self, look: Look) -> None:
        """Paint the buttons in this look."""
        for name, button in self.buttons.items():
            button.setIcon(icon(name, look))

    def stand_by(self, element: Element, box: QRect, room: QRect, covered: Callable[[QRect], int]) -> None:
        """Show what can be done with an element, beside its rectangle in the viewport, where it covers least."""
        for name in ("append", "transition"):
            self.buttons[name].setVisible(element.kind == "state")
        self.adjustSize()
        places = [QRect(at, self.size()) for at in self._corners(box, room)]
        inside = [place for place in places if room.contains(place)] or places[:1]
        self.move(_least_covered(inside, covered).topLeft())
        self.show()
        self.raise_()

    def _corners(self, box: QRect, room: QRect) -> Iterator[QPoint]:
        """Where it may begin, the usual side first: right, left, below, above; at both ends of a side; then farther."""
        width, height = self.width(), self.height()
        lowest, farthest = max(room.bottom() - height - 2, 2), max(room.right() - width - 2, 2)
        for gap in _GAPS:
            for x in (box.right() + gap, box.left() - gap - width):
                for y in (box.top(), box.bottom() - height):
                    yield QPoint(x, min(max(y, 2), lowest))
            for y in (box.bottom() + gap, box.top() - gap - height):
                for x in (box.right() - width, box.left()):
                    yield QPoint(min(max(x, 2), farthest), y)

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        texts = {
            "append": self.tr("Append a state (A)"),
            "transition": self.tr("Connect (C)"),
            "edit": self.tr("Edit (Enter)"),
            "delete": self.tr("Delete (Del)"),
        }
        for name, text in texts.items():
            self.buttons[name].setToolTip(text)
            self.buttons[name].setAccessibleName(text)


def _least_covered(places: Sequence[QRect], covered: Callable[[QRect], int]) -> QRect:
    """The first where nothing lies, for to look takes its time; else the first where least does."""
    counts: dict[int, QRect] = {}
    for place in places:
        count = covered(place)
        if not count:
            return place
        counts.setdefault(count, place)
    return counts[min(counts)]
