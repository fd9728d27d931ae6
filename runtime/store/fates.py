"""How many tickets of a job met with which fate, as the job's own row keeps it.

To count them anew after each portion would take longer with every ticket that the job has.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from enum import StrEnum


def as_text[Fate: StrEnum](counts: Mapping[Fate, int]) -> str:
    """As the row keeps it."""
    return json.dumps({fate.value: number for fate, number in counts.items()})


def from_text[Fate: StrEnum](text: str, kind: type[Fate]) -> dict[Fate, int]:
    """As it was kept."""
    return {kind(name): number for name, number in json.loads(text).items()}


def after[Fate: StrEnum](counts: Mapping[Fate, int], turns: Iterable[tuple[Fate, Fate]]) -> dict[Fate, int]:
    """The counts once each of these tickets has gone from one fate to the other; what none has is left out."""
    found = dict(counts)
    for before, now in turns:
        found[before] = found.get(before, 0) - 1
        found[now] = found.get(now, 0) + 1
    return _sorted(found)


def given_up[Fate: StrEnum](counts: Mapping[Fate, int], waiting: Fate, cancelled: Fate) -> dict[Fate, int]:
    """The counts once nobody waits any more."""
    found = dict(counts)
    found[cancelled] = found.get(cancelled, 0) + found.pop(waiting, 0)
    return _sorted(found)


def _sorted[Fate: StrEnum](counts: Mapping[Fate, int]) -> dict[Fate, int]:
    return {fate: counts[fate] for fate in sorted(counts) if counts[fate]}
