"""Where a secret is known from, and the way to give or forget it. The secret itself is never shown."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from designer.sentences import said
from designer.theme import set_tone
from designer.widgets.speaking import Speaking

if TYPE_CHECKING:
    from runtime.desk.post_setup import Known


class SecretRow(Speaking):
    """Says nothing until it is known."""

    wanted = Signal(object)
    """The `Wanted` that a hand would give."""
    unwanted = Signal(object)
    """The `Wanted` that is to be forgotten."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._known: Known | None = None
        self.text, self.give, self.forget = QLabel(), QPushButton(), QPushButton()
        self.text.setWordWrap(True)
        self.text.setTextFormat(Qt.TextFormat.PlainText)
        for button, signal in ((self.give, self.wanted), (self.forget, self.unwanted)):
            button.setObjectName("quiet")
            button.clicked.connect(partial(self._tell, signal))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.text, 1)
        row.addWidget(self.forget, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.give, 0, Qt.AlignmentFlag.AlignTop)
        self.setFocusProxy(self.give)
        self.say(self.forget.setText, lambda: self.tr("Forget"))
        self.say(lambda _text: self._show(), str)

    def show_known(self, known: Known | None) -> None:
        """Say where it is known from; None: nobody knows yet."""
        self._known = known
        self._show()

    def _tell(self, signal: SignalInstance) -> None:
        if self._known is not None:
            signal.emit(self._known.wanted)

    def _show(self) -> None:
        known = self._known
        where = known.found.where.value if known is not None else ""
        self.text.setText(self._words(where))
        set_tone(self.text, "bad" if where == "nowhere" else "")
        self.give.setText(self.tr("Change…") if where in {"memory", "keyring"} else self.tr("Give it…"))
        self.give.setEnabled(known is not None and where != "environment")
        self.forget.setVisible(where in {"memory", "keyring"})

    def _words(self, where: str) -> str:
        match where:
            case "memory":
                return self.tr("Known as long as this program runs.")
            case "environment":
                variable = self._known.wanted.variable if self._known is not None else ""
                return self.tr("Taken from the variable {name} of this computer.").format(name=variable)
            case "keyring":
                return self.tr("Kept in the keyring of this computer.")
            case "nowhere":
                trouble = self._known.found.trouble if self._known is not None else ""
                return " ".join(filter(None, (self.tr("Not known on this computer."), said(trouble))))
        return ""
