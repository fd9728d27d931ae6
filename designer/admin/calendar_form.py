"""The form of one calendar: its zone, week, days off, exceptions, what runs on it, and the probe below them."""

from __future__ import annotations

from collections.abc import Collection
from typing import override

from PySide6.QtWidgets import QDoubleSpinBox, QGridLayout, QLabel, QStackedWidget, QTabWidget, QWidget

from designer.admin.calendar_exceptions import ExceptionsEditor
from designer.admin.calendar_holidays import HolidaysEditor
from designer.admin.calendar_uses import CalendarUses
from designer.admin.calendar_week_editor import WeekEditor
from designer.admin.desk_calendar import DeskCalendar
from designer.admin.page import sentence
from designer.admin.probe import Probe
from designer.admin.thing_form import ThingForm
from designer.courier import Courier
from designer.panels.editors import LineEditor
from designer.panels.zone import ZoneEditor
from designer.widgets.indented import indented
from runtime.messages.setup import SetupView
from runtime.messages.system import DeskInfo
from runtime.model.calendar import Calendar
from runtime.model.calendar_owners import why_not_calendar
from runtime.model.people import Actor, Role
from runtime.model.rights import Action
from runtime.model.values import HOUR

_MOST_HOURS = 24


class CalendarForm(ThingForm[Calendar]):
    """Every change is told at once; what cannot be read changes nothing and is named by `problem`."""

    def __init__(self, courier: Courier, info: DeskInfo, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._info = info
        self._setup: SetupView | None = None
        self.name, self.zone, self.refusal = LineEditor(), ZoneEditor(), sentence()
        self.week, self.holidays, self.exceptions = WeekEditor(), HolidaysEditor(), ExceptionsEditor()
        self.uses, self.probe, self.tabs = CalendarUses(courier), Probe(), QTabWidget()
        self.desk = DeskCalendar(may_choose=info.may(Action.SECURITY))
        self.day = indented(QDoubleSpinBox())
        self._arrange()
        self.name.edited.connect(lambda text: self.change(name=text))
        self.zone.picked.connect(lambda zone: self.change(zone=zone))
        self.day.valueChanged.connect(lambda hours: self.change(day=round(hours * HOUR) or None))
        self.week.edited.connect(lambda week: self.change(weekly=week))
        self.holidays.edited.connect(lambda holidays: self.change(holidays=holidays))
        self.exceptions.edited.connect(lambda exceptions: self.change(exceptions=exceptions))
        self.uses.counted.connect(self._name_tabs)
        self.say(lambda _text: self._name_tabs(), str)

    @property
    def problem(self) -> str:
        """What in the form cannot be read; nothing when all can."""
        if self.week.unreadable:
            return self.tr("Correct the hours of the week first.")
        return self.tr("Correct the exception first.") if self.exceptions.unreadable else ""

    @override
    def offer(self, setup: SetupView) -> None:
        """Learn what uses which calendar, and who may change it."""
        self._setup = setup

    @override
    def show_value(self, thing: Calendar) -> None:
        """Show a calendar."""
        anew = self.thing is None or thing.id != self.thing.id
        self.thing = thing
        self.name.show_value(thing.name)
        self.zone.show_value(thing.zone)
        self._show_day(thing)
        self.week.show_value(thing.weekly, anew=anew)
        self.holidays.show_value(thing.holidays)
        self.exceptions.show_value(thing.exceptions, anew=anew)
        if anew:
            self.holidays.forget_told()
        self.uses.show_calendar(thing.id, self._setup)
        self.desk.show_calendar(thing, self._setup)
        self._lock(thing)
        self._follow()

    def _arrange(self) -> None:
        self.refusal.setObjectName("problem")
        self.whole(self.refusal)
        self.whole(self._head())
        self.whole(self.desk)
        self.whole(self.probe)
        for page in (self.week, self.holidays, self.exceptions, self.probe.walk, self.uses):
            self.tabs.addTab(page, "")
        pages = self.tabs.findChild(QStackedWidget)
        if pages is not None:
            pages.setObjectName("cardPages")
        self.whole(self.tabs)

    def _head(self) -> QWidget:
        """Name, zone and the length of a business day beside one another: the week deserves the room."""
        head = QWidget()
        grid = QGridLayout(head)
        grid.setContentsMargins(0, 0, 0, 4)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(4)
        texts = (lambda: self.tr("Name"), lambda: self.tr("Time zone"), lambda: self.tr("One business day"))
        for at, (text, editor) in enumerate(zip(texts, (self.name, self.zone, self.day), strict=True)):
            label = QLabel()
            label.setObjectName("rowLabel")
            label.setBuddy(editor)
            self.say(label.setText, text)
            self.say(editor.setAccessibleName, text)
            grid.addWidget(label, 0, at)
            grid.addWidget(editor, 1, at)
        for column, share in enumerate((6, 6, 7)):  # the day's words need a little more than its hint says
            grid.setColumnStretch(column, share)
        self.day.setRange(0, _MOST_HOURS)
        self.day.setSingleStep(0.25)
        self.day.setDecimals(2)
        self.day.setMinimumHeight(self.name.sizeHint().height())
        self.say(self.day.setSuffix, lambda: self.tr(" h"))
        self.say(self.day.setSpecialValueText, lambda: self.tr("as the week says"))
        self.say(
            self.day.setToolTip,
            lambda: self.tr("How long a limit of “1 business day” is. At 0: as the average weekday that opens."),
        )
        return head

    def _name_tabs(self) -> None:
        calendar = self.thing
        off, exceptions = (len(calendar.holidays), len(calendar.exceptions)) if calendar is not None else (0, 0)
        texts = (
            self.tr("Week"),
            self.tr("Days off ({n})").format(n=off),
            self.tr("Exceptions ({n})").format(n=exceptions),
            self.tr("The way there"),
            self.tr("Used by ({n})").format(n=self.uses.count),
        )
        for at, text in enumerate(texts):
            self.tabs.setTabText(at, text)

    def _show_day(self, calendar: Calendar) -> None:
        was = self.day.blockSignals(True)
        self.day.setValue((calendar.day or 0) / HOUR)
        self.day.blockSignals(was)

    def _lock(self, calendar: Calendar) -> None:
        """Whoever may not change this one may look at it, and is told why."""
        why = self._why_locked(calendar)
        self.refusal.setText(why)
        self.refusal.setVisible(bool(why))
        locked = bool(why)
        self.name.setReadOnly(locked)
        for editor in (self.zone, self.day):
            editor.setEnabled(not locked)
        for part in (self.week, self.holidays, self.exceptions):
            part.lock(locked)

    def _why_locked(self, calendar: Calendar) -> str:
        if self._setup is None:
            return ""
        person = next((each for each in self._setup.people if each.id == self._info.actor), None)
        departments = frozenset(person.departments if person else ())
        actor = Actor(self._info.actor, Role(self._info.role), departments=departments)
        return why_not_calendar(actor, self._setup.as_setup(), calendar.id) or ""

    @override
    def followed(self, thing: Calendar, changes: Collection[str]) -> None:
        self._follow()

    def _follow(self) -> None:
        calendar, setup = self.thing, self._setup
        if calendar is not None:
            saved = next((each for each in setup.calendars if each.id == calendar.id), None) if setup else None
            self.probe.show_calendars(calendar, saved)
            self._name_tabs()
