"""For whom something is kept: oneself, a team, everyone. Views and macros ask it alike."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QWidget

from designer.catalogue import Catalogue
from designer.panels.editors import ChoiceEditor
from designer.widgets.speaking import Speaking
from runtime.model.views import Audience


class AudienceChooser(Speaking):
    """Three buttons of which one is down, and beside them which team."""

    edited = Signal()

    def __init__(self, catalogue: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.buttons = {audience: QPushButton() for audience in Audience}
        self.team = ChoiceEditor()
        self.team.offer(catalogue.teams)
        group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for button in self.buttons.values():
            button.setObjectName("segment")
            button.setCheckable(True)
            button.setAutoDefault(False)
            group.addButton(button)
            row.addWidget(button)
            button.toggled.connect(self._turn)
        row.addSpacing(8)
        row.addWidget(self.team, 1)
        row.addStretch(1)
        self.buttons[Audience.PERSONAL].setChecked(True)
        self.team.picked.connect(lambda _team: self.edited.emit())
        self.setFocusProxy(self.buttons[Audience.PERSONAL])
        self.say(self.buttons[Audience.PERSONAL].setText, lambda: self.tr("Me"))
        self.say(self.buttons[Audience.TEAM].setText, lambda: self.tr("A team"))
        self.say(self.buttons[Audience.EVERYONE].setText, lambda: self.tr("Everyone"))
        self.say(self.team.setAccessibleName, lambda: self.tr("Which team"))
        self.say(self.setAccessibleName, lambda: self.tr("For whom"))

    @property
    def audience(self) -> Audience:
        """Who it is for."""
        return next(audience for audience, button in self.buttons.items() if button.isChecked())

    @property
    def team_id(self) -> str | None:
        """The team, where it is for one."""
        return self.team.value if self.audience is Audience.TEAM else None

    def show_value(self, audience: Audience, team: str | None) -> None:
        """Show this."""
        self.buttons[audience].setChecked(True)
        if team is not None:
            self.team.show_value(team)

    def _turn(self, on: bool) -> None:
        if on:
            self.team.setVisible(self.audience is Audience.TEAM)
            self.edited.emit()
