"""What runs on a calendar: departments, teams, the desk's default, limits and timers of Blueprints."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QListWidget, QVBoxLayout, QWidget

from designer.admin.edits import NEW
from designer.admin.page import sentence
from designer.courier import Courier
from designer.widgets.speaking import Speaking
from runtime.messages.faults import Fault
from runtime.messages.migration import UsedBy, WhereUsed
from runtime.messages.setup import SetupView
from runtime.model.where_used import Kind


class CalendarUses(Speaking):
    """A line for each; what a Blueprint uses is asked when another calendar is shown."""

    counted = Signal()
    """The number of uses is known, or another one."""

    def __init__(self, courier: Courier, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._courier = courier
        self._calendar = ""
        self._setup: SetupView | None = None
        self._found: tuple[UsedBy, ...] = ()
        self.list, self.note = QListWidget(), sentence()
        self.list.setObjectName("records")
        self.note.setObjectName("secondary")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.note)
        column.addWidget(self.list, 1)
        self.say(self.list.setAccessibleName, lambda: self.tr("What runs on this calendar"))
        self.say(lambda _text: self._show(), str)

    @property
    def count(self) -> int:
        """How many uses there are."""
        return self.list.count()

    def show_calendar(self, calendar_id: str, setup: SetupView | None) -> None:
        """Show what uses this one; a new one is used by nothing yet."""
        asked = (calendar_id, setup.revision if setup else -1)
        known = (self._calendar, self._setup.revision if self._setup else -1)
        if calendar_id != self._calendar:
            self._found = ()
        self._calendar, self._setup = calendar_id, setup
        self._show()
        if asked != known and calendar_id != NEW:
            query = WhereUsed(of=Kind.CALENDAR, id=calendar_id)
            self._courier.ask(query, self, lambda found: self._learn(calendar_id, found), self._forget)

    def _learn(self, calendar_id: str, found: tuple[UsedBy, ...]) -> None:
        if calendar_id == self._calendar:
            self._found = found
            self._show()

    def _forget(self, fault: Fault) -> None:
        self._found = ()
        self.note.setText(fault.sentence)
        self.note.show()

    def _show(self) -> None:
        lines = list(self._lines())
        self.list.clear()
        self.list.addItems(lines)
        self.list.setVisible(bool(lines))
        self.note.setVisible(not lines)
        self.note.setText(
            self.tr("Nothing runs on it yet. Give it to a department, or name it in the limit of a state.")
        )
        self.counted.emit()

    def _lines(self) -> Iterable[str]:
        setup = self._setup
        if setup is not None and setup.settings.default_calendar == self._calendar:
            yield self.tr("The desk: departments without a calendar of their own run on it")
            without = sorted(each.name for each in setup.departments if each.calendar is None)
            yield from (self.tr("Department {name}, by the desk’s default").format(name=name) for name in without)
        for each in sorted(setup.departments if setup else (), key=lambda one: one.name):
            if each.calendar == self._calendar:
                yield self.tr("Department {name}").format(name=each.name)
        for team in sorted(setup.teams if setup else (), key=lambda one: one.name):
            if team.calendar == self._calendar:
                yield self.tr("Team {name}, where a limit asks for the team’s").format(name=team.name)
        for used in self._found:
            yield self._of_blueprint(used)

    def _of_blueprint(self, used: UsedBy) -> str:
        if used.place == "scenarios":
            text = self.tr("Scenarios of {name}: {places}")
        elif used.version is None:
            text = self.tr("Blueprint {name}, draft: {places}")
        else:
            text = self.tr("Blueprint {name}, version {number}: {places}")
        line = text.format(name=used.name, number=used.version, places=", ".join(used.elements))
        tickets = self.tr("%Ln ticket(s)", "", used.tickets)
        return f"{line} · {tickets}" if used.tickets else line
