"""A bar across the window that says what went wrong and what can be done about it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import override

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from designer.theme import enlarge
from runtime.messages.faults import Fault


@dataclass(frozen=True, slots=True)
class Remedy:
    """Something the bar offers to do; `text` is asked again when the language changes."""

    text: Callable[[], str]
    act: Callable[[], None]


class NoticeBar(QFrame):
    """Shows one fault at a time, until it is closed, remedied or taken back."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notice")
        self._fault: Fault | None = None
        self._remedy: Remedy | None = None
        self._title, self._sentence, self._advice = QLabel(), QLabel(), QLabel()
        enlarge(self._title, 1.05, bold=True)
        for label in (self._sentence, self._advice):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._sentence.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.remedy_button, self.close_button = QPushButton(), QPushButton()
        self.remedy_button.clicked.connect(self._act)
        self.close_button.clicked.connect(self.clear)
        self._arrange()
        self.hide()

    @property
    def fault(self) -> Fault | None:
        """What is shown."""
        return self._fault

    def tell(self, fault: Fault, remedy: Remedy | None = None) -> None:
        """Show a fault, in place of what is shown. The same fault again is not announced again."""
        known = self._fault is not None and self._fault.sentence == fault.sentence
        self._fault, self._remedy = fault, remedy
        self._retranslate()
        self.show()
        if not known:
            said = f"{self._title.text()}. {fault.sentence} {self._advice.text()}"
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, said))

    def clear(self) -> None:
        """Nothing is wrong any more, or it has been read."""
        self._fault = self._remedy = None
        self.hide()

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _arrange(self) -> None:
        texts = QVBoxLayout()
        texts.setSpacing(2)
        for label in (self._title, self._sentence, self._advice):
            texts.addWidget(label)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 10, 20, 10)
        row.setSpacing(12)
        row.addLayout(texts, 1)
        row.addWidget(self.remedy_button)
        row.addWidget(self.close_button)

    def _act(self) -> None:
        remedy = self._remedy
        self.clear()
        if remedy is not None:
            remedy.act()

    def _retranslate(self) -> None:
        self.close_button.setText(self.tr("Dismiss"))
        if self._fault is None:
            return
        title, advice = self._words(self._fault.code)
        self._title.setText(title)
        self._sentence.setText(self._fault.sentence)
        self._advice.setText(advice)
        self._advice.setVisible(bool(advice))
        self.remedy_button.setVisible(self._remedy is not None)
        if self._remedy is not None:
            self.remedy_button.setText(self._remedy.text())
        self.setAccessibleName(f"{title}. {self._fault.sentence}")

    def _words(self, code: str) -> tuple[str, str]:
        """The heading for a kind of fault, and what to do where its sentence does not say it."""
        known = {
            "forbidden": (
                self.tr("You may not see this"),
                self.tr("Ask an administrator of this desk for the right to see its figures."),
            ),
            "not_signed_in": (self.tr("People sign in here now"), ""),
            "not_found": (self.tr("It is not there"), ""),
            "conflict": (self.tr("Somebody was faster"), self.tr("Look at the fresh state, then try again.")),
            "refused": (self.tr("The desk says no"), ""),
            "invalid": (self.tr("The desk did not understand"), ""),
            "unavailable": (self.tr("The desk cannot be used just now"), ""),
            "broken": (
                self.tr("A mistake in the program"),
                self.tr("Nothing was lost. Try again; if it stays, report it with the incident number."),
            ),
        }
        return known.get(code, (self.tr("Something went wrong"), ""))
