"""Checks while somebody draws: one edit of a large Blueprint, checked again, as a ratio to a full check.

    python -m tests.benchmarks.bench_checks [--states 100] [--transitions 300] [--edits 100]

Goal: at 100 states and 300 transitions the median is below 50 ms an edit.
Both say the same of every Blueprint on the way, or the run fails.
"""

from __future__ import annotations

import argparse
import random
import statistics
import time

from runtime.model import edits
from runtime.model.blueprint import Blueprint, Category, State, Transition
from runtime.model.checks import Checker, check
from runtime.model.criteria import AllOf, AnyOf, Criterion, Operator
from runtime.model.forms import CommentItem, FieldItem
from runtime.model.owners import Teams
from tests.model.reference_desks import DESK, LATE, after, compare, hours

TEAMS = ("first", "second")


def large(states: int, transitions: int, dice: random.Random) -> Blueprint:
    """A Blueprint as large departments draw them: limits, owners, conditions and forms nearly everywhere."""
    keys = [f"s{number:03}" for number in range(states)]
    cards = [
        State(
            id=key,
            name=f"State {key}",
            category=Category.SOLVED if key == keys[-1] else Category.OPEN,
            final=key == keys[-1],
            limit=None if key == keys[-1] else hours(4 + number % 20).having(escalations=LATE),
        )
        for number, key in enumerate(keys)
    ]
    pairs = [(keys[at], keys[at + 1]) for at in range(states - 1)]
    pairs += [(dice.choice(keys[:-1]), dice.choice(keys)) for _ in range(transitions - len(pairs))]
    ways = [_way(number, source, target, dice) for number, (source, target) in enumerate(pairs)]
    return Blueprint(id="large", name="Large", department="it", start=keys[0], states=cards, transitions=ways)


def _way(number: int, source: str, target: str, dice: random.Random) -> Transition:
    return Transition(
        id=f"t{number:04}",
        name=f"Transition {number}",
        source=source,
        target=target,
        owners=(Teams(ids=(dice.choice(TEAMS),)),),
        criteria=_criteria(dice),
        form=(FieldItem(id="f", field="cost", required=True), CommentItem(id="c", required=number % 3 == 0)),
        trigger=after(30) if number % 50 == 49 else {"kind": "manual"},
    )


def _criteria(dice: random.Random) -> Criterion:
    least = dice.randrange(100)
    return AnyOf(
        of=(
            AllOf(
                of=(
                    compare("field.cost", Operator.AT_LEAST, least),
                    compare("field.cost", Operator.LESS, least + dice.randrange(1, 100)),
                    compare("ticket.priority", Operator.AT_LEAST, dice.randrange(1, 4)),
                )
            ),
            compare("ticket.tags", Operator.CONTAINS, dice.choice(("vip", "late"))),
        )
    )


def edited(drawn: Blueprint, number: int, dice: random.Random) -> Blueprint:
    """The Blueprint after one edit of a hand."""
    state, way = dice.choice(drawn.states), dice.choice(drawn.transitions)
    match number % 4:
        case 0:
            return edits.rename_state(drawn, state.id, f"Renamed {number}")
        case 1:
            return edits.connect(drawn, state.id, dice.choice(drawn.states).id, f"Drawn {number}")
        case 2:
            return edits.change_transition(drawn, way.having(criteria=_criteria(dice)))
    return edits.remove_transitions(drawn, (way.id,))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--states", type=int, default=100)
    parser.add_argument("--transitions", type=int, default=300)
    parser.add_argument("--edits", type=int, default=100)
    options = parser.parse_args()
    dice = random.Random(5)  # noqa: S311
    drawn = large(options.states, options.transitions, dice)
    checker = Checker(DESK, ())
    checker.check(drawn)
    again: list[float] = []
    whole: list[float] = []
    for number in range(options.edits):
        drawn = edited(drawn, number, dice)
        began = time.perf_counter()
        found = checker.check(drawn)
        again.append((time.perf_counter() - began) * 1_000)
        began = time.perf_counter()
        fresh = check(drawn, DESK, ())
        whole.append((time.perf_counter() - began) * 1_000)
        assert found == fresh
    median, full = statistics.median(again), statistics.median(whole)
    worst = sorted(again)[int(len(again) * 0.95)]
    print(
        f"after an edit {median:.1f} ms (95 % below {worst:.1f} ms), a full check {full:.1f} ms: {median / full:.2f} of it"
    )


if __name__ == "__main__":
    main()
