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
from designer.panels.zone import in_words
from designer.widgets.assistance import explain
from runtime.messages.calendars import CalendarsPreview, PreviewCalendars
from runtime.messages.setup import PutCalendars, SetupChanged, SetupKind, SetupView
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
        shelf = Shelf(_calendars, self._begin, _put, removing(SetupKind.CALENDAR))
        super().__init__(courier, info, shelf, form, parent)
        self.calendar_form = form
        form.setMaximumWidth(_WIDTH)
        self.moves: MovesDialog | None = None
        explain(self, "calendars")
        self.head(
            lambda: self.tr("Calendars"),
            lambda: self.tr("When teams are open. Limits in business time run while their calendar is open."),
        )

    @override
    def describe(self, thing: Calendar) -> str:
        """Where its clocks are."""
        return in_words(thing.zone)

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
        """How many due moments moved."""
        if not changed.moved:
            return super().summary(changed)
        moved = self.tr("%Ln due moment(s) moved.", "", changed.moved)
        return f"{super().summary(changed)} {moved}"

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
        return Calendar(id=NEW, name=self.tr("New calendar"), zone=setup.settings.zone, weekly=_WEEK)


def _calendars(setup: SetupView) -> tuple[Calendar, ...]:
    return setup.calendars


def _put(calendar: Calendar, revision: int) -> PutCalendars:
    return PutCalendars(calendars=(calendar,), revision=revision)
