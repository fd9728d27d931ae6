"""Which calendar the desk runs on: said with each calendar, and chosen there by whoever may."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QPushButton, QSizePolicy, QWidget

from designer.admin.edits import NEW
from designer.admin.page import sentence
from designer.widgets.speaking import Speaking
from designer.widgets.tick import Tick
from runtime.messages.setup import SetupView
from runtime.model.calendar import ALWAYS, Calendar


class DeskCalendar(Speaking):
    """A line below a calendar's name: a box where the calendar is new, a button where it is another than the desk's."""

    wanted = Signal()
    """The desk is to run on the calendar that is shown."""

    def __init__(self, *, may_choose: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._may_choose = may_choose
        self._setup: SetupView | None = None
        self._key = ""
        self.told, self.takes, self.choose = sentence(), Tick(), QPushButton()
        self.told.setObjectName("secondary")
        self.told.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)  # in a small window it wraps
        self.choose.setObjectName("quiet")
        self.choose.clicked.connect(self.wanted)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.addWidget(self.told, 0, 0)
        grid.addWidget(self.takes, 0, 0)
        grid.addWidget(self.choose, 0, 1, Qt.AlignmentFlag.AlignTop)
        grid.setColumnStretch(0, 1)
        self.say(self.choose.setText, lambda: self.tr("Make it the desk’s…"))
        self.say(lambda _text: self._show(), str)

    def begin(self, setup: SetupView) -> None:
        """A new calendar begins: the desk is meant to run on its first one."""
        first = all(each.id == ALWAYS.id for each in setup.calendars)
        self.takes.set_checked(self._may_choose and first and setup.settings.default_calendar == ALWAYS.id)

    def show_calendar(self, thing: Calendar, setup: SetupView | None) -> None:
        """Say how the desk stands to this calendar."""
        self._key, self._setup = thing.id, setup
        self._show()

    def _show(self) -> None:
        setup = self._setup
        new = self._key == NEW and self._may_choose
        runs_on = setup.settings.default_calendar if setup is not None else ""
        self.takes.setVisible(new)
        self.told.setVisible(not new and setup is not None)
        self.choose.setVisible(self._may_choose and self._key not in (NEW, runs_on))
        name = next((each.name for each in setup.calendars if each.id == runs_on), "") if setup is not None else ""
        if runs_on == self._key:
            text = self.tr("The desk runs on it: these are the hours of departments without a calendar of their own.")
        else:
            text = self.tr("The desk runs on “{name}”.").format(name=name)
        self.told.setText(text)
        self.takes.set_text(self.tr("The desk runs on it from now on, no longer on “{name}”").format(name=name))
