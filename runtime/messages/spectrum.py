"""The performance spectrum: every visit as a line, from the moment it was entered to the moment it was left.

After Denisov, Fahland and van der Aalst, “Unbiased, Fine-Grained Description of Processes Performance from Event Data”
(BPM 2018): what queues, what is worked off in batches and what overtakes is seen as a pattern of lines.
"""

from __future__ import annotations

from typing import ClassVar, Final

from runtime.messages.base import Query
from runtime.messages.system import GetFigures
from runtime.model.values import DAY, Moment, Value

MOST_STRIPS: Final = 3
MOST_LINES: Final = 1_500
"""Of one state; more cannot be told apart."""
LONGEST: Final = 60 * DAY
"""A longer stretch would show nothing but upright lines."""


class Strip(Value):
    """The visits to one state that lasted at some moment of the stretch, in the order in which they were entered.

    Of more than `MOST_LINES` there are as many lines, evenly chosen; `visits` counts all. `left[i]` is None where the
    i-th lasts now. `quarters_s` parts the visits that were left into four of one size; None where fewer than four were.
    """

    state: str
    visits: int = 0
    entered: tuple[Moment, ...] = ()
    left: tuple[Moment | None, ...] = ()
    quarters_s: tuple[float, float, float] | None = None


class Spectrum(Value):
    """Strips of one stretch of time: of the states that are not final those with most ticket time, the most first."""

    now: Moment = 0
    begin: Moment = 0
    end: Moment = 0
    earlier: bool = False
    """Whether the period has something before this stretch."""
    later: bool = False
    """Whether it has something after it."""
    strips: tuple[Strip, ...] = ()


class GetSpectrum(Query[Spectrum]):
    """The visits of the last `LONGEST` of the period in which anything happened; of one state, or of several.

    `until`: of the last before that moment. `state` is a name that the figures give. Raises NotFound for one there is
    not.
    """

    kind: ClassVar[str] = "figures.spectrum"
    question: GetFigures
    state: str | None = None
    until: Moment | None = None
