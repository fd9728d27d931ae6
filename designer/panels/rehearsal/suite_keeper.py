"""The scenarios beside a Blueprint: fetched, kept, and run on the draft whenever it has changed."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from designer.courier import Courier
from designer.document import Document
from runtime.messages.faults import Fault
from runtime.messages.rehearsal import WalkAsScenario
from runtime.messages.scenarios import (
    GetScenarios,
    PutScenarios,
    RunScenarios,
    ScenarioReport,
    ScenarioResult,
    SuiteView,
)
from runtime.model.refusals import fresh_id
from runtime.model.scenario import AnyStep, Given, Scenario, Suite

RUN_AFTER_MS = 500


class SuiteKeeper(QObject):
    """One Blueprint's scenarios. Nothing is run while there are none."""

    changed = Signal()
    """Scenarios were fetched, kept or run."""
    kept = Signal(str)
    """The name of a walk that was kept."""
    failed = Signal(object)

    def __init__(self, courier: Courier, document: Document, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._courier, self._document = courier, document
        self._blueprint_id = ""
        self._revision = 0
        self.suite: Suite | None = None
        self.report: ScenarioReport | None = None
        self._runs = 0
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(RUN_AFTER_MS)
        self._timer.timeout.connect(self.run)
        document.changed.connect(self._drawn)

    @property
    def scenarios(self) -> tuple[Scenario, ...]:
        """What is kept."""
        return self.suite.scenarios if self.suite is not None else ()

    @property
    def failures(self) -> tuple[ScenarioResult, ...]:
        """The scenarios that failed when they were run last."""
        return self.report.failed if self.report is not None else ()

    def result(self, scenario_id: str) -> ScenarioResult | None:
        """What came of a scenario; None while it was not run."""
        results = self.report.results if self.report is not None else ()
        return next((each for each in results if each.id == scenario_id), None)

    def open(self, blueprint_id: str) -> None:
        """Fetch the scenarios of another Blueprint."""
        self._blueprint_id, self.suite, self.report, self._revision = blueprint_id, None, None, 0
        self._runs += 1
        self.changed.emit()
        if blueprint_id:
            self._courier.ask(GetScenarios(blueprint_id=blueprint_id), self, self._learn, self.failed.emit)

    def run(self) -> None:
        """Run them on the draft as it is now."""
        self._timer.stop()
        blueprint, suite = self._document.blueprint, self.suite
        if suite is None or not suite.scenarios or blueprint.id != suite.blueprint:
            return
        self._runs += 1
        query = RunScenarios(blueprint_id=blueprint.id, blueprint=blueprint, suite=suite)
        self._courier.ask(query, self, partial(self._reported, self._runs), self.failed.emit)

    def keep(self, name: str, given: Given, steps: tuple[AnyStep, ...]) -> None:
        """Make a walk a scenario, and keep it."""
        key = fresh_id(name, {scenario.id for scenario in self.scenarios})
        query = WalkAsScenario(blueprint=self._document.blueprint, given=given, steps=steps, id=key, name=name)
        self._courier.ask(query, self, self._add, self.failed.emit)

    def remove(self, scenario_id: str) -> None:
        """Keep a scenario no longer."""
        self._put(lambda suite: suite.having(scenarios=_without(suite, scenario_id)))

    def block(self, on: bool) -> None:
        """Whether a scenario that fails stands against publishing."""
        self._put(lambda suite: suite.having(block_publishing=on))

    def _add(self, scenario: Scenario) -> None:
        self._put(lambda suite: suite.having(scenarios=(*_without(suite, scenario.id), scenario)), scenario.name)

    def _put(self, edit: Callable[[Suite], Suite], kept: str = "") -> None:
        if self.suite is None:
            return
        command = PutScenarios(suite=edit(self.suite), expected_revision=self._revision)
        self._courier.do(command, self, partial(self._learn, kept=kept), self._not_kept)

    def _not_kept(self, fault: Fault) -> None:
        """Somebody else kept others meanwhile: theirs are fetched, so that the next try is on them."""
        self.failed.emit(fault)
        self.changed.emit()
        self._courier.ask(GetScenarios(blueprint_id=self._blueprint_id), self, self._learn, self.failed.emit)

    def _learn(self, view: SuiteView, kept: str = "") -> None:
        if view.suite.blueprint != self._blueprint_id:
            return
        self.suite, self._revision = view.suite, view.revision
        if not view.suite.scenarios:
            self.report = None
        self.changed.emit()
        if kept:
            self.kept.emit(kept)
        self.run()

    def _reported(self, runs: int, report: ScenarioReport) -> None:
        if runs == self._runs:
            self.report = report
            self.changed.emit()

    def _drawn(self) -> None:
        if self.scenarios:
            self._timer.start()


def _without(suite: Suite, scenario_id: str) -> tuple[Scenario, ...]:
    return tuple(each for each in suite.scenarios if each.id != scenario_id)
