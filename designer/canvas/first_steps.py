"""How to go on from an empty sheet, or from one card on it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from designer.document import Document
from designer.widgets.speaking import Speaking

_WIDEST, _INSET = 520, 24


class FirstSteps(Speaking):
    """Words at the foot of the sheet, until there is a second state or a transition; the mouse goes through them.

    On a sheet so small that they would lie on the card there are none.
    """

    def __init__(self, document: Document, sheet: QWidget, drawn: Callable[[], QRect]) -> None:
        """`sheet`: what they lie on; it tells by `place` that it changed. `drawn`: where on it the drawing is."""
        super().__init__(sheet)
        self._document, self._sheet, self._drawn, self._text = document, sheet, drawn, QLabel()
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._text.setObjectName("secondary")
        self._text.setWordWrap(True)
        self._text.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._text)
        self.say(
            self._text.setText,
            lambda: self.tr(
                "Point at a card and click one of its arrows: the next state. Drag an arrow to a state that is there. "
                "Double-click the sheet: a state on its own. A right click offers everything else."
            ),
        )
        document.changed.connect(self.look)
        document.read_only_changed.connect(self.look)
        self._wanted = True
        self.look()

    def look(self) -> None:
        """Come or go, as the Blueprint is."""
        drawn = self._document.blueprint
        self._wanted = not (self._document.read_only or drawn.transitions or len(drawn.states) > 1)
        self.place()

    def place(self) -> None:
        """At the foot of the sheet, in its middle, where there is room below the drawing."""
        if not self._wanted:
            self.hide()
            return
        width = max(0, min(_WIDEST, self._sheet.width() - 2 * _INSET))
        height = self._text.heightForWidth(width)
        self.setGeometry((self._sheet.width() - width) // 2, self._sheet.height() - height - _INSET, width, height)
        self.setVisible(not self.geometry().intersects(self._drawn()))
