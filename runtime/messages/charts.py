"""What the charts of one Blueprint need beyond its figures: shapes, courses and who kept what. Spans are in seconds.

Where a chart and a figure tell of the same tickets they tell the same numbers; `tests/insight/test_charts.py` compares.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from runtime.messages.base import Query
from runtime.messages.figures import Share, Spread
from runtime.messages.system import GetFigures
from runtime.model.values import Moment, Value


class Shape(Value):
    """How spans lie: how many in each bin of `Charts.edges_s`, and the middle half. Nothing is known of none."""

    counts: tuple[int, ...] = ()
    q1_s: float | None = None
    median_s: float | None = None
    q3_s: float | None = None
    p95_s: float | None = None


class Course(Value):
    """Bucket by bucket of `Charts.buckets`: visits left, their median, and how many had a limit and broke it."""

    left: tuple[int, ...] = ()
    median_s: tuple[float | None, ...] = ()
    limited: tuple[int, ...] = ()
    late: tuple[int, ...] = ()


class StateChart(Value):
    """One state. The limit is the one its newest visit was given, on the business clock or the calendar's."""

    visits: Shape = Shape()
    visits_business: Shape = Shape()
    course: Course = Course()
    course_business: Course = Course()
    open_ages_s: tuple[float, ...] = ()
    """Ascending; of more than `MOST_AGES` open visits as many, evenly chosen, the oldest among them."""
    open_ages_business_s: tuple[float, ...] = ()
    limit_s: float | None = None
    limit_business: bool = False


class Scatter(Value):
    """Completed runs: when each ended and how long it took; of very many only their number in each cell.

    `density[i][j]`: the runs that ended in the i-th of equal stretches of the period, in bin j of `Charts.edges_s`.
    """

    ended: tuple[Moment, ...] = ()
    took_s: tuple[float, ...] = ()
    begin: Moment = 0
    end: Moment = 0
    density: tuple[tuple[int, ...], ...] = ()


class Kept(Value):
    """Limits of a team or of a priority: `left` late out of the visits left that had one, and open ones late now."""

    left: Share = Share()
    open_late: int = 0


class Throughput(Value):
    """Bucket by bucket of `Charts.buckets`: runs started, completed, and ended otherwise."""

    started: tuple[int, ...] = ()
    completed: tuple[int, ...] = ()
    otherwise: tuple[int, ...] = ()


class Lateness(Value):
    """Open visits with a limit: how long ago it broke (`since`), or in what time it will break (`ahead`).

    The numbers lie between the borders `LATE_EDGES_S` and `AHEAD_EDGES_S`; the last of `since` is everything longer.
    """

    since: tuple[int, ...] = ()
    ahead: tuple[int, ...] = ()


class Return(Value):
    """How often tickets went from a state to another and straight back within the period."""

    state: str
    via: str
    n: int


class Handover(Value):
    """How often a ticket went from one team straight to another and back to the first within the period."""

    team: str
    via: str
    n: int


class Passage(Value):
    """A transition: how long tickets had been in the state before it, and how often it was made, bucket by bucket."""

    id: str
    from_: str
    to: str | None
    after: Spread
    n: tuple[int, ...]


class Charts(Value):
    """Every chart of one Blueprint for one filter, as of the moment `now`."""

    now: Moment
    edges_s: tuple[float, ...] = ()
    """Borders of the bins of every shape, each a fixed factor above the one before."""
    buckets: tuple[Moment, ...] = ()
    """Bucket `i` lasts from `buckets[i]` to `buckets[i + 1]`: a day, a week or four of them, by the period's length."""
    states: Mapping[str, StateChart] = {}
    throughput: Throughput = Throughput()
    completed: Scatter = Scatter()
    teams: Mapping[str, Kept] = {}
    """By name; the empty name stands for tickets of no team."""
    priorities: Mapping[int, Kept] = {}
    lateness: Lateness = Lateness()
    arrivals: tuple[tuple[int, ...], ...] = ()
    """Runs started by weekday (Monday first) and hour of the site's zone."""
    returns: tuple[Return, ...] = ()
    handovers: tuple[Handover, ...] = ()
    passages: tuple[Passage, ...] = ()


MOST_AGES = 300
MOST_POINTS = 5_000
LATE_EDGES_S = (0, 3_600, 4 * 3_600, 86_400, 3 * 86_400, 7 * 86_400)
AHEAD_EDGES_S = (0, 3_600, 4 * 3_600, 8 * 3_600, 86_400)


class GetCharts(Query[Charts]):
    """The charts of the tickets a question for figures is about."""

    kind: ClassVar[str] = "figures.charts"
    question: GetFigures
