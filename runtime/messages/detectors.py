"""What stands out: visits far beyond the median of their state, transitions that come late, and by whom. In seconds.

What each number means, in words, is in `runtime.insight.reports.DEFINITIONS`, under the names used here.
"""

from __future__ import annotations

from typing import ClassVar

from pydantic import Field

from runtime.messages.base import Query
from runtime.messages.system import GetFigures
from runtime.model.values import Id, Value


class LongStay(Value):
    """A state: the median of the visits that ended in the period, and how many visits lasted `least_s` or longer."""

    state: str
    median_s: float
    least_s: float
    ended: int = 0
    open: int = 0
    """Visits that last so long already."""


class SlowPerformer(Value):
    """Somebody whose own median of a transition is at least twice that of everybody; an id, empty: not recorded."""

    performer: str
    n: int
    median_s: float


class SlowTransition(Value):
    """A transition out of a state: how often it was made, its median, and how often after `least_s` or longer."""

    id: Id
    name: str
    from_state: str
    to: str | None
    n: int
    median_s: float
    least_s: float
    slow: int = 0
    performers: tuple[SlowPerformer, ...] = ()


class Detections(Value):
    """What stands out by so many times the median, the most first."""

    times: float
    stays: tuple[LongStay, ...] = ()
    slow: tuple[SlowTransition, ...] = ()


class GetDetections(Query[Detections]):
    """What stands out among the tickets a question for figures is about."""

    kind: ClassVar[str] = "figures.detections"
    question: GetFigures
    times: float = Field(default=5.0, ge=1.5, le=100)
