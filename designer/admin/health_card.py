"""A card of the health page: a title, a sentence that says how it stands, and what can be done about it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from designer.theme import enlarge, set_tone
from designer.widgets.speaking import Speaking


class HealthCard(Speaking):
    """Subclasses put more below the sentence into `column`, and buttons into the foot."""

    def __init__(self, title: Callable[[], str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.title, self.text = QLabel(), QLabel()
        enlarge(self.title, 1.05, bold=True)
        self.text.setObjectName("tileNote")
        self.text.setWordWrap(True)
        self.text.setTextFormat(Qt.TextFormat.PlainText)
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.column = QVBoxLayout()
        self.column.setSpacing(8)
        self._foot = QHBoxLayout()
        self._foot.setSpacing(8)
        self._foot.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(18, 14, 18, 14)
        whole.setSpacing(8)
        whole.addWidget(self.title)
        whole.addWidget(self.text)
        whole.addLayout(self.column)
        whole.addLayout(self._foot)
        self.say(self.title.setText, title)
        self.say(self.setAccessibleName, title)

    def button(self, text: Callable[[], str], act: Callable[[], object], name: str = "quiet") -> QPushButton:
        """A button in the foot."""
        button = QPushButton()
        button.setObjectName(name)
        button.clicked.connect(lambda _checked: act())
        self.say(button.setText, text)
        self._foot.insertWidget(self._foot.count() - 1, button)
        return button

    def tell(self, sentence: str, tone: str = "") -> None:
        """Say how it stands: “bad” and “warning” as they are, otherwise well."""
        self.text.setText(sentence)
        set_tone(self.text, tone)
