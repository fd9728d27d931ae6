"""Is the right team named? Random service desks whose true bottleneck is found by trying one agent more in each team.

    python -m tests.benchmarks.bench_bottleneck [--desks 400]

Truth: the team where one agent more shortens the mean run most, where that gains 2 % or more. Precision: of the desks
where a team is named, how often that gain is there; recall: of those with such a team, how often one is named. Goals:
the first named is right on 94 %, following it loses 1.5 % of the gain, and 98 % are right where the answer is sure.
`tests.insight.networks` makes the desks, `tests.insight.test_bottleneck` tries them.
"""

from __future__ import annotations

import argparse
import time

import numpy as np

from tests.insight.test_bottleneck import Trial, trial


def shown(trials: list[Trial]) -> list[tuple[str, float, str]]:
    """What is measured, its value, and the goal."""
    real = [one for one in trials if one.matters]
    named = [one for one in trials if one.named is not None]
    both = [one for one in real if one.named is not None]
    sure = [one for one in both if one.confident]
    return [
        ("precision: a team is named, and one agent more gains 2 %", len(both) / len(named), "99 %"),
        ("recall: one agent more gains 2 %, and a team is named", len(both) / len(real), "98 %"),
        ("the first named is the true one", float(np.mean([one.named == one.truth for one in both])), "94 %"),
        ("… by the gain of one agent", float(np.mean([one.by_gain == one.truth for one in both])), "95 %"),
        ("gain lost by following it", float(np.mean([one.regret() for one in both])), "1.5 % at most"),
        ("right where it says it is sure", float(np.mean([one.named == one.truth for one in sure])), "98 %"),
        ("says it is sure", len(sure) / len(both), "–"),
    ]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--desks", type=int, default=400)
    options = parser.parse_args()
    began = time.process_time()
    trials = [trial(number) for number in range(options.desks)]
    real = sum(one.matters for one in trials)
    print(f"{len(trials)} desks, {real} with a bottleneck worth 2 %, in {time.process_time() - began:.0f} s of CPU")
    for name, found, goal in shown(trials):
        print(f"  {name:<60}{found:7.1%}   goal {goal}")


if __name__ == "__main__":
    main()
