"""Everything there is to know before a draft is published, asked of the desk without waiting for it."""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal

from designer.courier import Courier
from runtime.messages.base import Query
from runtime.messages.blueprints import DraftView, GetDraft, ListVersions, VersionView
from runtime.messages.checks import CheckBlueprint
from runtime.messages.faults import Fault
from runtime.messages.figures import Figures
from runtime.messages.migration import CountInFlight, InFlight, SuggestMigration
from runtime.messages.scenarios import GetScenarios, RunScenarios, ScenarioReport, ScenarioResult, SuiteView
from runtime.messages.system import GetFigures
from runtime.model.blueprint import Blueprint
from runtime.model.checks import Finding
from runtime.model.diff import Diff, diff
from runtime.model.migration import MigrationPlan
from runtime.model.values import DAY

LATELY = 30
"""How many days back the use of paths is counted."""


@dataclass(slots=True)
class Case:
    """What the desk said. Parts that it would not tell are missing, and `untold` says why."""

    draft: DraftView
    versions: tuple[VersionView, ...] = ()
    """Newest first."""
    findings: tuple[Finding, ...] | None = None
    """None: not known, and then nothing is published."""
    failed: tuple[ScenarioResult, ...] = ()
    scenarios_block: bool = False
    in_flight: InFlight = field(default_factory=lambda: InFlight(at=0, states=()))
    used: dict[str, int] | None = None
    """How often each transition was taken lately, by its id; None: not known."""
    plan: MigrationPlan | None = None
    untold: list[Fault] = field(default_factory=list)

    @property
    def before(self) -> Blueprint | None:
        """The newest version; None when there is none yet."""
        return self.versions[0].blueprint if self.versions else None

    @property
    def after(self) -> Blueprint:
        """The draft."""
        return self.draft.blueprint

    @property
    def change(self) -> Diff:
        """What publishing changes; everything is new in a first version."""
        return diff(self.before or Blueprint(id=self.after.id, name=self.after.name), self.after)


type _Questions = Generator[Query[Any], Any]


class Preparing(QObject):
    """Asks one question after the other; what the desk refuses to tell does not keep the rest from being told."""

    ready = Signal(object)
    """The Case."""
    failed = Signal(object)
    """The Fault: there is no draft to publish."""

    def __init__(self, courier: Courier, blueprint_id: str, parent: QObject) -> None:
        super().__init__(parent)
        self._courier, self._id = courier, blueprint_id
        self._round = 0

    def ask(self) -> None:
        """Ask everything anew; answers to what was asked before are not waited for any more."""
        self._round += 1
        query = GetDraft(blueprint_id=self._id)
        self._courier.ask(query, self, partial(self._begin, self._round), self.failed.emit)

    def _begin(self, at: int, draft: DraftView) -> None:
        case = Case(draft)
        self._go_on(at, case, _questions(case))

    def _go_on(self, at: int, case: Case, questions: _Questions, answer: object = None) -> None:
        if at != self._round:
            return
        try:
            query = questions.send(answer)
        except StopIteration:
            self.ready.emit(case)
            return

        def without(fault: Fault) -> None:
            case.untold.append(fault)
            self._go_on(at, case, questions)

        self._courier.ask(query, self, partial(self._go_on, at, case, questions), without)


def _questions(case: Case) -> _Questions:
    """Each question is answered, or with None where the desk would not."""
    key = case.after.id
    case.versions = (yield ListVersions(blueprint_id=key)) or ()
    case.findings = yield CheckBlueprint(blueprint=case.after)
    kept: SuiteView | None = yield GetScenarios(blueprint_id=key)
    if kept is not None and kept.suite.scenarios:
        case.scenarios_block = kept.suite.block_publishing
        report: ScenarioReport | None = yield RunScenarios(blueprint_id=key, blueprint=case.after, suite=kept.suite)
        case.failed = report.failed if report is not None else ()
    case.in_flight = (yield CountInFlight(blueprint_id=key)) or case.in_flight
    if case.versions:
        figures: Figures | None = yield GetFigures(blueprint_id=key, since=case.in_flight.at - LATELY * DAY)
        case.used = _used(figures) if figures is not None else None
    if case.in_flight.tickets:
        case.plan = yield SuggestMigration(blueprint_id=key)


def _used(figures: Figures) -> dict[str, int]:
    used: dict[str, int] = {}
    for taken in figures.transitions:
        used[taken.id] = used.get(taken.id, 0) + taken.n
    return used
