"""Small editors: each shows one value and tells what a hand made of it. None knows what it edits."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import override

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QSyntaxHighlighter, QWheelEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPlainTextEdit, QSpinBox, QWidget

from designer.catalogue import Choice
from designer.widgets.chooser import Chooser
from designer.widgets.indented import indented
from designer.widgets.speaking import Speaking
from runtime.model.durations import Duration, Unit
from runtime.model.refusals import spelled

_LONGEST = 10_000_000
_AMOUNT = 76
"""How narrow the field for an amount may be: four digits are seen."""


class LineEditor(QLineEdit):
    """One line of text; told at every key."""

    edited = Signal(str)
    left = Signal()
    """The line was left or Enter pressed: what comes next is another change."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.textEdited.connect(self.edited)
        self.editingFinished.connect(self.left)

    def show_value(self, text: str) -> None:
        """Show this text; the cursor stays where it is when nothing changes."""
        if text != self.text():
            self.setText(text)
            self.setCursorPosition(0)


class TextEditor(QPlainTextEdit):
    """Several lines of text; told at every key. Tab goes on to the next field."""

    edited = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None, *, lines: int = 4) -> None:
        super().__init__(parent)
        self.marks: QSyntaxHighlighter | None = None
        """What colours the text; Qt does not keep it."""
        self.setTabChangesFocus(True)
        self.setFixedHeight(self.fontMetrics().lineSpacing() * lines + 18)
        self.textChanged.connect(lambda: self.edited.emit(self.toPlainText()))
        self.installEventFilter(self)

    def show_value(self, text: str) -> None:
        """Show this text without telling."""
        if text != self.toPlainText():
            with QSignalBlocker(self):
                self.setPlainText(text)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut:
            self.left.emit()
        return False


class ChoiceEditor(Chooser):
    """One of several."""

    picked = Signal(object)
    """The id chosen; None for none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choices: Sequence[Choice] = ()
        self._none: str | None = None
        self.activated.connect(lambda place: self.picked.emit(self.itemData(place)))

    @property
    def value(self) -> str | None:
        """The id that is shown; None for none."""
        found = self.currentData()
        return found if isinstance(found, str) else None

    def offer(self, choices: Sequence[Choice], none: str | None = None) -> None:
        """Offer these, and before them a way to say none."""
        value = self.value
        self._choices, self._none = tuple(choices), none
        self.show_value(value)

    def show_value(self, key: str | None) -> None:
        """Show this choice, also when nothing on the desk bears its id any more."""
        with QSignalBlocker(self):
            self.clear()
            if self._none is not None:
                self.addItem(self._none, None)
            for choice in self._choices:
                self.addItem(choice.name, choice.id)
            place = self.findData(key)
            if place < 0 and key is not None:
                self.addItem(self.tr("{id} (missing)").format(id=spelled(key)), key)
                place = self.count() - 1
            self.setCurrentIndex(place)


class NumberEditor(QSpinBox):
    """A whole number; the wheel scrolls the panel."""

    def __init__(self, least: int, most: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        indented(self).setRange(least, most)
        self.setGroupSeparatorShown(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setKeyboardTracking(True)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class DurationEditor(Speaking):
    """An amount and its unit."""

    edited = Signal(object)
    """The Duration."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.amount, self.unit = NumberEditor(1, _LONGEST), ChoiceEditor()
        self._offered = frozenset(Unit)
        self.amount.valueChanged.connect(self._tell)
        self.unit.picked.connect(self._tell)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        self.amount.setMinimumWidth(_AMOUNT)
        row.addWidget(self.amount, 2)
        row.addWidget(self.unit, 3)
        self.setFocusProxy(self.amount)
        self.say(self.amount.setAccessibleName, lambda: self.tr("Amount"))
        self.say(self.unit.setAccessibleName, lambda: self.tr("Unit"))
        self.say(self._offer, str)

    @property
    def value(self) -> Duration:
        """What is shown."""
        return Duration(amount=self.amount.value(), unit=Unit(self.unit.value or Unit.HOURS))

    def show_value(self, duration: Duration) -> None:
        """Show this duration without telling."""
        with QSignalBlocker(self.amount):
            self.amount.setValue(duration.amount)
        self.unit.show_value(duration.unit.value)

    def offer_units(self, units: Iterable[Unit]) -> None:
        """Offer these units only."""
        self._offered = frozenset(units)
        self._offer()

    def _offer(self, _again: str = "") -> None:
        value = self.unit.value or Unit.HOURS.value
        self.unit.offer([Choice(unit.value, name) for unit, name in self._units().items() if unit in self._offered])
        self.unit.show_value(value)

    def _units(self) -> dict[Unit, str]:
        return {
            Unit.MINUTES: self.tr("minutes"),
            Unit.HOURS: self.tr("hours"),
            Unit.DAYS: self.tr("days"),
            Unit.BUSINESS_MINUTES: self.tr("business minutes"),
            Unit.BUSINESS_HOURS: self.tr("business hours"),
            Unit.BUSINESS_DAYS: self.tr("business days"),
        }

    def _tell(self, _value: object = None) -> None:
        self.edited.emit(self.value)
