"""A number that was clicked: which question the tickets behind it answer, and what the list says of each."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from runtime.messages.anatomy import Part
from runtime.messages.base import Query
from runtime.messages.behind import Behind, CountedTickets, GetCounted
from runtime.messages.narrowed import Narrowed
from runtime.messages.promised import GetPromised
from runtime.messages.sla import PromisesAsked, Standing
from runtime.messages.system import EARLIEST, GetFigures
from runtime.model.sla import Metric
from runtime.model.values import Moment


class Spans(StrEnum):
    """What the spans of a list are."""

    TOOK = "took"
    LEFT = "left"
    OVER = "over"


class Opens(Protocol):
    """Whatever opens a list of tickets."""

    @property
    def title(self) -> str:
        """What the list is called."""
        ...

    @property
    def spans(self) -> Spans:
        """What is told of each ticket."""
        ...

    def query(self, question: GetFigures, now: Moment) -> Query[CountedTickets]:
        """What to ask, for what is watched and when it was asked about."""
        ...


@dataclass(frozen=True, slots=True)
class Drill:
    """A figure of a Blueprint, and what the list of its tickets is called."""

    behind: Behind
    title: str
    state: str | None = None
    transition: str | None = None
    performer: str | None = None
    team: str | None = None
    end: str | None = None
    part: Part | None = None
    way: tuple[str, ...] | None = None
    states: tuple[str, ...] | None = None
    at: Moment | None = None
    via: str | None = None
    weekday: int | None = None
    hour: int | None = None
    least_s: float | None = None
    most_s: float | None = None
    priority: int | None = None
    within: tuple[Moment, Moment] | None = None
    """Only what happened in this part of the period."""

    @property
    def spans(self) -> Spans:
        """How long each took or is old; of what will break, the time left; of what is late, for how long."""
        return {Behind.DUE_SOON: Spans.LEFT, Behind.LATE_BY: Spans.OVER}.get(self.behind, Spans.TOOK)

    def query(self, question: GetFigures, _now: Moment) -> Query[CountedTickets]:
        """The tickets that the figure counts."""
        return self.counted(question)

    def counted(self, question: GetFigures) -> GetCounted:
        """The same, by its own name."""
        return GetCounted(
            question=self._narrowed(question),
            behind=self.behind,
            state=self.state,
            transition=self.transition,
            performer=self.performer,
            team=self.team,
            end=self.end,
            part=self.part,
            way=self.way,
            states=self.states,
            at=self.at,
            via=self.via,
            weekday=self.weekday,
            hour=self.hour,
            least_s=self.least_s,
            most_s=self.most_s,
        )

    def _narrowed(self, question: GetFigures) -> GetFigures:
        """Of one priority, or of a part of the period, where the number is."""
        if self.priority is not None:
            question = question.having(priorities=(self.priority,))
        if self.within is None:
            return question
        since, until = self.within
        return question.having(
            since=since if question.since is None else max(since, question.since),
            until=until if question.until is None else min(until, question.until),
        )


@dataclass(frozen=True, slots=True)
class KeptDrill:
    """A number that was kept under a name: asked again for what is watched by now."""

    opened: GetCounted
    title: str

    @property
    def spans(self) -> Spans:
        """As of the number it was."""
        return Drill(self.opened.behind, self.title).spans

    def query(self, question: GetFigures, _now: Moment) -> Query[CountedTickets]:
        """The tickets that it counts now; of its own priority, where it was of one."""
        priorities = self.opened.question.priorities or question.priorities
        return self.opened.having(question=question.having(priorities=priorities))


@dataclass(frozen=True, slots=True)
class PromiseDrill:
    """How promises of SLA policies stand: of a metric, and of one policy or priority where one is named."""

    title: str
    standing: Standing
    metric: Metric
    policy: str | None = None
    priority: int | None = None

    @property
    def spans(self) -> Spans:
        """How long a clock took, how long it was over, or what it has left."""
        if self.standing is Standing.MET:
            return Spans.TOOK
        return Spans.OVER if self.standing in (Standing.BROKEN, Standing.OVERDUE) else Spans.LEFT

    def query(self, question: GetFigures, now: Moment) -> Query[CountedTickets]:
        """The tickets whose clocks the number counts."""
        scope = promises_asked(question, now).having(metric=self.metric, policy=self.policy)
        if self.priority is not None:
            scope = scope.having(priority=self.priority)
        return GetPromised(standing=self.standing, **scope.model_dump())


def promises_asked(question: GetFigures, now: Moment) -> PromisesAsked:
    """The same period and tickets, of every Blueprint: policies know none."""
    return PromisesAsked(
        since=question.since if question.since is not None else EARLIEST,
        until=question.until if question.until is not None else now,
        department=next(iter(question.departments), None),
        team=next(iter(question.teams), None),
        priority=next(iter(question.priorities), None),
        organisation=next(iter(question.organisations), None),
    )


def narrowed_by(question: GetFigures) -> Narrowed:
    """The open tickets that are of what the question is bounded to, now."""
    return Narrowed(
        blueprint_id=question.blueprint_id,
        version=question.version,
        departments=question.departments,
        teams=question.teams,
        priorities=question.priorities,
        organisations=question.organisations,
    )
