"""Whether the SLA clock of a desk runs, and where: a clock that stands must be seen."""

from __future__ import annotations

from typing import ClassVar

from runtime.messages.base import Query
from runtime.model.values import Moment, Span, Value


class ClockView(Value):
    """Who runs the clock and how far behind it is. `runs` is false when nobody was heard of in time."""

    runs: bool
    holder: str = ""
    """The computer and program that ran it last; nothing when none ever did."""
    heard: Moment | None = None
    """When the last sign of life will have run out."""
    next_due: Moment | None
    late: Span = 0
    """How long the earliest due moment has been waiting, in milliseconds."""


class GetClock(Query[ClockView]):
    """Does the SLA clock run?"""

    kind: ClassVar[str] = "clock.get"
