"""Arranging and labelling: CPU milliseconds, ours beside our own fallback, at the sizes of the goals.

Goals: 40 states arranged with labels in at most 150 ms; labels of 100 states in at most 100 ms.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from statistics import median

from runtime.model.arrange.arranging import compute
from runtime.model.arrange.fallback import arrange_by_ourselves
from runtime.model.arrange.labels import place_labels
from runtime.model.arrange.sheet import Direction, sheet_of
from tests.model.flows import flow


def _cpu[R](do: Callable[[], R], rounds: int = 5) -> tuple[float, R]:
    spent, result = [], do()
    for _ in range(rounds):
        start = time.process_time()
        result = do()
        spent.append((time.process_time() - start) * 1e3)
    return median(spent), result


def main() -> None:
    """Print one line a size."""
    for size in (15, 40, 100, 200):
        sheet = sheet_of(flow(size, 1))
        engine, made = _cpu(lambda sheet=sheet: compute(sheet, Direction.DOWN))
        ours, _ = _cpu(lambda sheet=sheet: arrange_by_ourselves(sheet, Direction.DOWN))
        cards = [box.at(made.corners[key]) for key, box in sheet.cards.items()]
        sizes = {link.id: link.label for link in sheet.links}
        labels, _ = _cpu(lambda made=made, sizes=sizes, cards=cards: place_labels(made.lines, sizes, cards))
        print(
            f"{size:4} states {len(sheet.links):4} lines: engine {engine:6.1f} ms, fallback {ours:6.1f} ms "
            f"({ours / engine:.1f}x), labels {labels:6.1f} ms"
        )


if __name__ == "__main__":
    main()
