"""What the Blueprint would have sent: each letter readable, each call with what it would carry. Nothing was sent."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from designer import words
from designer.panels.rehearsal.happenings import moment
from designer.theme import enlarge
from runtime.messages.rehearsal import CapturedCall, CapturedLetter, RehearsalView

translate = QCoreApplication.translate


class Captured(QWidget):
    """Cards, the newest first; those of the last step are open."""

    counted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cards: list[CapturedCard] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        self._note = QLabel()
        self._note.setObjectName("secondary")
        self._note.setWordWrap(True)
        self._column.addWidget(self._note)

    def show_view(self, view: RehearsalView) -> None:
        """Show what a walk would have sent."""
        for card in self.cards:
            self._column.removeWidget(card)
            card.hide()
            card.deleteLater()
        letters = [_letter_card(letter, view) for letter in view.letters]
        self.cards = [*letters, *(_call_card(call, view) for call in view.calls)]
        self.cards = sorted(self.cards, key=lambda card: card.step, reverse=True)
        for card in self.cards:
            self._column.addWidget(card)
            card.show()
        self._note.setText(
            self.tr("Nothing was sent: this is what the Blueprint would have sent.")
            if self.cards
            else self.tr("The Blueprint would have sent nothing so far.")
        )
        self.counted.emit(len(self.cards))


class CapturedCard(QFrame):
    """A head that opens it, and its text."""

    def __init__(self, step: int, title: str, about: str, body: str, *, opened: bool) -> None:
        super().__init__()
        self.setObjectName("item")
        self.step = step
        self.head, self.about, self.body = QToolButton(), QLabel(about), QLabel(body)
        self.head.setAutoRaise(True)
        self.head.setCheckable(True)
        self.head.setChecked(opened)
        self.head.setAccessibleName(title)
        self.head.toggled.connect(self._open)
        name = QLabel(title)
        name.setWordWrap(True)
        name.setTextFormat(Qt.TextFormat.PlainText)
        enlarge(name, 0.95, bold=True)
        self.about.setObjectName("secondary")
        self.about.setWordWrap(True)
        self.body.setWordWrap(True)
        self.body.setTextFormat(Qt.TextFormat.PlainText)
        self.body.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 4, 8, 8)
        column.setSpacing(4)
        top = QHBoxLayout()
        top.addWidget(self.head, 0, Qt.AlignmentFlag.AlignTop)
        top.addWidget(name, 1)
        column.addLayout(top)
        column.addWidget(self.about)
        column.addWidget(self.body)
        self._open(opened)

    def _open(self, opened: bool) -> None:
        self.head.setArrowType(Qt.ArrowType.DownArrow if opened else Qt.ArrowType.RightArrow)
        self.body.setVisible(opened)


def _letter_card(letter: CapturedLetter, view: RehearsalView) -> CapturedCard:
    about = translate("Captured", "{channel} to {people}, {moment}. Not sent.").format(
        channel=_channels().get(letter.channel, letter.channel),
        people=", ".join(letter.to) or translate("Captured", "nobody"),
        moment=moment(letter.at, view.zone),
    )
    title = letter.subject or letter.body.split("\n", 1)[0] or translate("Captured", "Without a subject")
    return CapturedCard(letter.step, title, about, letter.body, opened=letter.step == view.done)


def _call_card(call: CapturedCall, view: RehearsalView) -> CapturedCard:
    about = translate("Captured", "{channel}, {moment}. Not called.").format(
        channel=_channels().get(call.channel, call.channel), moment=moment(call.at, view.zone)
    )
    body = "\n".join(words.labelled(name, _plain(value)) for name, value in call.inputs.items())
    return CapturedCard(call.step, call.name or call.target, about, body, opened=call.step == view.done)


def _plain(value: object) -> str:
    return ", ".join(map(str, value)) if isinstance(value, Sequence) and not isinstance(value, str) else str(value)


def _channels() -> dict[str, str]:
    return {
        "mail": translate("Captured", "Letter"),
        "sms": translate("Captured", "Text message"),
        "notice": translate("Captured", "Notice"),
        "webhook": translate("Captured", "Webhook"),
        "function": translate("Captured", "Function"),
    }
