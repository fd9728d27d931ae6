"""Ten reference processes as plain graphs, and logs that random walks through them make."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from random import Random

from runtime.exchange.event_log import EventLog, LogCase, LogEvent

HOUR = 3_600_000
MONDAY = 1_772_409_600_000
"""2026-03-02, midnight UTC."""


@dataclass(frozen=True)
class Reference:
    """A graph with the weight of each way on; `end` states end a case with their weight in `ends`."""

    name: str
    start: str
    ways: dict[tuple[str, str], float]
    ends: dict[str, float]

    @property
    def states(self) -> set[str]:
        return {state for pair in self.ways for state in pair}


def _chain(*states: str) -> dict[tuple[str, str], float]:
    return dict.fromkeys(pairwise(states), 1.0)


REFERENCES = (
    Reference("line", "a", _chain("a", "b", "c", "d"), {"d": 1}),
    Reference("choice", "a", {("a", "b"): 3, ("a", "c"): 2, ("b", "d"): 1, ("c", "d"): 1}, {"d": 1}),
    Reference("loop", "a", {("a", "b"): 1, ("b", "c"): 3, ("c", "b"): 1, ("c", "d"): 3}, {"d": 1}),
    Reference("self loop", "a", {("a", "b"): 1, ("b", "b"): 1, ("b", "c"): 3}, {"c": 1}),
    Reference("two ends", "a", {("a", "b"): 1, ("b", "c"): 2, ("b", "d"): 1}, {"c": 1, "d": 1}),
    Reference("reopen", "a", {("a", "b"): 1, ("b", "c"): 1, ("c", "b"): 1}, {"c": 4}),
    Reference("skip", "a", {("a", "b"): 3, ("b", "c"): 1, ("a", "c"): 2, ("c", "d"): 1}, {"d": 1}),
    Reference(
        "escalation",
        "new",
        {
            ("new", "first"): 1,
            ("first", "second"): 2,
            ("first", "solved"): 3,
            ("second", "solved"): 3,
            ("second", "first"): 1,
        },
        {"solved": 1},
    ),
    Reference(
        "waiting",
        "new",
        {("new", "open"): 1, ("open", "pending"): 1, ("pending", "open"): 1, ("open", "closed"): 2},
        {"closed": 1},
    ),
    Reference(
        "interleaved",
        "start",
        {
            ("start", "goods"): 1,
            ("start", "bill"): 1,
            ("goods", "bill"): 1,
            ("bill", "goods"): 1,
            ("goods", "pay"): 1,
            ("bill", "pay"): 1,
        },
        {"pay": 1},
    ),
)


def log_of(reference: Reference, dice: Random, cases: int, noisy: float = 0.0) -> EventLog:
    """Random walks; a share of them is spoilt by an event too many, too few, or in the wrong place."""
    found = []
    for number in range(cases):
        trace = _walk(reference, dice)
        if dice.random() < noisy:
            trace = _spoilt(trace, sorted(reference.states), dice)
        at, events = MONDAY + number * HOUR, []
        for activity in trace:
            events.append(LogEvent(activity, at, resource=f"person {dice.randrange(9)}"))
            at += dice.randrange(1, 20) * HOUR
        found.append(LogCase(f"case {number}", tuple(events)))
    return EventLog(tuple(found))


def _walk(reference: Reference, dice: Random) -> list[str]:
    trace = [reference.start]
    while True:
        here = trace[-1]
        ways = {target: weight for (source, target), weight in reference.ways.items() if source == here}
        end = reference.ends.get(here, 0)
        weights = [*ways.values(), end]
        chosen = dice.choices([*ways, None], weights)[0]
        if chosen is None:
            return trace
        trace.append(chosen)


def _spoilt(trace: list[str], alphabet: list[str], dice: Random) -> list[str]:
    spoilt, place = list(trace), dice.randrange(len(trace))
    kind = dice.choice(("insert", "remove", "swap"))
    if kind == "insert" or len(spoilt) < 3:
        spoilt.insert(place, dice.choice(alphabet))
    elif kind == "remove":
        del spoilt[place]
    else:
        other = dice.randrange(len(spoilt))
        spoilt[place], spoilt[other] = spoilt[other], spoilt[place]
    return spoilt
