"""Temporary hours that replace the week between two dates: a crisis, a move, the summer."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from functools import partial

from PySide6.QtCore import QDate, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDateEdit,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from designer.admin import calendar_dates
from designer.admin.calendar_dates import FIRST_DAY, LAST_DAY, as_qt, date_format, day_name, of_qt, short_day_name
from designer.admin.calendar_hours import read, written
from designer.admin.calendar_week import DAYS
from designer.admin.page import sentence
from designer.panels.editors import LineEditor
from designer.theme import set_tone
from designer.widgets.speaking import Speaking
from runtime.model.calendar import WEEKDAYS, CalendarException, Interval

_WHOLE_DAY = (Interval(opens=0, closes=24 * 60),)
_A_WEEK = timedelta(days=6)
_FEWEST_LINES, _MOST_LINES = 2, 7


class ExceptionsEditor(Speaking):
    """A list of them, the latest at the top because it wins, and the one chosen to edit below it."""

    edited = Signal(object)
    """The exceptions as a tuple; told again, unchanged, when hours became or ceased to be unreadable."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._exceptions: tuple[CalendarException, ...] = ()
        self._locked = False
        self.unreadable = False
        self.list, self.add_button, self.remove_button = QListWidget(), QPushButton(), QPushButton()
        self.name, self.hours = LineEditor(), LineEditor()
        self.first, self.last = QDateEdit(), QDateEdit()
        self.days = [QToolButton() for _ in range(DAYS)]
        self.empty, self.problem = sentence(), sentence()
        self._form = QWidget()
        self._labels = [QLabel() for _ in range(5)]
        self._arrange()
        self._connect()
        self._speak()

    @property
    def chosen(self) -> CalendarException | None:
        """The one that is shown below the list."""
        at = self._at
        return self._exceptions[at] if 0 <= at < len(self._exceptions) else None

    @property
    def _at(self) -> int:
        """Its place in the calendar: the list shows the last one first."""
        row = self.list.currentRow()
        return len(self._exceptions) - 1 - row if row >= 0 else -1

    def show_value(self, exceptions: Sequence[CalendarException], *, anew: bool) -> None:
        """Show these without telling; `anew`: of another calendar."""
        if anew:
            self.unreadable = False
        if anew or tuple(exceptions) != self._exceptions:
            row = 0 if anew else self.list.currentRow()
            self._exceptions = tuple(exceptions)
            self._fill(row)
        self._show_chosen()

    def lock(self, locked: bool) -> None:
        """Only to be looked at."""
        self._locked = locked
        self.add_button.setEnabled(not locked)
        self._form.setEnabled(not locked)
        self.remove_button.setEnabled(not locked and self.chosen is not None)

    def add(self) -> None:
        """One more, open around the clock for a week from today on, to be changed at once."""
        today = date.today()  # noqa: DTZ011 - where the person sits
        new = CalendarException(name=self.tr("Crisis"), first=today, last=today + _A_WEEK, hours=_WHOLE_DAY)
        self._become((*self._exceptions, new), row=0)
        self.name.setFocus()
        self.name.selectAll()

    def remove(self) -> None:
        """Take the chosen one away."""
        at = self._at
        if self.chosen is not None and not self._locked:
            self.unreadable = False
            self._become((*self._exceptions[:at], *self._exceptions[at + 1 :]), row=self.list.currentRow())

    def _arrange(self) -> None:
        self.list.setObjectName("records")
        self.add_button.setObjectName("add")
        self.remove_button.setObjectName("quiet")
        self.empty.setObjectName("secondary")
        self.problem.setObjectName("problem")
        for edit in (self.first, self.last):
            edit.setCalendarPopup(True)
            edit.setDateRange(FIRST_DAY, LAST_DAY)
        buttons = QHBoxLayout()
        buttons.addWidget(self.add_button)
        buttons.addStretch(1)
        buttons.addWidget(self.remove_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(10)
        for widget in (self.empty, self.list):
            column.addWidget(widget)
        column.addLayout(buttons)
        column.addWidget(self._form)
        column.addStretch(1)
        self._arrange_form()

    def _arrange_form(self) -> None:
        days = QHBoxLayout()
        days.setSpacing(0)
        for button in self.days:
            button.setObjectName("segment")
            button.setCheckable(True)
            days.addWidget(button)
        days.addStretch(1)
        grid = QGridLayout(self._form)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        for at, (label, editor) in enumerate(zip(self._labels[:3], (self.name, self.first, self.last), strict=True)):
            grid.addWidget(label, 0, at)
            grid.addWidget(editor, 1, at)
        grid.setColumnStretch(0, 1)
        grid.addWidget(self._labels[3], 2, 0, 1, 3)
        grid.addLayout(days, 3, 0, 1, 3)
        grid.addWidget(self._labels[4], 4, 0, 1, 3)
        grid.addWidget(self.hours, 5, 0, 1, 3)
        grid.addWidget(self.problem, 6, 0, 1, 3)

    def _connect(self) -> None:
        self.list.currentRowChanged.connect(lambda _row: self._show_chosen(anew=True))
        self.add_button.clicked.connect(self.add)
        self.remove_button.clicked.connect(self.remove)
        self.name.edited.connect(lambda text: self._change(name=text))
        self.first.dateChanged.connect(self._change_first)
        self.last.dateChanged.connect(lambda day: self._change(last=of_qt(day)))
        self.hours.edited.connect(self._change_hours)
        for button in self.days:
            button.clicked.connect(self._change_days)
        QShortcut(QKeySequence("Delete"), self.list, self.remove, context=Qt.ShortcutContext.WidgetShortcut)

    def _speak(self) -> None:
        self.say(
            self.empty.setText,
            lambda: self.tr("No exceptions. One replaces the week between two dates: a crisis, a move, the summer."),
        )
        self.say(self.list.setAccessibleName, lambda: self.tr("Exceptions; the one at the top wins"))
        self.say(self.add_button.setText, lambda: self.tr("Add an exception…"))
        self.say(self.remove_button.setText, lambda: self.tr("Remove the exception"))
        texts = (
            lambda: self.tr("Name"),
            lambda: self.tr("First day"),
            lambda: self.tr("Last day"),
            lambda: self.tr("On these weekdays"),
            lambda: self.tr("Open instead, nothing for closed"),
        )
        editors = (self.name, self.first, self.last, None, self.hours)
        for label, text, editor in zip(self._labels, texts, editors, strict=True):
            self.say(label.setText, text)
            if editor is not None:
                self.say(editor.setAccessibleName, text)
        self.say(self.hours.setPlaceholderText, lambda: self.tr("closed"))
        for day, button in enumerate(self.days):
            self.say(button.setText, partial(short_day_name, day))
            self.say(button.setAccessibleName, partial(day_name, day))
        for edit in (self.first, self.last):
            self.say(edit.setDisplayFormat, date_format)
        self.say(lambda _text: self._fill(self.list.currentRow()), str)

    def _fill(self, row: int) -> None:
        with QSignalBlocker(self.list):
            self.list.clear()
            self.list.addItems([self._words(each) for each in reversed(self._exceptions)])
            self.list.setCurrentRow(max(0, min(row, len(self._exceptions) - 1)))
        lines = max(_FEWEST_LINES, min(len(self._exceptions), _MOST_LINES))
        self.list.setFixedHeight(lines * max(24, self.list.sizeHintForRow(0)) + 6)
        self._show_chosen(anew=True)

    def _words(self, exception: CalendarException) -> str:
        first, last = calendar_dates.written(exception.first), calendar_dates.written(exception.last)
        when = first if first == last else f"{first} – {last}"
        names = [self.days[WEEKDAYS.index(day)].text() for day in WEEKDAYS if day in exception.weekdays]
        days = "" if len(names) == DAYS else f" · {', '.join(names)}"
        return f"{exception.name} · {when}{days} · {written(exception.hours) or self.tr('closed')}"

    def _show_chosen(self, *, anew: bool = False) -> None:
        chosen = self.chosen
        self.empty.setVisible(not self._exceptions)
        self.list.setVisible(bool(self._exceptions))
        self._form.setVisible(chosen is not None)
        self.remove_button.setVisible(chosen is not None)
        self.lock(self._locked)
        if chosen is None:
            return
        if anew:
            self._say_unreadable("", unreadable=False)
        self.name.show_value(chosen.name)
        for edit, day in ((self.first, chosen.first), (self.last, chosen.last)):
            with QSignalBlocker(edit):
                edit.setDate(as_qt(day))
        for weekday, button in zip(WEEKDAYS, self.days, strict=True):
            button.setChecked(weekday in chosen.weekdays)
        if not self.unreadable and (anew or read(self.hours.text()) != chosen.hours):
            self.hours.show_value(written(chosen.hours))

    def _change(self, **changes: object) -> None:
        chosen, at = self.chosen, self._at
        if chosen is None:
            return
        try:
            changed = chosen.having(**changes)
        except ValueError:
            self._say_unreadable(
                self.tr("Give it a name, and a last day that is not before the first."), unreadable=True
            )
            self.edited.emit(self._exceptions)
            return
        self._say_unreadable("", unreadable=False)
        self._become((*self._exceptions[:at], changed, *self._exceptions[at + 1 :]), row=None)

    def _change_first(self, day: QDate) -> None:
        chosen = self.chosen
        if chosen is not None:
            first = of_qt(day)
            self._change(first=first, last=max(first, chosen.last))

    def _change_hours(self, text: str) -> None:
        hours = read(text)
        if hours is None:
            self._say_unreadable(
                self.tr("Write hours like 09:00–12:30, 13:30–18:00, or nothing for closed."), unreadable=True
            )
            self.edited.emit(self._exceptions)
        else:
            self._change(hours=hours)

    def _change_days(self) -> None:
        days = tuple(day for day, button in zip(WEEKDAYS, self.days, strict=True) if button.isChecked())
        if days:
            self._change(weekdays=days)
        else:
            self._show_chosen()

    def _say_unreadable(self, text: str, *, unreadable: bool) -> None:
        self.unreadable = unreadable
        self.problem.setText(text)
        self.problem.setVisible(unreadable)
        set_tone(self.hours, "bad" if unreadable and read(self.hours.text()) is None else "")

    def _become(self, exceptions: tuple[CalendarException, ...], row: int | None) -> None:
        """`row` None: the form is being typed in and only its line in the list changes."""
        self._exceptions = exceptions
        if row is not None:
            self._fill(row)
        elif self.chosen is not None:
            self.list.currentItem().setText(self._words(self.chosen))
            self._show_chosen()
        self.edited.emit(exceptions)
