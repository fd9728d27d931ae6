"""What the figures are bounded to: a period, whose tickets, which version; and the clock they are told by."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from datetime import date
from functools import partial
from zoneinfo import ZoneInfo

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QPushButton, QToolButton, QWidget

from designer.dashboard.period_chooser import Period, PeriodChooser
from designer.theme import enlarge, set_tone
from designer.widgets.flow_layout import FlowLayout
from designer.widgets.speaking import Speaking
from runtime.messages.setup import SetupView
from runtime.messages.system import GetFigures
from runtime.model.values import Moment
from runtime.model.wall_clock import zone_named


@dataclass(frozen=True, slots=True)
class Choices:
    """What is chosen, as it is remembered; an empty choice means all. Days are ISO dates."""

    period: str = Period.EVERYTHING
    begin: str = ""
    end: str = ""
    department: str = ""
    team: str = ""
    priority: int = 0
    business: bool = False
    organisation: str = ""

    @classmethod
    def read(cls, text: str) -> Choices:
        """What was remembered; the usual choices where that makes no sense."""
        try:
            known = json.loads(text) if text else {}
            found = cls(**known)
            Period(found.period)
            for day in (found.begin, found.end):
                date.fromisoformat(day or "2000-01-01")
        except (ValueError, TypeError):
            return cls()
        return found

    def write(self) -> str:
        """The text it is remembered as."""
        return json.dumps(asdict(self))


class FilterBar(Speaking):
    """One line of choices, as many lines as the width needs; folded, one line with what is chosen."""

    changed = Signal()
    """Other tickets are asked for."""
    clock_changed = Signal()
    """The same tickets, told by another clock."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.period = PeriodChooser()
        self.department, self.version, self.team, self.priority = (QComboBox() for _ in range(4))
        self.organisation = QComboBox()
        self.calendar, self.business = QToolButton(), QToolButton()
        self.clear, self.more = QPushButton(), QToolButton()
        self._boxes = (self.department, self.team, self.priority, self.organisation, self.version)
        self.undo = {box: QToolButton() for box in self._boxes}
        """Beside each that narrows: all of it again."""
        self._both = {box: QWidget() for box in self._boxes}
        self._offered = {self.priority}
        self._folded = False
        self._zone = ZoneInfo("UTC")
        self._versions = 0
        self._wanted = Choices()
        self._arrange()
        self._speak()

    def fold(self, *, folded: bool) -> None:
        """In a low window only what narrows is shown, and a button that brings the others."""
        if folded != self._folded:
            self._folded = folded
            self._make_room()

    @property
    def zone(self) -> ZoneInfo:
        """The time zone of the site: days are counted in it."""
        return self._zone

    @property
    def choices(self) -> Choices:
        """What is chosen."""
        begin, end = self.period.custom
        return Choices(
            period=self.period.period,
            begin=begin.isoformat(),
            end=end.isoformat(),
            department=self.department.currentData() or "",
            team=self.team.currentData() or "",
            priority=self.priority.currentData() or 0,
            business=self.business.isChecked(),
            organisation=self.organisation.currentData() or "",
        )

    @property
    def bounds(self) -> tuple[str, ...]:
        """What narrows beside the period and the version, as it is written there."""
        return tuple(box.currentText() for box in self._boxes if box is not self.version and box.currentIndex() > 0)

    def put(self, choices: Choices) -> None:
        """Choose these without telling; teams and departments as soon as they are known."""
        self._wanted = choices
        custom = (date.fromisoformat(choices.begin), date.fromisoformat(choices.end)) if choices.begin else None
        self.period.put(Period(choices.period), custom)
        with QSignalBlocker(self.priority):
            self.priority.setCurrentIndex(max(self.priority.findData(choices.priority), 0))
        (self.business if choices.business else self.calendar).setChecked(True)

    def take(self, choices: Choices, setup: SetupView) -> None:
        """Choose these, of what there is on the desk, and tell."""
        for box in (self.department, self.team, self.organisation, self.version):
            with QSignalBlocker(box):
                box.setCurrentIndex(0)
        self.put(choices)
        self.offer(setup)
        self._tell()

    def offer(self, setup: SetupView) -> None:
        """Offer departments, teams and organisations; what is chosen stays chosen where it is still there."""
        self._zone = zone_named(setup.settings.zone)
        now = self.choices
        self._fill(self.department, setup.departments, now.department or self._wanted.department)
        self._fill(self.team, setup.teams, now.team or self._wanted.team)
        organisation = now.organisation or self._wanted.organisation
        self._fill(self.organisation, setup.organisations, organisation, least=1)  # or tickets of none
        self._wanted = Choices()
        self._reword()

    def offer_versions(self, newest: int | None) -> None:
        """Offer the versions 1 to the newest; another Blueprint begins with all of them."""
        if newest == self._versions:
            return
        self._versions = newest or 0
        with QSignalBlocker(self.version):
            self.version.clear()
            self.version.addItem("", 0)
            for number in range(self._versions, 0, -1):
                self.version.addItem("", number)
        self._offer(self.version, there=self._versions > 1)
        self._reword()

    def question(self, blueprint_id: str, now: Moment) -> GetFigures:
        """The figures that are wanted of a Blueprint."""
        since, until = self.period.span(now, self._zone)
        chosen = self.choices
        return GetFigures(
            blueprint_id=blueprint_id,
            version=self.version.currentData() or None,
            since=since,
            until=until,
            departments=(chosen.department,) if chosen.department else (),
            teams=(chosen.team,) if chosen.team else (),
            priorities=(chosen.priority,) if chosen.priority else (),
            organisations=(chosen.organisation,) if chosen.organisation else (),
        )

    def _arrange(self) -> None:
        self.department.addItem("", "")
        self.team.addItem("", "")
        self.organisation.addItem("", "")
        for priority in range(5):
            self.priority.addItem("", priority)
        flow = FlowLayout(self, gap=8)
        flow.addWidget(self.period)
        for box in self._boxes:
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
            box.currentIndexChanged.connect(self._tell)
            flow.addWidget(self._beside(box))
        self.more.setObjectName("segment")
        self.more.setCheckable(True)
        self.more.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.more.toggled.connect(self._make_room)
        flow.addWidget(self.more)
        flow.addWidget(self._clocks())
        self.clear.setObjectName("chip")
        set_tone(self.clear, "warning")
        self.clear.clicked.connect(self._clear)
        flow.addWidget(self.clear)
        self.period.changed.connect(self._tell)
        self._make_room()

    def _offer(self, box: QComboBox, *, there: bool) -> None:
        """Whether there is anything to choose in it."""
        (self._offered.add if there else self._offered.discard)(box)
        self._make_room()

    def _make_room(self) -> None:
        """What narrows is always in sight, so that nobody takes a part for the whole."""
        every = not self._folded or self.more.isChecked()
        for box in self._boxes:
            narrows = box.currentIndex() > 0
            enlarge(box, 1.0, bold=narrows)
            self.undo[box].setVisible(narrows)
            self._both[box].setVisible(box in self._offered and (every or narrows))
        self.more.setVisible(self._folded)

    def _beside(self, box: QComboBox) -> QWidget:
        """A box, and what takes back what is chosen in it."""
        both, undo = self._both[box], self.undo[box]
        undo.setText("✕")
        undo.setObjectName("ghost")
        undo.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        undo.clicked.connect(partial(self._take_back, box))
        row = QHBoxLayout(both)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        row.addWidget(box)
        row.addWidget(undo)
        return both

    def _take_back(self, box: QComboBox) -> None:
        box.setFocus()
        box.setCurrentIndex(0)

    def _clocks(self) -> QWidget:
        both = QWidget()
        row = QHBoxLayout(both)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for button in (self.calendar, self.business):
            button.setObjectName("segment")
            button.setCheckable(True)
            button.setAutoExclusive(True)
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            row.addWidget(button)
        self.calendar.setChecked(True)
        self.business.toggled.connect(lambda _on: self.clock_changed.emit())
        return both

    def _speak(self) -> None:
        self.say(self.calendar.setText, lambda: self.tr("Calendar time"))
        self.say(self.business.setText, lambda: self.tr("Business time"))
        self.say(self.calendar.setToolTip, lambda: self.tr("Nights and weekends count."))
        self.say(
            self.business.setToolTip,
            lambda: self.tr("Only opening hours count, by the calendar of each state’s limit; pauses still count."),
        )
        self.say(self.clear.setText, lambda: self.tr("Clear filters"))
        self.say(self.more.setText, lambda: self.tr("More filters"))
        self.say(self.more.setToolTip, lambda: self.tr("Department, team, priority and whatever else may be chosen"))
        self.say(self.department.setAccessibleName, lambda: self.tr("Department"))
        self.say(self.team.setAccessibleName, lambda: self.tr("Team"))
        self.say(self.priority.setAccessibleName, lambda: self.tr("Priority"))
        self.say(self.organisation.setAccessibleName, lambda: self.tr("Organisation"))
        self.say(self.version.setAccessibleName, lambda: self.tr("Version"))
        self.say(lambda _text: self._reword(), str)

    def _reword(self) -> None:
        priorities = (
            self.tr("All priorities"),
            self.tr("Low"),
            self.tr("Normal"),
            self.tr("High"),
            self.tr("Urgent"),
        )
        for index, text in enumerate(priorities):
            self.priority.setItemText(index, text)
        self.department.setItemText(0, self.tr("All departments"))
        self.team.setItemText(0, self.tr("All teams"))
        self.organisation.setItemText(0, self.tr("All organisations"))
        for index in range(self.version.count()):
            number = self.version.itemData(index)
            text = self.tr("Version {n}").format(n=number) if number else self.tr("All versions")
            self.version.setItemText(index, text)
        for box, undo in self.undo.items():
            undo.setToolTip(box.itemText(0))
            undo.setAccessibleName(box.itemText(0))
        self.clear.setVisible(self._narrowed())

    def _fill(self, box: QComboBox, things: Iterable[object], chosen: str, *, least: int = 2) -> None:
        """`least`: with fewer of them there is nothing to choose."""
        with QSignalBlocker(box):
            while box.count() > 1:
                box.removeItem(1)
            named = sorted((str(getattr(each, "name", "")), str(getattr(each, "id", ""))) for each in things)
            for name, key in named:
                box.addItem(name, key)
            box.setCurrentIndex(max(box.findData(chosen), 0) if chosen else 0)
        self._offer(box, there=box.count() > least)

    def _narrowed(self) -> bool:
        chosen = self.choices
        some = chosen.department or chosen.team or chosen.priority or chosen.organisation or self.version.currentData()
        return bool(some) or chosen.period != Period.EVERYTHING

    def _clear(self) -> None:
        self.period.put(Period.EVERYTHING)
        for box in (self.department, self.team, self.priority, self.organisation, self.version):
            with QSignalBlocker(box):
                box.setCurrentIndex(0)
        self._tell()

    def _tell(self) -> None:
        self._make_room()
        self.clear.setVisible(self._narrowed())
        self.changed.emit()
