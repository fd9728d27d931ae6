"""Moments as people say them: tomorrow at nine, Monday, or one from the calendar."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import override

from PySide6.QtCore import QCoreApplication, QDate, QDateTime, Qt, QTime
from PySide6.QtWidgets import QDateTimeEdit, QDialog, QMenu, QWidget

from designer import words
from designer.agent.ticket_dialog import TicketDialog, labelled
from designer.courier import Courier
from designer.widgets.plain_text import text_label
from runtime.model.values import Moment

MORNING, AFTERNOON = QTime(9, 0), QTime(17, 0)
_MONDAY, _WEEK = 1, 7


@dataclass(frozen=True, slots=True)
class Preset:
    """A moment with what it is called."""

    text: str
    at: Moment


def presets(now: Moment) -> list[Preset]:
    """The usual moments after now, in the zone of this computer; those that are past or said twice are left out."""
    today = QDateTime.fromMSecsSinceEpoch(now).date()
    translate = QCoreApplication.translate
    monday = today.addDays((_MONDAY - today.dayOfWeek()) % _WEEK or _WEEK)
    found = [
        Preset(translate("Moments", "Today at {time}"), _at(today, AFTERNOON)),
        Preset(translate("Moments", "Tomorrow at {time}"), _at(today.addDays(1), MORNING)),
        Preset(translate("Moments", "Monday at {time}"), _at(monday, MORNING)),
        Preset(translate("Moments", "In a week, at {time}"), _at(today.addDays(_WEEK), MORNING)),
    ]
    moments: dict[Moment, Preset] = {}
    for each in found:
        if each.at > now:
            moments.setdefault(each.at, Preset(each.text.format(time=words.clock(each.at)), each.at))
    return list(moments.values())


def offer(menu: QMenu, now: Moment, choose: Callable[[Moment], object], other: Callable[[], object]) -> None:
    """Put the usual moments into a menu, and a way to any other."""
    for preset in presets(now):
        menu.addAction(preset.text).triggered.connect(lambda _checked=False, at=preset.at: choose(at))
    another = menu.addAction(QCoreApplication.translate("Moments", "Another moment…"))
    another.triggered.connect(lambda _checked=False: other())


class MomentDialog(TicketDialog):
    """Asks for a moment; tomorrow morning to begin with."""

    def __init__(
        self,
        courier: Courier,
        texts: tuple[str, str, str],
        clock: Callable[[], Moment],
        choose: Callable[[Moment], object],
        parent: QWidget,
    ) -> None:
        title, meaning, confirm = texts
        super().__init__(courier, title, confirm, parent)
        self._clock, self._choose = clock, choose
        self.editor = QDateTimeEdit()
        self.editor.setCalendarPopup(True)
        self.editor.setDateTime(_tomorrow(clock()))
        self.body.addWidget(text_label(meaning, "secondary"))
        self.body.addWidget(labelled(self.tr("Day and time"), self.editor))
        self.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def _send(self) -> None:
        at = self.editor.dateTime().toMSecsSinceEpoch()
        if at <= self._clock():
            self.show_problem(self.tr("This moment is past: choose a later one."))
            return
        self._choose(at)
        QDialog.accept(self)


def _tomorrow(now: Moment) -> QDateTime:
    return QDateTime(QDateTime.fromMSecsSinceEpoch(now).date().addDays(1), MORNING)


def _at(day: QDate, time: QTime) -> Moment:
    return int(QDateTime(day, time).toMSecsSinceEpoch())
