"""Calendars: when a team is open, what would be due, and which due moments a change moves before it is saved."""

from __future__ import annotations

from functools import partial
from typing import override

from PySide6.QtWidgets import QWidget

from designer.admin.calendar_form import CalendarForm
from designer.admin.calendar_moves import MovesDialog
from designer.admin.edits import NEW, Shelf
from designer.admin.removal import removing
from designer.admin.things_page import ThingsPage
from designer.courier import Courier
from designer.panels.versions.question import Question
from designer.panels.zone import in_words
from designer.widgets.assistance import explain
from runtime.messages.calendars import CalendarsPreview, PreviewCalendars
from runtime.messages.faults import Fault
from runtime.messages.setup import GetSetup, PutCalendars, SetupChanged, SetupKind, SetupView
from runtime.messages.system import DeskInfo
from runtime.model.calendar import Calendar, Interval, Week

_WIDTH = 960
"""A day of twenty-four hours wants more room than words do."""
_HOURS = (Interval(opens=9 * 60, closes=18 * 60),)
_WEEK = Week(monday=_HOURS, tuesday=_HOURS, wednesday=_HOURS, thursday=_HOURS, friday=_HOURS)


class CalendarsPage(ThingsPage[Calendar]):
    """Every calendar of the desk."""

    def __init__(self, courier: Courier, info: DeskInfo, parent: QWidget | None = None) -> None:
        form = CalendarForm(courier, info)
        shelf = Shelf(_calendars, self._begin, self._putting, removing(SetupKind.CALENDAR))
        super().__init__(courier, info, shelf, form, parent)
        self.calendar_form = form
        form.setMaximumWidth(_WIDTH)
        form.desk.wanted.connect(self.ask_desk)
        self.moves: MovesDialog | None = None
        self._takes_desk = False
        explain(self, "calendars")
        self.head(
            lambda: self.tr("Calendars"),
            lambda: self.tr("When teams are open. Limits in business time run while their calendar is open."),
        )

    @override
    def describe(self, thing: Calendar) -> str:
        """Where its clocks are, and whether the desk runs on it."""
        zone = in_words(thing.zone)
        if self.setup is None or self.setup.settings.default_calendar != thing.id:
            return zone
        return self.tr("The desk’s · {zone}").format(zone=zone)

    @override
    def why_not(self, thing: Calendar) -> str:
        """What the form cannot read, or a calendar that never opens."""
        found = super().why_not(thing)
        if found or (thing.id == self.current and self.calendar_form.problem):
            return found or self.calendar_form.problem
        opens = any(thing.weekly.days) or any(each.hours for each in thing.exceptions)
        return "" if opens else self.tr("It never opens: give it opening hours.")

    @override
    def confirm(self, thing: Calendar) -> None:
        """What would move is shown first. Nothing runs on a calendar that is not there yet."""
        there = self.setup is not None and any(each.id == thing.id for each in self.setup.calendars)
        if not there:
            self.put(thing)
            return
        self.told.setText(self.tr("Looking at the due moments that would move…"))
        self.told.show()
        self.courier.ask(PreviewCalendars(calendars=(thing,)), self, partial(self._show_moves, thing), self._refused)

    @override
    def summary(self, changed: SetupChanged) -> str:
        """How many due moments moved, and whether the desk runs on it from now on."""
        said = [super().summary(changed)]
        if changed.moved:
            said.append(self.tr("%Ln due moment(s) moved.", "", changed.moved))
        if self._takes_desk:
            said.append(self.tr("The desk runs on it from now on."))
        return " ".join(said)

    def ask_desk(self) -> None:
        """Ask before the desk runs on the calendar that is shown."""
        thing = next((each for each in self.setup.calendars if each.id == self.current), None) if self.setup else None
        if thing is None:
            return
        told = [
            self.tr("Its hours are those of every department without a calendar of its own."),
            self.tr("Limits that run keep the hours they began with; what SLA policies promise is counted again."),
        ]
        title = self.tr("The desk runs on “{name}” from now on?").format(name=thing.name)
        question = Question(title, told, self.tr("Make it the desk’s"), self)
        question.confirmed.connect(lambda _why: self._give_desk(thing))
        question.open()

    def _give_desk(self, thing: Calendar) -> None:
        if self.setup is None:
            return
        command = PutCalendars(calendars=(), default=thing.id, revision=self.setup.revision)
        text = self.tr("The desk runs on “{name}” from now on.").format(name=thing.name)
        self.courier.do(command, self, lambda _changed: self._look_anew(text), self._desk_not_given)

    def _desk_not_given(self, fault: Fault) -> None:
        """Said once the calendar is shown anew: with edits that are not saved, showing it hides what was said."""
        self.courier.ask(GetSetup(), self, partial(self._show_not_given, fault.sentence), self.failed.emit)

    def _show_not_given(self, why: str, setup: SetupView) -> None:
        self._show_saved("", setup)
        self.refuse(why)

    def _look_anew(self, told: str) -> None:
        self.courier.ask(GetSetup(), self, partial(self._show_saved, told), self.failed.emit)

    def _show_moves(self, thing: Calendar, preview: CalendarsPreview) -> None:
        self.told.hide()
        if not preview.moved:
            self.put(thing)
            return
        self.moves = MovesDialog(preview, thing, self)
        self.moves.accepted.connect(lambda: self.put(thing))
        self.moves.rejected.connect(self.not_confirmed)
        self.moves.finished.connect(self._forget_moves)
        self.moves.open()

    def _forget_moves(self, _result: int) -> None:
        self.moves = None

    def _begin(self, setup: SetupView) -> Calendar:
        self.calendar_form.desk.begin(setup)
        return Calendar(id=NEW, name=self.tr("New calendar"), zone=setup.settings.zone, weekly=_WEEK)

    def _putting(self, calendar: Calendar, revision: int) -> PutCalendars:
        """A new one becomes the desk's in the same step, where the box says so."""
        there = self.setup is not None and any(each.id == calendar.id for each in self.setup.calendars)
        self._takes_desk = not there and self.calendar_form.desk.takes.is_checked()
        return PutCalendars(calendars=(calendar,), default=calendar.id if self._takes_desk else None, revision=revision)


def _calendars(setup: SetupView) -> tuple[Calendar, ...]:
    return setup.calendars
