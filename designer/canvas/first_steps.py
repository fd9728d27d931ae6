"""How to go on from an empty sheet, or from one card on it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from designer.document import Document
from designer.widgets.speaking import Speaking

_WIDEST, _INSET = 520, 24


class FirstSteps(Speaking):
    """Words at the foot of the sheet, until there is a second state or a transition; the mouse goes through them."""

    def __init__(self, document: Document, sheet: QWidget) -> None:
        """`sheet`: what they lie on; it tells by `place` that its size changed."""
        super().__init__(sheet)
        self._document, self._sheet, self._text = document, sheet, QLabel()
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
        self.look()

    def look(self) -> None:
        """Come or go, as the Blueprint is."""
        drawn = self._document.blueprint
        self.setVisible(not (self._document.read_only or drawn.transitions or len(drawn.states) > 1))
        self.place()

    def place(self) -> None:
        """At the foot of the sheet, in its middle."""
        width = max(0, min(_WIDEST, self._sheet.width() - 2 * _INSET))
        height = self._text.heightForWidth(width)
        self.setGeometry((self._sheet.width() - width) // 2, self._sheet.height() - height - _INSET, width, height)
