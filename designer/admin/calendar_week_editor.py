"""The opening hours of a week: drawn, and beside it the same as seven lines of text. Each follows the other."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from typing import override

from PySide6.QtCore import QEvent, QPoint, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QMenu, QToolButton, QVBoxLayout, QWidget

from designer.admin.calendar_dates import day_name
from designer.admin.calendar_hours import copied, read, with_day, written
from designer.admin.calendar_week import DAYS, WeekGrid
from designer.admin.page import sentence
from designer.panels.editors import LineEditor
from designer.theme import set_tone
from designer.widgets.icons import icon
from designer.widgets.speaking import Speaking
from runtime.model.calendar import Interval, Week

_WORKING = range(5)


class WeekEditor(Speaking):
    """What cannot be read stays as it was typed, is marked, and changes nothing."""

    edited = Signal(object)
    """The Week; told again, unchanged, when a line became or ceased to be unreadable."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._week = Week()
        self._unread: dict[int, str] = {}
        self.grid, self.problem = WeekGrid(), sentence()
        self.lines = [LineEditor() for _ in range(DAYS)]
        self.copy_buttons = [QToolButton() for _ in range(DAYS)]
        self.problem.setObjectName("problem")
        self._names = [QLabel() for _ in range(DAYS)]
        self._note = QLabel()
        self._arrange()
        self._colour()
        self._connect()
        self._speak()

    @property
    def unreadable(self) -> bool:
        """Whether a line says something that is no list of hours."""
        return bool(self._unread)

    def show_value(self, week: Week, *, anew: bool) -> None:
        """Show these hours; `anew`: of another calendar, so that what could not be read is forgotten."""
        if anew:
            self._unread.clear()
        self._week = week
        self.grid.show_week(week)
        for day, line in enumerate(self.lines):
            if day not in self._unread and (anew or read(line.text()) != week.days[day]):
                line.show_value(written(week.days[day]))
        self._mark()

    def lock(self, locked: bool) -> None:
        """Only to be looked at."""
        self.grid.read_only = locked
        self.grid.update()
        for line, button in zip(self.lines, self.copy_buttons, strict=True):
            line.setReadOnly(locked)
            button.setEnabled(not locked)

    def menu_of(self, day: int) -> QMenu:
        """Where the hours of a day may be copied to."""
        menu = QMenu(self)
        menu.addAction(self.tr("Copy to Monday – Friday"), lambda: self.copy(day, _WORKING))
        menu.addAction(self.tr("Copy to every day"), lambda: self.copy(day, range(DAYS)))
        menu.addSeparator()
        for other in range(DAYS):
            if other != day:
                text = self.tr("Copy to {day}").format(day=day_name(other))
                menu.addAction(text, partial(self.copy, day, (other,)))
        menu.addSeparator()
        menu.addAction(self.tr("Closed all day"), lambda: self._set_day(day, ()))
        return menu

    def copy(self, day: int, targets: Iterable[int]) -> None:
        """Let other days open as this one does."""
        try:
            week = copied(self._week, day, targets)
        except ValueError:
            self._tell_problem(self.tr("The nights would overlap: shorten one of them first."))
            return
        for target in targets:
            self._unread.pop(target, None)
        self._become(week)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._colour()

    def _colour(self) -> None:
        text, faint = self.palette().placeholderText().color().name(), self.palette().mid().color().name()
        for button in self.copy_buttons:
            button.setIcon(icon("copy", text, faint))

    def _arrange(self) -> None:
        lines = QGridLayout()
        lines.setHorizontalSpacing(8)
        lines.setVerticalSpacing(4)
        for day, (name, line, button) in enumerate(zip(self._names, self.lines, self.copy_buttons, strict=True)):
            button.setObjectName("ghost")
            button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
            name.setBuddy(line)
            lines.addWidget(name, day, 0)
            lines.addWidget(line, day, 1)
            lines.addWidget(button, day, 2)
        lines.setColumnStretch(1, 1)
        self._note.setObjectName("secondary")
        self._note.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.grid)
        column.addWidget(self._note)
        column.addLayout(lines)
        column.addWidget(self.problem)
        column.addStretch(1)

    def _connect(self) -> None:
        self.grid.edited.connect(self._drawn)
        self.grid.copy_wanted.connect(self._open_menu)
        for day, line in enumerate(self.lines):
            line.edited.connect(partial(self._typed, day))
            line.left.connect(partial(self._left, day))
            button = self.copy_buttons[day]
            button.pressed.connect(partial(self._fill_menu, day))

    def _speak(self) -> None:
        self.say(self.grid.setAccessibleName, lambda: self.tr("Opening hours of the week, drawn"))
        self.say(self.grid.setAccessibleDescription, lambda: self.tr("The lines below say the same and can be edited."))
        self.say(self._note.setText, self._words_of_help)
        for day, (name, line, button) in enumerate(zip(self._names, self.lines, self.copy_buttons, strict=True)):
            self.say(name.setText, partial(day_name, day))
            self.say(line.setAccessibleName, partial(self._words_of_line, day))
            self.say(line.setPlaceholderText, lambda: self.tr("closed"))
            self.say(button.setAccessibleName, partial(self._words_of_copying, day))
            self.say(button.setToolTip, partial(self._words_of_copying, day))

    def _words_of_line(self, day: int) -> str:
        return self.tr("Hours on {day}").format(day=day_name(day))

    def _words_of_copying(self, day: int) -> str:
        return self.tr("Copy the hours of {day}").format(day=day_name(day))

    def _words_of_help(self) -> str:
        return self.tr(
            "Drag over the week to open it; drag what is open to move it, its ends to stretch it, into the row below "
            "for a night. Delete closes it. Or write: 09:00–12:30, 13:30–18:00."
        )

    def _fill_menu(self, day: int) -> None:
        button = self.copy_buttons[day]
        old = button.menu()
        button.setMenu(self.menu_of(day))
        if old is not None:
            old.deleteLater()

    def _open_menu(self, day: int, where: QPoint) -> None:
        menu = self.menu_of(day)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(where)

    def _drawn(self, week: Week) -> None:
        self._unread.clear()
        self._become(week)

    def _typed(self, day: int, text: str) -> None:
        hours = read(text)
        if hours is None:
            self._unread[day] = text
            self._mark()
            self.edited.emit(self._week)
        else:
            self._set_day(day, hours, typed=True)

    def _set_day(self, day: int, hours: tuple[Interval, ...], *, typed: bool = False) -> None:
        try:
            week = with_day(self._week, day, hours)
        except ValueError:
            self._unread[day] = written(hours)
            self._mark(overlap=True)
            self.edited.emit(self._week)
            return
        self._unread.pop(day, None)
        self._become(week, keep=day if typed else None)

    def _become(self, week: Week, keep: int | None = None) -> None:
        self._week = week
        self.grid.show_week(week)
        for day, line in enumerate(self.lines):
            if day != keep and day not in self._unread:
                line.show_value(written(week.days[day]))
        self._mark()
        self.edited.emit(week)

    def _left(self, day: int) -> None:
        if day not in self._unread:
            self.lines[day].show_value(written(self._week.days[day]))

    def _mark(self, *, overlap: bool = False) -> None:
        for day, line in enumerate(self.lines):
            set_tone(line, "bad" if day in self._unread else "")
        if not self._unread:
            self.problem.hide()
        elif overlap:
            self._tell_problem(self.tr("Two openings overlap: make them one."))
        else:
            self._tell_problem(self.tr("Write hours like 09:00–12:30, 13:30–18:00, or nothing for a closed day."))

    def _tell_problem(self, text: str) -> None:
        self.problem.setText(text)
        self.problem.show()
