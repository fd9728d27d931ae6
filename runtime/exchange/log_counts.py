"""What a log says about each activity and each pair of activities, counted in one pass."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from itertools import pairwise

from runtime.exchange.event_log import EventLog, LogCase, LogEvent
from runtime.model.values import Span

type Pair = tuple[str, str]


@dataclass(slots=True)
class Performed:
    """Who brought something about: the groups; and the people who acted for no group. `unknown`: nobody was named."""

    groups: Counter[str] = field(default_factory=Counter)
    people: Counter[str] = field(default_factory=Counter)
    unknown: int = 0

    def note(self, event: LogEvent) -> None:
        """One more event, by whoever it names."""
        if event.group is not None:
            self.groups[event.group] += 1
        elif event.resource is not None:
            self.people[event.resource] += 1
        else:
            self.unknown += 1


@dataclass(slots=True)
class Counts:
    """The directly-follows relation of a log, with what goes along with it.

    `stays`: for every event but the last of its case, the ms until the next. `positions`: the sum of the places at
    which an activity stood in its cases, from 0.
    """

    cases: int = 0
    events: Counter[str] = field(default_factory=Counter)
    starts: Counter[str] = field(default_factory=Counter)
    ends: Counter[str] = field(default_factory=Counter)
    pairs: Counter[Pair] = field(default_factory=Counter)
    performed: dict[Pair, Performed] = field(default_factory=dict)
    stays: dict[str, list[Span]] = field(default_factory=dict)
    positions: Counter[str] = field(default_factory=Counter)

    def leavings(self, activity: str) -> int:
        """How often the activity was followed by another event of its case."""
        return self.events[activity] - self.ends[activity]

    def position(self, activity: str) -> float:
        """Where the activity stands in a case on average."""
        return self.positions[activity] / self.events[activity]


def count(log: EventLog) -> Counts:
    """Everything discovery rests on."""
    counts = Counts()
    for case in log.cases:
        _count_case(counts, case)
    return counts


def _count_case(counts: Counts, case: LogCase) -> None:
    events = case.events
    counts.cases += 1
    counts.starts[events[0].activity] += 1
    counts.ends[events[-1].activity] += 1
    for place, event in enumerate(events):
        counts.events[event.activity] += 1
        counts.positions[event.activity] += place
    for before, after in pairwise(events):
        pair = (before.activity, after.activity)
        counts.pairs[pair] += 1
        counts.stays.setdefault(before.activity, []).append(after.at - before.at)
        performed = counts.performed.get(pair)
        if performed is None:
            performed = counts.performed[pair] = Performed()
        performed.note(after)
