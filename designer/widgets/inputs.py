"""Inputs for one value each, which may also stay empty: what a form asks agents and rehearsals to fill in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import override

from PySide6.QtCore import QDate, QDateTime, QLocale, QSignalBlocker, QSize, Qt, QTime, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDateEdit,
    QDateTimeEdit,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QWidget,
)

from designer.theme import set_tone
from designer.widgets.chooser import Chooser
from designer.widgets.tags_input import TagsInput
from runtime.model.fields import FieldValue

NONE = "–"
"""What an input shows that holds nothing."""
_EARLIEST = QDate(1900, 1, 1)
_MOST_LINES = 6
_LINE = 26
"""How high a row to tick is."""
_ROLE = Qt.ItemDataRole.UserRole


class Kind(StrEnum):
    """How a value is asked for."""

    TEXT = "text"
    LONG_TEXT = "long_text"
    NUMBER = "number"
    YES_NO = "yes_no"
    DATE = "date"
    MOMENT = "moment"
    CHOICE = "choice"
    CHOICES = "choices"
    TAGS = "tags"


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked for: its name, its kind and, for choices, each value with what it is called."""

    name: str
    kind: Kind = Kind.TEXT
    options: tuple[tuple[FieldValue, str], ...] = ()
    needed: bool = False
    """One of the options has to be chosen: nothing is none of them."""


class TextInput(QLineEdit):
    """A line; an empty one is None."""

    edited = Signal()

    def __init__(self, _question: Question) -> None:
        super().__init__()
        self.textEdited.connect(lambda _text: self.edited.emit())

    @property
    def value(self) -> FieldValue:
        """What it says."""
        return self.text().strip() or None

    def show_value(self, value: FieldValue) -> None:
        """Show this from its beginning; the cursor stays where it is when nothing changes, or only spaces around it."""
        text = "" if value is None else str(value)
        if text.strip() != self.text().strip():
            self.setText(text)
            self.setCursorPosition(0)


class LongTextInput(QPlainTextEdit):
    """Several lines; Tab goes on to the next field."""

    edited = Signal()

    def __init__(self, _question: Question | None = None, lines: int = 4) -> None:
        super().__init__()
        self.setTabChangesFocus(True)
        self.setFixedHeight(self.fontMetrics().lineSpacing() * lines + 18)
        self.textChanged.connect(self.edited)

    @property
    def value(self) -> FieldValue:
        """What it says."""
        return self.toPlainText().strip() or None

    def show_value(self, value: FieldValue) -> None:
        """Show this without telling."""
        with QSignalBlocker(self):
            self.setPlainText("" if value is None else str(value))


class NumberInput(QLineEdit):
    """A number as it is written here; what is none is marked and stays a text, so that the desk says why not."""

    edited = Signal()

    def __init__(self, _question: Question) -> None:
        super().__init__()
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.textEdited.connect(self._tell)

    @property
    def value(self) -> FieldValue:
        """The number; None for none; the text where it is no number."""
        text = self.text().strip()
        if not text:
            return None
        number, is_one = QLocale().toDouble(text)
        if not is_one:
            number, is_one = QLocale.c().toDouble(text)
        if not is_one:
            return text
        return int(number) if number.is_integer() else number

    def show_value(self, value: FieldValue) -> None:
        """Show this."""
        if isinstance(value, int | float):
            shown = QLocale().toString(value) if isinstance(value, int) else QLocale().toString(value, "g", 15)
            self.setText(shown)
        else:
            self.setText("" if value is None else str(value))

    def _tell(self, _text: str) -> None:
        set_tone(self, "bad" if isinstance(self.value, str) else "")
        self.edited.emit()


class ChoiceInput(Chooser):
    """One of several, or none."""

    edited = Signal()

    def __init__(self, question: Question) -> None:
        super().__init__()
        self.offer(question)
        self.activated.connect(lambda _place: self.edited.emit())

    def offer(self, question: Question) -> None:
        """Offer these; nothing is chosen, or the first where something has to be."""
        self.clear()
        if not question.needed:
            self.addItem(NONE, None)
        for value, name in question.options or self._yes_and_no(question):
            self.addItem(name, value)

    def _yes_and_no(self, question: Question) -> tuple[tuple[FieldValue, str], ...]:
        return ((True, self.tr("Yes")), (False, self.tr("No"))) if question.kind is Kind.YES_NO else ()

    @property
    def value(self) -> FieldValue:
        """The value chosen."""
        found: FieldValue = self.currentData()
        return found

    def show_value(self, value: FieldValue) -> None:
        """Show this, also when it is not offered any more; no choice for nothing, where one is needed."""
        values = [self.itemData(place) for place in range(self.count())]
        if value is None and value not in values:
            self.setCurrentIndex(-1)
            return
        if value not in values:
            self.addItem(str(value), value)
            values.append(value)
        self.setCurrentIndex(values.index(value))


class ChoicesInput(QListWidget):
    """Some of several, ticked."""

    edited = Signal()

    def __init__(self, question: Question) -> None:
        super().__init__()
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        for value, name in question.options:
            row = QListWidgetItem(name, self)
            row.setData(_ROLE, value)
            row.setCheckState(Qt.CheckState.Unchecked)
            row.setSizeHint(QSize(0, _LINE))
        self.setFixedHeight(_LINE * max(1, min(self.count(), _MOST_LINES)) + 2 * self.frameWidth())
        self.itemChanged.connect(lambda _row: self.edited.emit())

    @property
    def value(self) -> FieldValue:
        """What is ticked; None for nothing."""
        rows = [self.item(place) for place in range(self.count())]
        return tuple(str(row.data(_ROLE)) for row in rows if row.checkState() is Qt.CheckState.Checked) or None

    def show_value(self, value: FieldValue) -> None:
        """Tick these."""
        ticked = value if isinstance(value, tuple) else ()
        with QSignalBlocker(self):
            for place in range(self.count()):
                row = self.item(place)
                on = row.data(_ROLE) in ticked
                row.setCheckState(Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)


class DateInput(QDateEdit):
    """A day, or none: the earliest stands for it."""

    edited = Signal()

    def __init__(self, _question: Question) -> None:
        super().__init__()
        self.setCalendarPopup(True)
        self.setMinimumDate(_EARLIEST)
        self.setSpecialValueText(NONE)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setDate(_EARLIEST)
        self.dateChanged.connect(lambda _date: self.edited.emit())

    @property
    def value(self) -> FieldValue:
        """The day as ISO text."""
        return None if self.date() == _EARLIEST else self.date().toString(Qt.DateFormat.ISODate)

    def show_value(self, value: FieldValue) -> None:
        """Show this without telling."""
        day = QDate.fromString(str(value), Qt.DateFormat.ISODate)
        with QSignalBlocker(self):
            self.setDate(day if day.isValid() else _EARLIEST)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class MomentInput(QDateTimeEdit):
    """A moment of this computer's zone, or none."""

    edited = Signal()

    def __init__(self, _question: Question | None = None) -> None:
        super().__init__()
        self._none = QDateTime(_EARLIEST, QTime(0, 0))
        self.setCalendarPopup(True)
        self.setMinimumDateTime(self._none)
        self.setSpecialValueText(NONE)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setDateTime(self._none)
        self.dateTimeChanged.connect(lambda _moment: self.edited.emit())

    @property
    def value(self) -> FieldValue:
        """Milliseconds since the epoch."""
        return None if self.dateTime() == self._none else self.dateTime().toMSecsSinceEpoch()

    def show_value(self, value: FieldValue) -> None:
        """Show this without telling."""
        with QSignalBlocker(self):
            self.setDateTime(QDateTime.fromMSecsSinceEpoch(value) if isinstance(value, int) else self._none)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


type Input = TextInput | LongTextInput | NumberInput | ChoiceInput | ChoicesInput | DateInput | MomentInput | TagsInput

_MAKERS: dict[Kind, Callable[[Question], Input]] = {
    Kind.TEXT: TextInput,
    Kind.LONG_TEXT: LongTextInput,
    Kind.NUMBER: NumberInput,
    Kind.YES_NO: ChoiceInput,
    Kind.CHOICE: ChoiceInput,
    Kind.CHOICES: ChoicesInput,
    Kind.DATE: DateInput,
    Kind.MOMENT: MomentInput,
    Kind.TAGS: lambda _question: TagsInput(),
}


def input_for(question: Question) -> Input:
    """The input that asks this question."""
    return _MAKERS[question.kind](question)


def labelled(editor: QWidget, name: str) -> None:
    """Call an input by its name, for those who do not see its label."""
    editor.setAccessibleName(name)
