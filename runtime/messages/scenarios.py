"""What process owners say about scenarios: kept beside a Blueprint, run on the desk's set-up without touching it."""

from __future__ import annotations

from typing import ClassVar

from pydantic import Field

from runtime.messages.base import Command, Query
from runtime.model.blueprint import Blueprint
from runtime.model.fields import FieldValue
from runtime.model.scenario import AnyStep, Expectation, Suite
from runtime.model.values import Count, Id, Moment, Value


class SuiteView(Value):
    """A Blueprint's scenarios with the revision to save them against; 0: none were kept yet."""

    suite: Suite
    revision: int
    saved_at: Moment | None = None
    saved_by: str | None = None


class FailureView(Value):
    """One thing that was not as expected; `place` leads to it in the scenario, as in `when[2].then[0]`.

    Either a `step` went otherwise, or there is `got` instead of what an expectation `wanted`; neither: the ticket could
    not be opened. `expected` and `found` say the same in English, with ids.
    """

    place: str
    expected: str
    found: str
    reasons: tuple[str, ...] = ()
    step: AnyStep | None = None
    wanted: Expectation | None = None
    got: FieldValue = None


class ScenarioResult(Value):
    """What came of one scenario; no failures: it passed."""

    id: Id
    name: str
    failures: tuple[FailureView, ...] = ()


class ScenarioReport(Value):
    """What came of every scenario, in order of their ids."""

    results: tuple[ScenarioResult, ...]

    @property
    def failed(self) -> tuple[ScenarioResult, ...]:
        """Those with a failure."""
        return tuple(result for result in self.results if result.failures)


class PutScenarios(Command[SuiteView]):
    """Keep a Blueprint's scenarios, in place of those kept; somebody else's newer ones are never overwritten."""

    kind: ClassVar[str] = "scenarios.put"
    suite: Suite
    expected_revision: Count = Field(ge=0)


class GetScenarios(Query[SuiteView]):
    """The scenarios of a Blueprint."""

    kind: ClassVar[str] = "scenarios.get"
    blueprint_id: Id


class RunScenarios(Query[ScenarioReport]):
    """Run scenarios against this desk's set-up; nothing on the desk changes.

    `blueprint` None: the draft, or the newest version where there is no draft; `suite` None: the scenarios kept.
    """

    kind: ClassVar[str] = "scenarios.run"
    blueprint_id: Id
    blueprint: Blueprint | None = None
    suite: Suite | None = None
