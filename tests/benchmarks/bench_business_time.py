"""Business time on a warm clock, as a ratio to a loop over minutes and to a plain addition of datetimes.

    python -m tests.benchmarks.bench_business_time [--moments 2000] [--rounds 7]

Goal: `add` and `between` at most 10 times a plain `datetime + timedelta`, at least 1,000 times faster than the loop.
The loop shares no code with the clock; both must agree on every moment it is asked for.
"""

from __future__ import annotations

import argparse
import random
import statistics
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from runtime.model.business_clock import clock_of
from runtime.model.values import DAY, HOUR, MINUTE
from tests.benchmarks.bench_transition import OFFICE, START

ZONE = ZoneInfo(OFFICE.zone)
OPENS, CLOSES, WEEKEND = 8, 18, 5
SPAN = 8 * HOUR
YEARS = 2 * 365 * DAY
BY_LOOP = 20
"""So many moments suffice to time the loop."""


def is_open(moment: int) -> bool:
    local = datetime.fromtimestamp(moment // 1000, UTC).astimezone(ZONE)
    return local.weekday() < WEEKEND and OPENS <= local.hour < CLOSES


def add_by_loop(start: int, span: int) -> int:
    moment = start
    while span > 0:
        span -= MINUTE if is_open(moment) else 0
        moment += MINUTE
    return moment


def between_by_loop(first: int, last: int) -> int:
    return sum(MINUTE for moment in range(first, last, MINUTE) if is_open(moment))


def timed(act: Callable[[int], object], moments: list[int]) -> float:
    """µs of CPU per moment."""
    began = time.process_time()
    for moment in moments:
        act(moment)
    return (time.process_time() - began) / len(moments) * 1e6


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--moments", type=int, default=2000)
    parser.add_argument("--rounds", type=int, default=7)
    options = parser.parse_args()
    dice = random.Random(7)  # noqa: S311
    moments = [START + dice.randrange(YEARS) // MINUTE * MINUTE for _ in range(options.moments)]
    clock, few = clock_of(OFFICE), moments[:BY_LOOP]
    for moment in few:
        due = clock.add(moment, SPAN)
        assert due == add_by_loop(moment, SPAN)
        assert clock.between(moment, due) == between_by_loop(moment, due) == SPAN
    clock.between(START - DAY, START + YEARS + 30 * DAY)  # warm: every year compiled

    dates = {moment: datetime.fromtimestamp(moment // 1000, UTC) for moment in moments}
    length = timedelta(milliseconds=SPAN)
    ways: dict[str, tuple[Callable[[int], object], list[int]]] = {
        "datetime": (lambda moment: dates[moment] + length, moments),
        "add": (lambda moment: clock.add(moment, SPAN), moments),
        "between": (lambda moment: clock.between(moment, moment + 3 * DAY), moments),
        "add by loop": (lambda moment: add_by_loop(moment, SPAN), few),
        "between by loop": (lambda moment: between_by_loop(moment, moment + 3 * DAY), few),
    }
    rounds = [{name: timed(*way) for name, way in ways.items()} for _ in range(options.rounds)]
    for name in ("add", "between"):
        plain, took = (statistics.median(one[each] for one in rounds) for each in ("datetime", name))
        to_plain = statistics.median(one[name] / one["datetime"] for one in rounds)
        to_loop = statistics.median(one[f"{name} by loop"] / one[name] for one in rounds)
        print(
            f"{name} {took:.2f} µs, datetime {plain:.2f} µs: {to_plain:.1f} times; the loop takes {to_loop:,.0f} times"
        )


if __name__ == "__main__":
    main()
