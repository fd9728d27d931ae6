"""For whom one stands in just now, and until when one is away oneself: a line above one's work, or nothing."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from designer.catalogue import Catalogue
from designer.courier import Courier
from designer.panels.absence_words import standing, until
from designer.panels.absences_dialog import AbsencesDialog
from designer.widgets.speaking import Speaking
from runtime.model.deputies import absence_of, stand_in_for
from runtime.model.setup import Setup
from runtime.model.values import Moment


class StandInBanner(Speaking):
    """Follows the set-up and the clock; hidden where nobody is away."""

    def __init__(
        self,
        courier: Courier,
        catalogue: Catalogue,
        person: str,
        clock: Callable[[], Moment],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._courier, self._catalogue, self._person, self._clock = courier, catalogue, person, clock
        self._told = ""
        self.setObjectName("broadcast")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.text, self.change = QLabel(), QPushButton()
        self.text.setWordWrap(True)
        self.text.setTextFormat(Qt.TextFormat.PlainText)
        self.text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.change.setObjectName("quiet")
        self.dialog: AbsencesDialog | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 6, 12, 6)
        row.setSpacing(12)
        row.addWidget(self.text, 1)
        row.addWidget(self.change)
        self.change.clicked.connect(self.open_absences)
        self.say(self.change.setText, lambda: self.tr("I am away…"))
        self.say(lambda _text: self.look(), str)
        catalogue.changed.connect(self.look)
        self.hide()

    def look(self) -> None:
        """Say it anew: the set-up, the hour or the language may have changed."""
        view = self._catalogue.setup
        told = " ".join(self._sentences(view.as_setup())) if view is not None and view.absences else ""
        if told != self._told:
            self._told = told
            self.text.setText(told)
            self.setAccessibleName(told)
            self.setVisible(bool(told))

    def open_absences(self) -> None:
        """Ask when I am away, and who stands in."""
        setup = self._catalogue.setup
        if setup is not None:
            asked = (self._courier, setup, self._person, self._clock(), self.window())
            dialog = self.dialog = AbsencesDialog(*asked, own=True)
            dialog.open()

    def _sentences(self, setup: Setup) -> list[str]:
        now = self._clock()
        found = standing(self._person, setup, now)
        away = absence_of(self._person, setup, now)
        if away is not None:
            stand_in = stand_in_for(self._person, setup, now)
            who = setup.people[stand_in.deputy].name if stand_in is not None else self.tr("nobody")
            told = self.tr("You are away until {day}: {name} stands in for you.")
            found.append(told.format(day=until(away.ends), name=who))
        return found
