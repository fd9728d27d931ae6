"""The choice for tickets under way: they stay on their version, or they are taken over by a plan (C-03)."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QRadioButton, QVBoxLayout, QWidget

from designer.courier import Courier
from designer.panels.versions.plan import PlanEditor
from designer.widgets.speaking import Speaking
from runtime.model.blueprint import Blueprint
from runtime.model.migration import MigrationPlan


class InFlightChoice(Speaking):
    """Staying is what happens when nothing is chosen: publishing alone moves no ticket."""

    changed = Signal()

    def __init__(self, courier: Courier, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.stay, self.take_over, self.plan = QRadioButton(), QRadioButton(), PlanEditor(courier)
        self._none, self._suggested = QLabel(), False
        self._none.setWordWrap(True)
        self._new: Blueprint | None = None
        self.stay.setChecked(True)
        self.stay.toggled.connect(self._choose)
        self.plan.previewed.connect(self.changed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for widget in (self._none, self.stay, self.take_over):
            column.addWidget(widget)
        column.addWidget(self.plan, 1)
        column.addStretch(0)
        self.say(
            self._none.setText,
            lambda: self.tr("No ticket is under way on an older version: there is nothing to decide."),
        )
        self.say(
            self.stay.setText,
            lambda: self.tr("They stay on their version until they get out; only new tickets enter the new one"),
        )
        self.say(self.take_over.setText, lambda: self.tr("They are taken over to the new version, by this plan:"))
        self.offer(None, None)

    def offer(self, plan: MigrationPlan | None, new: Blueprint | None) -> None:
        """Offer to take tickets over by a plan, to begin with; None: there are none. What was chosen is kept."""
        known = self.plan.plan
        if plan is not None and known is not None and known.from_versions == plan.from_versions:
            targets = {state.id for state in new.states if not state.final} if new is not None else set()
            rules = {rule.state: rule for rule in known.rules if rule.target is None or rule.target in targets}
            merged = {rule.state: rule for rule in plan.rules} | rules
            plan = plan.having(rules=tuple(merged.values()), run_timer=known.run_timer)
        self._suggested = plan is not None
        self._none.setVisible(plan is None)
        for radio in (self.stay, self.take_over):
            radio.setVisible(plan is not None)
        if plan is not None and new is not None:
            self.plan.begin(plan, new)
        self._choose()

    @property
    def chosen(self) -> MigrationPlan | None:
        """The plan to carry out; None: everybody stays."""
        return self.plan.plan if self._suggested and self.take_over.isChecked() else None

    def why_not(self) -> str:
        """Why the plan cannot be carried out yet; nothing when it can, or when everybody stays."""
        if self.chosen is None or self.plan.ready:
            return ""
        if self.plan.fault is not None:
            return self.tr("The plan for tickets under way could not be tried.")
        if self.plan.preview is None:
            return self.tr("The plan for tickets under way is being tried.")
        return self.tr("The plan for tickets under way has %n problem(s).", "", len(self.plan.preview.problems))

    def _choose(self) -> None:
        self.plan.setVisible(self._suggested and self.take_over.isChecked())
        self.changed.emit()
